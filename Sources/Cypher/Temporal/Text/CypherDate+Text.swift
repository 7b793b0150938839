extension CypherDate {
  /// Reads a date of ISO 8601: calendar, week, quarter or ordinal, with or without hyphens, and cut off anywhere on the right.
  public init(_ text: some StringProtocol) throws(TemporalError) {
    var scanner = TemporalScanner(text)
    guard let date = try CypherDate(scanning: &scanner), scanner.isAtEnd else {
      throw TemporalError(.unreadableText, "'\(text)' is not a date")
    }
    self = date
  }

  init?(scanning scanner: inout TemporalScanner) throws(TemporalError) {
    guard let year = Self.year(&scanner) else { return nil }
    if scanner.skip("W") {
      guard let week = scanner.digits(2) else { return nil }
      try self.init(weekYear: year, week: week, dayOfWeek: scanner.digits(1) ?? 1)
    } else if scanner.skip("Q") {
      guard let quarter = scanner.digits(1) else { return nil }
      try self.init(year: year, quarter: quarter, dayOfQuarter: scanner.digits(2) ?? 1)
    } else if scanner.skip("-") {
      try self.init(scanningAfterHyphen: &scanner, year: year)
    } else {
      switch scanner.digitCount {
      case 0: try self.init(year: year, month: 1, day: 1)
      case 2, 4:
        guard let month = scanner.digits(2) else { return nil }
        try self.init(year: year, month: month, day: scanner.digits(2) ?? 1)
      case 3:
        guard let day = scanner.digits(3) else { return nil }
        try self.init(year: year, ordinalDay: day)
      default: return nil
      }
    }
  }

  private init?(scanningAfterHyphen scanner: inout TemporalScanner, year: Int) throws(TemporalError) {
    /// The digits after a further hyphen; `fallback` where there is none.
    func part(_ count: Int, else fallback: Int) -> Int? { scanner.skip("-") ? scanner.digits(count) : fallback }
    if scanner.skip("W") {
      guard let week = scanner.digits(2), let day = part(1, else: 1) else { return nil }
      try self.init(weekYear: year, week: week, dayOfWeek: day)
    } else if scanner.skip("Q") {
      guard let quarter = scanner.digits(1), let day = part(2, else: 1) else { return nil }
      try self.init(year: year, quarter: quarter, dayOfQuarter: day)
    } else if scanner.digitCount == 3 {
      guard let day = scanner.digits(3) else { return nil }
      try self.init(year: year, ordinalDay: day)
    } else {
      guard let month = scanner.digits(2), let day = part(2, else: 1) else { return nil }
      try self.init(year: year, month: month, day: day)
    }
  }

  /// Four digits, or a sign and up to nine; a signed year of other than four digits needs a hyphen or a letter after it.
  private static func year(_ scanner: inout TemporalScanner) -> Int? {
    guard let sign = scanner.sign() else { return scanner.digits(4) }
    let count = scanner.digitCount
    guard (1...9).contains(count), let year = scanner.digits(count) else { return nil }
    return sign * year
  }
}
