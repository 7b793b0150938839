/// A unit to which a temporal value is cut off.
enum TemporalUnit: String, CaseIterable {
  case millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond, microsecond

  /// The unit of a name, in any case.
  init(_ name: String) throws(TemporalError) {
    let lowercased = name.lowercased()
    guard let unit = Self.allCases.first(where: { $0.rawValue.lowercased() == lowercased }) else {
      throw TemporalError(.invalidArgument, "there is no unit '\(name)'")
    }
    self = unit
  }

  /// The nanoseconds of the unit; `nil` where it is longer than a day.
  var nanoseconds: Int? {
    switch self {
    case .day: CypherLocalTime.nanosecondsPerDay
    case .hour: 3_600_000_000_000
    case .minute: 60_000_000_000
    case .second: 1_000_000_000
    case .millisecond: 1_000_000
    case .microsecond: 1000
    case .millennium, .century, .decade, .year, .weekYear, .quarter, .month, .week: nil
    }
  }

  /// Whether the unit is shorter than a day.
  var isTimeUnit: Bool { (nanoseconds ?? .max) < CypherLocalTime.nanosecondsPerDay }

  /// The first day of the unit that a date lies in.
  func start(of date: CypherDate) throws(TemporalError) -> CypherDate {
    let (year, month, _) = date.civil
    switch self {
    case .millennium: return try CypherDate(year: floorDivide(year, 1000) * 1000, month: 1, day: 1)
    case .century: return try CypherDate(year: floorDivide(year, 100) * 100, month: 1, day: 1)
    case .decade: return try CypherDate(year: floorDivide(year, 10) * 10, month: 1, day: 1)
    case .year: return try CypherDate(year: year, month: 1, day: 1)
    case .weekYear: return try CypherDate(epochDay: ProlepticCalendar.firstMonday(ofWeekYear: date.weekYear))
    case .quarter: return try CypherDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    case .month: return try CypherDate(year: year, month: month, day: 1)
    case .week: return try CypherDate(epochDay: date.epochDay - date.dayOfWeek + 1)
    case .day, .hour, .minute, .second, .millisecond, .microsecond: return date
    }
  }

  /// The start of the unit that a time of day lies in; midnight for units from a day upwards.
  func start(of time: CypherLocalTime) -> CypherLocalTime {
    guard let nanoseconds else { return .midnight }
    return CypherLocalTime(unchecked: time.nanosecondOfDay / nanoseconds * nanoseconds)
  }
}
