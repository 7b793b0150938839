/// A calendar date, without a time of day or a zone.
public struct CypherDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  public let epochDay: Int

  private static let days =
    ProlepticCalendar.epochDay(
      year: ProlepticCalendar.years.lowerBound, month: 1, day: 1)...ProlepticCalendar.epochDay(
      year: ProlepticCalendar.years.upperBound, month: 12, day: 31)

  /// 1970-01-01.
  static let epoch = CypherDate(unchecked: 0)

  init(unchecked epochDay: Int) { self.epochDay = epochDay }

  /// The date that lies a number of days after 1970-01-01.
  public init(epochDay: Int) throws(TemporalError) {
    guard Self.days.contains(epochDay) else { throw TemporalError(.outOfRange, "a date lies within the years ±999,999,999") }
    self.epochDay = epochDay
  }

  /// The date of a year, a month and a day, which must exist.
  public init(year: Int, month: Int, day: Int) throws(TemporalError) {
    try Self.check(year, in: ProlepticCalendar.years, as: "year")
    try Self.check(month, in: 1...12, as: "month")
    try Self.check(day, in: 1...31, as: "day")
    guard day <= ProlepticCalendar.length(ofMonth: month, in: year) else {
      throw TemporalError(.invalidArgument, "month \(month) of \(year) has no day \(day)")
    }
    epochDay = ProlepticCalendar.epochDay(year: year, month: month, day: day)
  }

  /// The date of a week year, its week and the day of the week, Monday 1 to Sunday 7 (ISO 8601).
  public init(weekYear: Int, week: Int, dayOfWeek: Int) throws(TemporalError) {
    try Self.check(weekYear, in: ProlepticCalendar.years, as: "year")
    try Self.check(week, in: 1...53, as: "week")
    try Self.check(dayOfWeek, in: 1...7, as: "dayOfWeek")
    guard week <= ProlepticCalendar.weeks(inWeekYear: weekYear) else {
      throw TemporalError(.invalidArgument, "\(weekYear) has no week \(week)")
    }
    try self.init(epochDay: ProlepticCalendar.firstMonday(ofWeekYear: weekYear) + (week - 1) * 7 + dayOfWeek - 1)
  }

  /// The date of a year and the day of the year, counted from 1.
  public init(year: Int, ordinalDay: Int) throws(TemporalError) {
    try Self.check(year, in: ProlepticCalendar.years, as: "year")
    try Self.check(ordinalDay, in: 1...366, as: "ordinalDay")
    guard ordinalDay <= ProlepticCalendar.length(ofYear: year) else {
      throw TemporalError(.invalidArgument, "\(year) has no day \(ordinalDay)")
    }
    epochDay = ProlepticCalendar.epochDay(year: year, month: 1, day: 1) + ordinalDay - 1
  }

  /// The date of a year, its quarter and the day of the quarter, counted from 1.
  public init(year: Int, quarter: Int, dayOfQuarter: Int) throws(TemporalError) {
    try Self.check(quarter, in: 1...4, as: "quarter")
    try Self.check(dayOfQuarter, in: 1...92, as: "dayOfQuarter")
    let first = try CypherDate(year: year, month: quarter * 3 - 2, day: 1)
    let lastMonth = try CypherDate(year: year, month: quarter * 3, day: 1)
    let length = lastMonth.epochDay - first.epochDay + ProlepticCalendar.length(ofMonth: quarter * 3, in: year)
    guard dayOfQuarter <= length else {
      throw TemporalError(.invalidArgument, "quarter \(quarter) of \(year) has no day \(dayOfQuarter)")
    }
    epochDay = first.epochDay + dayOfQuarter - 1
  }

  public static func < (left: CypherDate, right: CypherDate) -> Bool { left.epochDay < right.epochDay }

  /// Refuses a component that lies outside its bounds.
  static func check(_ value: Int, in bounds: ClosedRange<Int>, as name: String) throws(TemporalError) {
    guard bounds.contains(value) else {
      throw TemporalError(.invalidArgument, "\(name) must lie between \(bounds.lowerBound) and \(bounds.upperBound), not \(value)")
    }
  }
}
