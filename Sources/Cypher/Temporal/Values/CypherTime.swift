/// A time of day with an offset from UTC.
///
/// Two times are equal when both parts are; they are ordered by the moment that they mean, then by the offset.
public struct CypherTime: Hashable, Sendable, Comparable {
  /// The time as a clock at the place shows it.
  public let local: CypherLocalTime
  /// How far the place's clock is ahead of UTC.
  public let offset: UTCOffset

  /// Joins a time of day and an offset.
  public init(local: CypherLocalTime, offset: UTCOffset) {
    self.local = local
    self.offset = offset
  }

  /// Nanoseconds since midnight in UTC; below zero or beyond a day where the offset crosses midnight.
  var utcNanosecondOfDay: Int { local.nanosecondOfDay - offset.seconds * 1_000_000_000 }

  /// The same moment on a clock with another offset.
  func converted(to offset: UTCOffset) -> CypherTime {
    let nanoseconds = floorModulo(utcNanosecondOfDay + offset.seconds * 1_000_000_000, CypherLocalTime.nanosecondsPerDay)
    return CypherTime(local: CypherLocalTime(unchecked: nanoseconds), offset: offset)
  }

  public static func < (left: CypherTime, right: CypherTime) -> Bool {
    let (first, second) = (left.utcNanosecondOfDay, right.utcNanosecondOfDay)
    return first != second ? first < second : left.local < right.local
  }
}
