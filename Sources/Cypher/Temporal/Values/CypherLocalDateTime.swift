/// A date and a time of day, without a zone.
public struct CypherLocalDateTime: Hashable, Sendable, Comparable {
  /// The date.
  public let date: CypherDate
  /// The time of day.
  public let time: CypherLocalTime

  /// Joins a date and a time of day.
  public init(date: CypherDate, time: CypherLocalTime) {
    self.date = date
    self.time = time
  }

  /// The date and time that lie a number of seconds after 1970-01-01T00:00, plus nanoseconds from 0 to 999,999,999.
  init(epochSecond: Int, nanosecond: Int) throws(TemporalError) {
    let day = floorDivide(epochSecond, 86_400)
    date = try CypherDate(epochDay: day)
    time = CypherLocalTime(unchecked: (epochSecond - day * 86_400) * 1_000_000_000 + nanosecond)
  }

  /// The seconds since 1970-01-01T00:00 on the same clock.
  var epochSecond: Int { date.epochDay * 86_400 + time.secondOfDay }

  public static func < (left: CypherLocalDateTime, right: CypherLocalDateTime) -> Bool {
    left.date != right.date ? left.date < right.date : left.time < right.time
  }
}
