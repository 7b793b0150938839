/// How far a clock is ahead of UTC, in whole seconds; at most 18 hours either way.
public struct UTCOffset: Hashable, Sendable, Comparable {
  /// The seconds ahead of UTC; below zero to the west.
  public let seconds: Int

  /// No offset, written `Z`.
  public static let utc = UTCOffset(unchecked: 0)

  init(unchecked seconds: Int) { self.seconds = seconds }

  /// An offset of a number of seconds, at most 18 hours either way.
  public init(seconds: Int) throws(TemporalError) {
    guard (-64_800...64_800).contains(seconds) else { throw TemporalError(.invalidArgument, "an offset is at most 18 hours") }
    self.seconds = seconds
  }

  public static func < (left: UTCOffset, right: UTCOffset) -> Bool { left.seconds < right.seconds }
}

extension UTCOffset: CustomStringConvertible {
  /// `Z`, `+01:00` or `+00:53:28`.
  public var description: String {
    if seconds == 0 { return "Z" }
    let magnitude = abs(seconds)
    var text = (seconds < 0 ? "-" : "+") + twoDigits(magnitude / 3600) + ":" + twoDigits(magnitude / 60 % 60)
    if magnitude % 60 != 0 { text += ":" + twoDigits(magnitude % 60) }
    return text
  }
}
