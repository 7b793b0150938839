/// A number with its fraction kept apart, so that whole numbers stay exact.
struct DurationAmount {
  var whole = 0
  /// Between -1 and 1, with the sign of the number.
  var fraction = 0.0

  init(whole: Int = 0, fraction: Double = 0) {
    self.whole = whole
    self.fraction = fraction
  }

  /// Splits a double. One that is not a number, or too large, is refused.
  init(_ number: Double) throws(TemporalError) {
    let rounded = number.rounded(.towardZero)
    guard let whole = Int(exactly: rounded) else { throw TemporalError(.outOfRange, "a part of the duration does not fit into 64 bits") }
    self.whole = whole
    fraction = number - rounded
  }

  mutating func add(_ other: DurationAmount, times factor: Int = 1) throws(TemporalError) {
    let sum = fraction + other.fraction * Double(factor)
    let carried = sum.rounded(.towardZero)
    whole = try checkedSum(try checkedSum(whole, try checkedProduct(other.whole, factor)), Int(carried))
    fraction = sum - carried
  }

  /// The number divided by another; exact as long as both are whole.
  func divided(by divisor: Int) -> DurationAmount {
    DurationAmount(whole: whole / divisor, fraction: (Double(whole % divisor) + fraction) / Double(divisor))
  }
}

/// A unit in which a part of a duration is given.
enum DurationUnit: String, CaseIterable {
  case years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds

  static let dateUnits: [DurationUnit] = [.years, .months, .weeks, .days]
  static let timeUnits: [DurationUnit] = [.hours, .minutes, .seconds]

  /// The letter of ISO 8601.
  var letter: Unicode.Scalar? {
    switch self {
    case .years: "Y"
    case .months, .minutes: "M"
    case .weeks: "W"
    case .days: "D"
    case .hours: "H"
    case .seconds: "S"
    case .quarters, .milliseconds, .microseconds, .nanoseconds: nil
    }
  }
}

/// The parts of a duration before fractions are carried over to smaller units.
struct DurationParts {
  var months = DurationAmount()
  var days = DurationAmount()
  var seconds = DurationAmount()
  var nanoseconds = DurationAmount()

  mutating func add(_ unit: DurationUnit, _ amount: DurationAmount) throws(TemporalError) {
    switch unit {
    case .years: try months.add(amount, times: 12)
    case .quarters: try months.add(amount, times: 3)
    case .months: try months.add(amount)
    case .weeks: try days.add(amount, times: 7)
    case .days: try days.add(amount)
    case .hours: try seconds.add(amount, times: 3600)
    case .minutes: try seconds.add(amount, times: 60)
    case .seconds: try seconds.add(amount)
    case .milliseconds: try addNanoseconds(amount, each: 1_000_000)
    case .microseconds: try addNanoseconds(amount, each: 1000)
    case .nanoseconds: try addNanoseconds(amount, each: 1)
    }
  }

  private mutating func addNanoseconds(_ amount: DurationAmount, each nanos: Int) throws(TemporalError) {
    let perSecond = 1_000_000_000 / nanos
    seconds.whole = try checkedSum(seconds.whole, amount.whole / perSecond)
    try nanoseconds.add(DurationAmount(whole: amount.whole % perSecond, fraction: amount.fraction), times: nanos)
  }

  /// Carries fractions over: of a month to days (a month has 30.436875 on the average), of a day to seconds, of a second to nanoseconds.
  func duration(sign: Int = 1) throws(TemporalError) -> CypherDuration {
    var (days, seconds) = (days, seconds)
    // In seconds a part of a month is exact where it is so in months; in days it would not be.
    let partOfMonth = months.fraction * Double(CypherDuration.secondsPerMonth)
    try days.add(DurationAmount(whole: Int(partOfMonth / 86_400)))
    try seconds.add(try DurationAmount(partOfMonth.truncatingRemainder(dividingBy: 86_400)))
    try seconds.add(try DurationAmount(days.fraction * 86_400))
    let nanos = seconds.fraction * 1e9 + nanoseconds.fraction
    let total = try checkedSum(nanoseconds.whole, Int(nanos.roundedHalfTowardZero))
    return try CypherDuration(
      months: checkedProduct(months.whole, sign), days: checkedProduct(days.whole, sign), seconds: checkedProduct(seconds.whole, sign),
      nanoseconds: checkedProduct(total, sign))
  }
}

extension Double {
  /// The nearest whole number; of two that are as near, the one nearer to zero.
  fileprivate var roundedHalfTowardZero: Double {
    let nearest = rounded()
    return abs(nearest - self) == 0.5 ? rounded(.towardZero) : nearest
  }
}
