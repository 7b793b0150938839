/// Makes temporal values from maps of components and from each other.
struct TemporalConstruction {
  /// The moment of the clock, for what a map with only a zone asks.
  let now: TemporalInstant

  /// Makes a value of a type from a map.
  func make(_ type: TemporalType, from map: [String: TemporalArgument]) throws(TemporalError) -> Temporal {
    let components = try TemporalComponents(map, allowing: TemporalComponents.keys(of: type), for: type)
    if map.count == 1, type != .duration, let zone = try components.zone() { return try now.read(as: type, in: zone) }
    switch type {
    case .date:
      try refuseZone(components, type)
      return .date(try CypherDate(components, basedOn: try base(components, "date")?.date))
    case .localTime:
      try refuseZone(components, type)
      return .localTime(try CypherLocalTime(components, basedOn: try base(components, "time")?.time))
    case .time: return .time(try time(components))
    case .localDateTime:
      try refuseZone(components, type)
      return .localDateTime(try localDateTime(components))
    case .dateTime: return .dateTime(try dateTime(components))
    case .duration: return .duration(try duration(components))
    }
  }

  /// Makes a value of a type from another.
  func convert(_ value: Temporal, to type: TemporalType) throws(TemporalError) -> Temporal {
    if value.type == type { return value }
    switch type {
    case .date:
      if let date = value.date { return .date(date) }
    case .localTime:
      if let time = value.time { return .localTime(time) }
    case .time:
      if let time = value.time { return .time(CypherTime(local: time, offset: value.offset ?? .utc)) }
    case .localDateTime:
      if let date = value.date, let time = value.time { return .localDateTime(CypherLocalDateTime(date: date, time: time)) }
    case .dateTime:
      if let date = value.date, let time = value.time {
        return .dateTime(try CypherDateTime(local: CypherLocalDateTime(date: date, time: time), zone: value.zone ?? .utc))
      }
    case .duration: break
    }
    throw TemporalError(.invalidType, "a \(value.type.rawValue) cannot become a \(type.rawValue)")
  }

  /// The value under a key such as `date`, or under `datetime`, which stands for both date and time.
  private func base(_ components: TemporalComponents, _ key: String) throws(TemporalError) -> Temporal? {
    let (own, both) = (try components.temporal(key), try components.temporal("datetime"))
    guard let value = own ?? both else { return nil }
    guard key == "date" ? value.date != nil : value.time != nil else {
      throw TemporalError(.invalidType, "a \(value.type.rawValue) has no \(key)")
    }
    return value
  }

  private func refuseZone(_ components: TemporalComponents, _ type: TemporalType) throws(TemporalError) {
    if components.has("timezone") { throw TemporalError(.invalidArgument, "a \(type.rawValue) has no time zone") }
  }

  private func time(_ components: TemporalComponents) throws(TemporalError) -> CypherTime {
    let base = try base(components, "time")
    let local = try CypherLocalTime(components, basedOn: base?.time)
    let own = base?.offset
    let asked: UTCOffset? =
      switch try components.zone() {
      case nil: nil
      case .offset(let offset): offset
      case .named(let name): name.offset(atEpochSecond: now.seconds)
      }
    let time = CypherTime(local: local, offset: own ?? asked ?? .utc)
    guard own != nil, let asked else { return time }
    return time.converted(to: asked)
  }

  private func localDateTime(_ components: TemporalComponents) throws(TemporalError) -> CypherLocalDateTime {
    let (dateBase, timeBase) = (try base(components, "date")?.date, try base(components, "time")?.time)
    let date = try CypherDate(components, basedOn: dateBase)
    if timeBase == nil, !TemporalComponents.timeKeys.contains(where: components.has) {
      return CypherLocalDateTime(date: date, time: .midnight)
    }
    guard dateBase != nil || timeBase != nil || CypherDate.reachesDay(components) else {
      throw TemporalError(.invalidArgument, "an hour needs a day")
    }
    return CypherLocalDateTime(date: date, time: try CypherLocalTime(components, basedOn: timeBase))
  }

  /// A zone that is asked for shows the same moment, if the time came with a zone of its own; else it gives the time its zone.
  private func dateTime(_ components: TemporalComponents) throws(TemporalError) -> CypherDateTime {
    let asked = try components.zone()
    if let moment = try epochMoment(components, in: asked ?? .utc) { return moment }
    let local = try localDateTime(components)
    let source = try base(components, "time")
    guard let own = source?.zone else { return try CypherDateTime(local: local, zone: asked ?? .utc) }
    let moment = try CypherDateTime(local: local, zone: own, preferring: source?.offset)
    guard let asked else { return moment }
    return try moment.converted(to: asked)
  }

  private func epochMoment(_ components: TemporalComponents, in zone: TimeZoneReference) throws(TemporalError) -> CypherDateTime? {
    let (seconds, millis) = (try components.integer("epochSeconds"), try components.integer("epochMillis"))
    guard seconds != nil || millis != nil else { return nil }
    let keys = TemporalComponents.dateKeys.union(["date", "time", "datetime", "hour", "minute", "second", "millisecond", "microsecond"])
    guard seconds == nil || millis == nil, !keys.contains(where: components.has) else {
      throw TemporalError(.invalidArgument, "seconds or milliseconds of the epoch stand alone, with a nanosecond and a zone at most")
    }
    let nanosecond = try components.integer("nanosecond") ?? 0
    try CypherDate.check(nanosecond, in: 0...(seconds != nil ? 999_999_999 : 999_999), as: "nanosecond")
    return try Self.moment(epochSeconds: seconds, epochMillis: millis ?? 0, nanosecond: nanosecond, zone: zone)
  }

  /// The moment some seconds or milliseconds after 1970-01-01T00:00Z, plus nanoseconds.
  static func moment(
    epochSeconds: Int?, epochMillis: Int, nanosecond: Int, zone: TimeZoneReference
  ) throws(TemporalError) -> CypherDateTime {
    let second = try checkedSum(epochSeconds ?? floorDivide(epochMillis, 1000), floorDivide(nanosecond, 1_000_000_000))
    let rest = floorModulo(nanosecond, 1_000_000_000) + (epochSeconds == nil ? floorModulo(epochMillis, 1000) * 1_000_000 : 0)
    return try CypherDateTime(epochSecond: try checkedSum(second, rest / 1_000_000_000), nanosecond: rest % 1_000_000_000, zone: zone)
  }

  private func duration(_ components: TemporalComponents) throws(TemporalError) -> CypherDuration {
    var parts = DurationParts()
    var isEmpty = true
    for unit in DurationUnit.allCases {
      guard let amount = try components.amount(unit.rawValue) else { continue }
      isEmpty = false
      try parts.add(unit, amount)
    }
    if isEmpty { throw TemporalError(.invalidArgument, "a duration needs at least one component") }
    return try parts.duration()
  }
}
