extension CypherDuration {
  /// Reads a duration of ISO 8601: amounts with units (`P12Y5M14DT16H12M70.5S`), or in the form of a date and time (`P2012-02-02T14:37:21`).
  public init(_ text: some StringProtocol) throws(TemporalError) {
    var scanner = TemporalScanner(text)
    let sign = scanner.sign() ?? 1
    guard scanner.skip("P") || scanner.skip("p"), !scanner.isAtEnd else {
      throw TemporalError(.unreadableText, "'\(text)' is not a duration")
    }
    var dateLike = scanner
    if let parts = Self.dateLikeParts(&dateLike), dateLike.isAtEnd {
      self = try parts.duration(sign: sign)
    } else if let parts = try Self.unitParts(&scanner), scanner.isAtEnd {
      self = try parts.duration(sign: sign)
    } else {
      throw TemporalError(.unreadableText, "'\(text)' is not a duration")
    }
  }

  /// Amounts with units, each unit once and from the largest to the smallest.
  private static func unitParts(_ scanner: inout TemporalScanner) throws(TemporalError) -> DurationParts? {
    var parts = DurationParts()
    var isEmpty = true
    for unit in DurationUnit.dateUnits where !scanner.isAtEnd {
      isEmpty = try !read(unit, from: &scanner, into: &parts) && isEmpty
    }
    guard scanner.skip("T") || scanner.skip("t") else { return isEmpty ? nil : parts }
    isEmpty = true
    for unit in DurationUnit.timeUnits where !scanner.isAtEnd {
      isEmpty = try !read(unit, from: &scanner, into: &parts) && isEmpty
    }
    return isEmpty ? nil : parts
  }

  /// Reads one amount if its unit is this one; else nothing is read.
  private static func read(
    _ unit: DurationUnit, from scanner: inout TemporalScanner, into parts: inout DurationParts
  ) throws(TemporalError) -> Bool {
    var ahead = scanner
    let sign = ahead.sign() ?? 1
    let count = ahead.digitCount
    guard count > 0 else { return false }
    guard count <= 18 else { throw TemporalError(.outOfRange, "a part of the duration does not fit into 64 bits") }
    guard let whole = ahead.digits(count) else { return false }
    var nanos = 0
    if ahead.skip(".") || ahead.skip(",") {
      guard let read = ahead.nanoseconds() else { return false }
      nanos = read
    }
    guard let letter = unit.letter, ahead.skip(letter) || ahead.skip(Unicode.Scalar(letter.value + 32) ?? letter) else { return false }
    scanner = ahead
    try parts.add(unit, DurationAmount(whole: sign * whole, fraction: Double(sign * nanos) / 1e9))
    return true
  }

  private static func dateLikeParts(_ scanner: inout TemporalScanner) -> DurationParts? {
    guard let years = scanner.digits(4), scanner.skip("-"), let months = scanner.digits(2), scanner.skip("-"), let days = scanner.digits(2)
    else { return nil }
    var parts = DurationParts()
    parts.months.whole = years * 12 + months
    parts.days.whole = days
    guard scanner.skip("T") else { return parts }
    guard let hours = scanner.digits(2), scanner.skip(":"), let minutes = scanner.digits(2), scanner.skip(":"),
      let seconds = scanner.digits(2)
    else { return nil }
    parts.seconds.whole = hours * 3600 + minutes * 60 + seconds
    guard scanner.skip(".") || scanner.skip(",") else { return parts }
    guard let nanos = scanner.nanoseconds() else { return nil }
    parts.nanoseconds.whole = nanos
    return parts
  }
}
