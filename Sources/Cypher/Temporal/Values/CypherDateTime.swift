/// A date and a time of day in a zone: a moment, and how a clock at the place shows it.
///
/// Two values are equal when all parts are; they are ordered by the moment, then by the clock, then by the zone's name.
public struct CypherDateTime: Hashable, Sendable, Comparable {
  /// The date and time as a clock at the place shows them.
  public let local: CypherLocalDateTime
  /// How far that clock is ahead of UTC at this moment.
  public let offset: UTCOffset
  /// The place's zone; `nil` where only the offset is known.
  public let zoneName: TimeZoneName?

  init(local: CypherLocalDateTime, offset: UTCOffset, zoneName: TimeZoneName?) {
    self.local = local
    self.offset = offset
    self.zoneName = zoneName
  }

  /// The moment at which a clock in a zone shows a date and time.
  ///
  /// Where the clock is set back and shows it twice, `preferred` chooses, else the earlier is taken; where it is set forward and never
  /// shows it, the time is moved by the gap.
  init(local: CypherLocalDateTime, zone: TimeZoneReference, preferring preferred: UTCOffset? = nil) throws(TemporalError) {
    switch zone {
    case .offset(let offset):
      self.init(local: local, offset: offset, zoneName: nil)
    case .named(let name):
      let resolved = try name.resolve(local, preferring: preferred)
      self.init(local: resolved.local, offset: resolved.offset, zoneName: name)
    }
  }

  /// A moment, as a clock in a zone shows it.
  init(epochSecond: Int, nanosecond: Int, zone: TimeZoneReference) throws(TemporalError) {
    _ = try CypherDate(epochDay: floorDivide(epochSecond, 86_400))
    let offset =
      switch zone {
      case .offset(let offset): offset
      case .named(let name): name.offset(atEpochSecond: epochSecond)
      }
    local = try CypherLocalDateTime(epochSecond: epochSecond + offset.seconds, nanosecond: nanosecond)
    self.offset = offset
    zoneName = zone.name
  }

  /// The zone: the name where there is one, else the offset.
  var zone: TimeZoneReference { zoneName.map(TimeZoneReference.named) ?? .offset(offset) }

  /// Seconds since 1970-01-01T00:00Z, rounded down.
  public var epochSeconds: Int { local.epochSecond - offset.seconds }

  /// Milliseconds since 1970-01-01T00:00Z, rounded down; `nil` where they do not fit into 64 bits, some 292 million years away.
  public var epochMillis: Int? {
    let (milliseconds, overflow) = epochSeconds.multipliedReportingOverflow(by: 1000)
    guard !overflow else { return nil }
    let (sum, sumOverflow) = milliseconds.addingReportingOverflow(local.time.nanosecond / 1_000_000)
    return sumOverflow ? nil : sum
  }

  /// The same moment in another zone.
  func converted(to zone: TimeZoneReference) throws(TemporalError) -> CypherDateTime {
    try CypherDateTime(epochSecond: epochSeconds, nanosecond: local.time.nanosecond, zone: zone)
  }

  public static func < (left: CypherDateTime, right: CypherDateTime) -> Bool {
    let (first, second) = (left.epochSeconds, right.epochSeconds)
    if first != second { return first < second }
    if left.local.time.nanosecond != right.local.time.nanosecond { return left.local.time.nanosecond < right.local.time.nanosecond }
    if left.offset != right.offset { return left.offset < right.offset }
    return (left.zoneName?.identifier ?? "") < (right.zoneName?.identifier ?? "")
  }
}
