/// A time of day without an offset.
public struct CypherLocalTime: Hashable, Sendable, Comparable {
  /// The nanoseconds of a day.
  static let nanosecondsPerDay = 86_400_000_000_000

  /// Nanoseconds since midnight.
  public let nanosecondOfDay: Int

  /// 00:00.
  static let midnight = CypherLocalTime(unchecked: 0)

  init(unchecked nanosecondOfDay: Int) { self.nanosecondOfDay = nanosecondOfDay }

  /// The time of an hour (0 to 23), a minute, a second and nanoseconds.
  public init(hour: Int, minute: Int, second: Int, nanosecond: Int) throws(TemporalError) {
    try CypherDate.check(hour, in: 0...23, as: "hour")
    try CypherDate.check(minute, in: 0...59, as: "minute")
    try CypherDate.check(second, in: 0...59, as: "second")
    try CypherDate.check(nanosecond, in: 0...999_999_999, as: "nanosecond")
    nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
  }

  /// The hour, 0 to 23.
  public var hour: Int { nanosecondOfDay / 3_600_000_000_000 }
  /// The minute of the hour.
  public var minute: Int { nanosecondOfDay / 60_000_000_000 % 60 }
  /// The second of the minute.
  public var second: Int { nanosecondOfDay / 1_000_000_000 % 60 }
  /// The nanoseconds of the second.
  public var nanosecond: Int { nanosecondOfDay % 1_000_000_000 }
  /// The whole seconds since midnight.
  var secondOfDay: Int { nanosecondOfDay / 1_000_000_000 }

  public static func < (left: CypherLocalTime, right: CypherLocalTime) -> Bool { left.nanosecondOfDay < right.nanosecondOfDay }
}
