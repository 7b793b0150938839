/// What reading a property of a temporal value gives.
public enum TemporalProperty: Hashable, Sendable {
  case integer(Int)
  case string(String)
}

extension Temporal {
  /// The value of a property such as `year`, `dayOfQuarter`, `offsetMinutes` or `minutesOfHour`; `nil` where the type has no such property.
  public func property(_ name: String) -> TemporalProperty? {
    if case .duration(let duration) = self { return duration.component(name).map(TemporalProperty.integer) }
    if let value = date?.component(name) ?? time?.component(name) { return .integer(value) }
    guard let offset else { return nil }
    switch name {
    case "timezone": return .string(zone?.name?.identifier ?? offset.description)
    case "offset": return .string(offset.description)
    case "offsetMinutes": return .integer(offset.seconds / 60)
    case "offsetSeconds": return .integer(offset.seconds)
    default: break
    }
    guard case .dateTime(let moment) = self else { return nil }
    switch name {
    case "epochSeconds": return .integer(moment.epochSeconds)
    case "epochMillis": return moment.epochMillis.map(TemporalProperty.integer)
    default: return nil
    }
  }
}

extension CypherDate {
  func component(_ name: String) -> Int? {
    switch name {
    case "year": year
    case "quarter": quarter
    case "month": month
    case "week": week
    case "weekYear": weekYear
    case "day": day
    case "ordinalDay": ordinalDay
    case "weekDay", "dayOfWeek": dayOfWeek
    case "dayOfQuarter": dayOfQuarter
    default: nil
    }
  }
}

extension CypherLocalTime {
  func component(_ name: String) -> Int? {
    switch name {
    case "hour": hour
    case "minute": minute
    case "second": second
    case "millisecond": nanosecond / 1_000_000
    case "microsecond": nanosecond / 1000
    case "nanosecond": nanosecond
    default: nil
    }
  }
}

extension CypherDuration {
  func component(_ name: String) -> Int? {
    switch name {
    case "years": months / 12
    case "quarters": months / 3
    case "months": months
    case "weeks": days / 7
    case "days": days
    case "hours": seconds / 3600
    case "minutes": seconds / 60
    case "seconds": seconds
    case "milliseconds": seconds &* 1000 &+ nanoseconds / 1_000_000
    case "microseconds": seconds &* 1_000_000 &+ nanoseconds / 1000
    case "nanoseconds": seconds &* 1_000_000_000 &+ nanoseconds
    case "quartersOfYear": months / 3 % 4
    case "monthsOfYear": months % 12
    case "monthsOfQuarter": months % 3
    case "daysOfWeek": days % 7
    case "minutesOfHour": seconds / 60 % 60
    case "secondsOfMinute": seconds % 60
    case "millisecondsOfSecond": nanoseconds / 1_000_000
    case "microsecondsOfSecond": nanoseconds / 1000
    case "nanosecondsOfSecond": nanoseconds
    default: nil
    }
  }
}
