extension CypherDate {
  /// The same day some months later, or the last day where that month is shorter.
  func adding(months: Int) throws(TemporalError) -> CypherDate {
    if months == 0 { return self }
    let number = try checkedSum(monthNumber, months)
    let year = floorDivide(number, 12)
    guard ProlepticCalendar.years.contains(year) else { throw TemporalError(.outOfRange, "a date lies within the years ±999,999,999") }
    return try with(year: year, month: floorModulo(number, 12) + 1)
  }

  /// The date some days later.
  func adding(days: Int) throws(TemporalError) -> CypherDate { try CypherDate(epochDay: try checkedSum(epochDay, days)) }

  /// Adds months, then days, then the whole days that the seconds make.
  public func adding(_ duration: CypherDuration) throws(TemporalError) -> CypherDate {
    let towardsZero = duration.seconds < 0 && duration.nanoseconds > 0 ? duration.seconds + 1 : duration.seconds
    return try adding(months: duration.months).adding(days: duration.days).adding(days: towardsZero / 86_400)
  }
}

extension CypherLocalTime {
  /// Adds the seconds and nanoseconds, around the clock; months and days change nothing.
  public func adding(_ duration: CypherDuration) -> CypherLocalTime {
    let nanoseconds = floorModulo(duration.seconds, 86_400) * 1_000_000_000 + duration.nanoseconds
    return CypherLocalTime(unchecked: (nanosecondOfDay + nanoseconds) % Self.nanosecondsPerDay)
  }
}

extension CypherTime {
  /// Adds the seconds and nanoseconds, around the clock; months and days change nothing.
  public func adding(_ duration: CypherDuration) -> CypherTime { CypherTime(local: local.adding(duration), offset: offset) }
}

extension CypherLocalDateTime {
  /// Adds months, then days, then seconds and nanoseconds.
  public func adding(_ duration: CypherDuration) throws(TemporalError) -> CypherLocalDateTime {
    let date = try date.adding(months: duration.months).adding(days: duration.days)
    return try CypherLocalDateTime(date: date, time: time).addingTime(duration)
  }

  fileprivate func addingTime(_ duration: CypherDuration) throws(TemporalError) -> CypherLocalDateTime {
    let nanoseconds = time.nanosecond + duration.nanoseconds
    return try CypherLocalDateTime(
      epochSecond: try checkedSum(try checkedSum(epochSecond, duration.seconds), nanoseconds / 1_000_000_000),
      nanosecond: nanoseconds % 1_000_000_000)
  }
}

extension CypherDateTime {
  /// Adds months, then days on the clock of the zone, then seconds and nanoseconds to the moment.
  public func adding(_ duration: CypherDuration) throws(TemporalError) -> CypherDateTime {
    let date = try local.date.adding(months: duration.months).adding(days: duration.days)
    let moved = try CypherDateTime(local: CypherLocalDateTime(date: date, time: local.time), zone: zone, preferring: offset)
    if duration.seconds == 0 && duration.nanoseconds == 0 { return moved }
    let nanoseconds = local.time.nanosecond + duration.nanoseconds
    let second = try checkedSum(try checkedSum(moved.epochSeconds, duration.seconds), nanoseconds / 1_000_000_000)
    return try CypherDateTime(epochSecond: second, nanosecond: nanoseconds % 1_000_000_000, zone: zone)
  }
}

extension Temporal {
  /// The value a duration later; for two durations their sum.
  public func adding(_ duration: CypherDuration) throws(TemporalError) -> Temporal {
    switch self {
    case .date(let value): .date(try value.adding(duration))
    case .localTime(let value): .localTime(value.adding(duration))
    case .time(let value): .time(value.adding(duration))
    case .localDateTime(let value): .localDateTime(try value.adding(duration))
    case .dateTime(let value): .dateTime(try value.adding(duration))
    case .duration(let value): .duration(try value.adding(duration))
    }
  }

  /// The value a duration earlier; for two durations their difference.
  public func subtracting(_ duration: CypherDuration) throws(TemporalError) -> Temporal { try adding(try duration.negated()) }
}
