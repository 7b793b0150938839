/// Cuts temporal values off to a unit, and overrides components of what is left.
struct TemporalTruncation {
  let type: TemporalType
  let unit: TemporalUnit

  /// The start of the unit that `value` lies in, as a value of the type, with overridden components.
  func truncate(_ value: Temporal, overriding map: [String: TemporalArgument]) throws(TemporalError) -> Temporal {
    let date = try truncatedDate(value)
    let time = try truncatedTime(value)
    let components = try TemporalComponents(keepingFraction(of: time, in: map), allowing: allowedKeys, for: type)
    switch type {
    case .date:
      guard let date else { throw unfit(value) }
      return .date(try CypherDate(components, basedOn: date))
    case .localTime:
      return .localTime(try CypherLocalTime(components, basedOn: time))
    case .time:
      let local = try CypherLocalTime(components, basedOn: time)
      return .time(CypherTime(local: local, offset: try offset(components, of: value)))
    case .localDateTime:
      return .localDateTime(try local(components, date, time, of: value))
    case .dateTime:
      let local = try local(components, date, time, of: value)
      return .dateTime(try CypherDateTime(local: local, zone: components.zone() ?? value.zone ?? .utc, preferring: value.offset))
    case .duration:
      throw unfit(value)
    }
  }

  private var allowedKeys: Set<String> {
    switch type {
    case .date: TemporalComponents.dateKeys
    case .localTime: TemporalComponents.timeKeys
    case .time: TemporalComponents.timeKeys.union(["timezone"])
    case .localDateTime: TemporalComponents.dateKeys.union(TemporalComponents.timeKeys)
    case .dateTime: TemporalComponents.dateKeys.union(TemporalComponents.timeKeys).union(["timezone"])
    case .duration: []
    }
  }

  private func truncatedDate(_ value: Temporal) throws(TemporalError) -> CypherDate? {
    guard let date = value.date else { return nil }
    if type == .date, unit.isTimeUnit { throw unfit(value) }
    return try unit.start(of: date)
  }

  /// A date is its midnight, which can be cut off to a day at the finest; a time of day to a day at the coarsest.
  private func truncatedTime(_ value: Temporal) throws(TemporalError) -> CypherLocalTime {
    if value.date == nil || type == .localTime || type == .time, unit.nanoseconds == nil { throw unfit(value) }
    guard let time = value.time else {
      if value.date == nil || unit.isTimeUnit { throw unfit(value) }
      return .midnight
    }
    return unit.start(of: time)
  }

  private func local(
    _ components: TemporalComponents, _ date: CypherDate?, _ time: CypherLocalTime, of value: Temporal
  ) throws(TemporalError) -> CypherLocalDateTime {
    guard let date else { throw unfit(value) }
    return CypherLocalDateTime(
      date: try CypherDate(components, basedOn: date), time: try CypherLocalTime(components, basedOn: time))
  }

  private func offset(_ components: TemporalComponents, of value: Temporal) throws(TemporalError) -> UTCOffset {
    switch try components.zone() {
    case nil: return value.offset ?? .utc
    case .offset(let offset): return offset
    case .named: throw TemporalError(.invalidArgument, "a time of day takes an offset, not the name of a zone")
    }
  }

  /// A nanosecond that is set counts on top of the milliseconds or microseconds that the unit keeps.
  private func keepingFraction(of time: CypherLocalTime, in map: [String: TemporalArgument]) -> [String: TemporalArgument] {
    var map = map
    let setsFiner = map["nanosecond"] != nil || unit == .millisecond && map["microsecond"] != nil
    guard unit == .millisecond || unit == .microsecond, setsFiner, map["millisecond"] == nil else { return map }
    map["millisecond"] = .integer(time.nanosecond / 1_000_000)
    if unit == .microsecond, map["microsecond"] == nil { map["microsecond"] = .integer(time.nanosecond / 1000 % 1000) }
    return map
  }

  private func unfit(_ value: Temporal) -> TemporalError {
    TemporalError(.invalidArgument, "a \(value.type.rawValue) cannot be truncated to \(unit.rawValue) as a \(type.rawValue)")
  }
}
