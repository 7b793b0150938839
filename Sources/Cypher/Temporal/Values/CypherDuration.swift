/// An amount of time in months, days, seconds and nanoseconds, which are kept apart since months and days vary in length.
///
/// Two durations are equal when all parts are. There is no smaller and greater in a query; for sorting they are ordered by their average
/// length, then by their parts.
public struct CypherDuration: Hashable, Sendable, Comparable {
  /// The months; twelve are a year.
  public let months: Int
  /// The days; seven are a week.
  public let days: Int
  /// The whole seconds, rounded down.
  public let seconds: Int
  /// The nanoseconds on top of the seconds, 0 to 999,999,999.
  public let nanoseconds: Int

  /// No time at all.
  public static let zero = CypherDuration(months: 0, days: 0, seconds: 0, normalizedNanoseconds: 0)

  /// The average length of a month of the Gregorian calendar.
  static let secondsPerMonth = 2_629_746

  private init(months: Int, days: Int, seconds: Int, normalizedNanoseconds: Int) {
    self.months = months
    self.days = days
    self.seconds = seconds
    nanoseconds = normalizedNanoseconds
  }

  /// Joins the parts; nanoseconds beyond a second are carried over to the seconds.
  public init(months: Int = 0, days: Int = 0, seconds: Int = 0, nanoseconds: Int = 0) throws(TemporalError) {
    let carried = floorDivide(nanoseconds, 1_000_000_000)
    self.init(
      months: months, days: days, seconds: try checkedSum(seconds, carried), normalizedNanoseconds: floorModulo(nanoseconds, 1_000_000_000))
  }

  private var averageSeconds: Double {
    Double(months) * Double(Self.secondsPerMonth) + Double(days) * 86_400 + Double(seconds)
  }

  public static func < (left: CypherDuration, right: CypherDuration) -> Bool {
    let (first, second) = (left.averageSeconds, right.averageSeconds)
    if first != second { return first < second }
    if left.nanoseconds != right.nanoseconds { return left.nanoseconds < right.nanoseconds }
    return (left.months, left.days, left.seconds) < (right.months, right.days, right.seconds)
  }
}

/// A sum that fits into 64 bits.
func checkedSum(_ left: Int, _ right: Int) throws(TemporalError) -> Int {
  let (sum, overflow) = left.addingReportingOverflow(right)
  guard !overflow else { throw TemporalError(.outOfRange, "the result does not fit into 64 bits") }
  return sum
}

/// A difference that fits into 64 bits.
func checkedDifference(_ left: Int, _ right: Int) throws(TemporalError) -> Int {
  let (difference, overflow) = left.subtractingReportingOverflow(right)
  guard !overflow else { throw TemporalError(.outOfRange, "the result does not fit into 64 bits") }
  return difference
}

/// A product that fits into 64 bits.
func checkedProduct(_ left: Int, _ right: Int) throws(TemporalError) -> Int {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  guard !overflow else { throw TemporalError(.outOfRange, "the result does not fit into 64 bits") }
  return product
}
