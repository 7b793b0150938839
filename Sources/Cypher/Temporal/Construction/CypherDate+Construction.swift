extension CypherDate {
  /// The groups of components that name a day of the year; they exclude each other.
  private static let groups = [["month", "day"], ["week", "dayOfWeek"], ["ordinalDay"], ["quarter", "dayOfQuarter"]]

  /// Makes a date from its components, or overrides some of those of another date.
  init(_ components: TemporalComponents, basedOn base: CypherDate?) throws(TemporalError) {
    let used = Self.groups.filter { $0.contains(where: components.has) }
    if used.count > 1 {
      throw TemporalError(.invalidArgument, "\(used[0][0]) and \(used[1][0]) cannot be given together")
    }
    if let base {
      self = try base.overridden(by: components)
    } else {
      try self.init(complete: components, group: used.first ?? [])
    }
  }

  private init(complete components: TemporalComponents, group: [String]) throws(TemporalError) {
    guard let year = try components.integer("year") else { throw TemporalError(.invalidArgument, "a date needs a year") }
    if group.count == 2, components.has(group[1]), !components.has(group[0]) {
      throw TemporalError(.invalidArgument, "\(group[1]) needs \(group[0])")
    }
    if let week = try components.integer("week") {
      try self.init(weekYear: year, week: week, dayOfWeek: components.integer("dayOfWeek") ?? 1)
    } else if let ordinalDay = try components.integer("ordinalDay") {
      try self.init(year: year, ordinalDay: ordinalDay)
    } else if let quarter = try components.integer("quarter") {
      try self.init(year: year, quarter: quarter, dayOfQuarter: components.integer("dayOfQuarter") ?? 1)
    } else {
      try self.init(year: year, month: components.integer("month") ?? 1, day: components.integer("day") ?? 1)
    }
  }

  /// Whether the components go down to the day, so that a time of day can follow.
  static func reachesDay(_ components: TemporalComponents) -> Bool {
    ["day", "dayOfWeek", "ordinalDay", "dayOfQuarter"].contains(where: components.has)
  }

  /// From the largest component to the smallest; a day beyond the end of a month that was set becomes its last.
  private func overridden(by components: TemporalComponents) throws(TemporalError) -> CypherDate {
    var date = self
    if let year = try components.integer("year") {
      date = try components.has("week") ? date.with(weekYear: year) : date.with(year: year, month: date.month)
    }
    if let quarter = try components.integer("quarter") {
      try Self.check(quarter, in: 1...4, as: "quarter")
      date = try date.with(year: date.year, month: date.month + (quarter - date.quarter) * 3)
    }
    if let month = try components.integer("month") { date = try date.with(year: date.year, month: month) }
    if let week = try components.integer("week") {
      date = try CypherDate(weekYear: date.weekYear, week: week, dayOfWeek: date.dayOfWeek)
    }
    if let day = try components.integer("ordinalDay") { date = try CypherDate(year: date.year, ordinalDay: day) }
    if let day = try components.integer("dayOfQuarter") {
      date = try CypherDate(year: date.year, quarter: date.quarter, dayOfQuarter: day)
    }
    if let day = try components.integer("dayOfWeek") {
      try Self.check(day, in: 1...7, as: "dayOfWeek")
      date = try CypherDate(epochDay: date.epochDay + day - date.dayOfWeek)
    }
    if let day = try components.integer("day") { date = try CypherDate(year: date.year, month: date.month, day: day) }
    return date
  }

  /// The same day in another year and month, or the last day where that month is shorter.
  func with(year: Int, month: Int) throws(TemporalError) -> CypherDate {
    try Self.check(year, in: ProlepticCalendar.years, as: "year")
    try Self.check(month, in: 1...12, as: "month")
    return try CypherDate(year: year, month: month, day: min(day, ProlepticCalendar.length(ofMonth: month, in: year)))
  }

  /// The same week and day of the week in another week year, or week 52 where that year has no week 53.
  private func with(weekYear year: Int) throws(TemporalError) -> CypherDate {
    try Self.check(year, in: ProlepticCalendar.years, as: "year")
    return try CypherDate(weekYear: year, week: min(week, ProlepticCalendar.weeks(inWeekYear: year)), dayOfWeek: dayOfWeek)
  }
}
