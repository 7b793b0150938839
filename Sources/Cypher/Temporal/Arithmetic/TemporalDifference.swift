/// The time from one temporal value to another, of any two types.
///
/// What one of the two lacks it takes from the other: the date, then the zone; a date without a time is its midnight. Months and days are
/// counted on the clock of the first value's zone, smaller units between the moments.
struct TemporalDifference {
  private let start: CypherDateTime
  private let end: CypherDateTime

  init(from first: Temporal, to second: Temporal) throws(TemporalError) {
    for value in [first, second] {
      if case .duration = value { throw TemporalError(.invalidType, "there is no time between durations") }
    }
    let date = first.date ?? second.date ?? .epoch
    let localStart = CypherLocalDateTime(date: date, time: first.time ?? .midnight)
    let localEnd = CypherLocalDateTime(date: second.date ?? date, time: second.time ?? .midnight)
    let zone = first.zone ?? second.zone ?? .utc
    start = try CypherDateTime(local: localStart, zone: zone, preferring: first.offset)
    end = try CypherDateTime(local: localEnd, zone: second.zone ?? zone, preferring: second.offset).converted(to: zone)
  }

  /// Months, then days, then seconds, as many as fit.
  func split() throws(TemporalError) -> CypherDuration {
    let months = monthsUntilEnd(from: start.local)
    var position = CypherLocalDateTime(date: try start.local.date.adding(months: months), time: start.local.time)
    let days = daysUntilEnd(from: position)
    position = CypherLocalDateTime(date: try CypherDate(epochDay: position.date.epochDay + days), time: position.time)
    let rest = try CypherDateTime(local: position, zone: start.zone, preferring: start.offset)
    return try Self.elapsed(from: rest, to: end, months: months, days: days)
  }

  /// Whole months.
  func inMonths() throws(TemporalError) -> CypherDuration { try CypherDuration(months: monthsUntilEnd(from: start.local)) }

  /// Whole days.
  func inDays() throws(TemporalError) -> CypherDuration { try CypherDuration(days: daysUntilEnd(from: start.local)) }

  /// Seconds and nanoseconds.
  func inSeconds() throws(TemporalError) -> CypherDuration { try Self.elapsed(from: start, to: end, months: 0, days: 0) }

  private static func elapsed(
    from start: CypherDateTime, to end: CypherDateTime, months: Int, days: Int
  ) throws(TemporalError) -> CypherDuration {
    try CypherDuration(
      months: months, days: days, seconds: end.epochSeconds - start.epochSeconds,
      nanoseconds: end.local.time.nanosecond - start.local.time.nanosecond)
  }

  /// The end's date, or the neighbouring one where the time of day says that its last day is not complete.
  private func lastCompleteDate(from position: CypherLocalDateTime) -> Int {
    let (day, time) = (end.local.date.epochDay, end.local.time)
    if day > position.date.epochDay && time < position.time { return day - 1 }
    if day < position.date.epochDay && time > position.time { return day + 1 }
    return day
  }

  private func daysUntilEnd(from position: CypherLocalDateTime) -> Int { lastCompleteDate(from: position) - position.date.epochDay }

  private func monthsUntilEnd(from position: CypherLocalDateTime) -> Int {
    let last = CypherDate(unchecked: lastCompleteDate(from: position))
    // A month counts as 32 days, so that an incomplete one is cut off by the division.
    return ((last.monthNumber * 32 + last.day) - (position.date.monthNumber * 32 + position.date.day)) / 32
  }
}
