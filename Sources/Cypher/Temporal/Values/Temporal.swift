/// A temporal value of any of the six types.
public enum Temporal: Hashable, Sendable {
  case date(CypherDate)
  case localTime(CypherLocalTime)
  case time(CypherTime)
  case localDateTime(CypherLocalDateTime)
  case dateTime(CypherDateTime)
  case duration(CypherDuration)

  /// The type.
  public var type: TemporalType {
    switch self {
    case .date: .date
    case .localTime: .localTime
    case .time: .time
    case .localDateTime: .localDateTime
    case .dateTime: .dateTime
    case .duration: .duration
    }
  }

  /// The date in it; `nil` for times and durations.
  var date: CypherDate? {
    switch self {
    case .date(let value): value
    case .localDateTime(let value): value.date
    case .dateTime(let value): value.local.date
    case .localTime, .time, .duration: nil
    }
  }

  /// The time of day in it; `nil` for dates and durations.
  var time: CypherLocalTime? {
    switch self {
    case .localTime(let value): value
    case .time(let value): value.local
    case .localDateTime(let value): value.time
    case .dateTime(let value): value.local.time
    case .date, .duration: nil
    }
  }

  /// The zone in it; `nil` for local values and durations.
  var zone: TimeZoneReference? {
    switch self {
    case .time(let value): .offset(value.offset)
    case .dateTime(let value): value.zone
    case .date, .localTime, .localDateTime, .duration: nil
    }
  }

  /// The offset in it; `nil` for local values and durations.
  var offset: UTCOffset? {
    switch self {
    case .time(let value): value.offset
    case .dateTime(let value): value.offset
    case .date, .localTime, .localDateTime, .duration: nil
    }
  }
}

/// One of the six temporal types, by the name of the function that makes it.
public enum TemporalType: String, Hashable, Sendable, CaseIterable {
  case date
  case localTime = "localtime"
  case time
  case localDateTime = "localdatetime"
  case dateTime = "datetime"
  case duration
}
