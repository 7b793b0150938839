import Foundation

/// The name of a zone of the IANA time zone database, such as `Europe/Stockholm`, known to the system.
public struct TimeZoneName: Hashable, Sendable {
  /// The name as it is written and printed.
  public let identifier: String
  private let rules: TimeZone

  /// Looks a zone up. A space stands for an underscore.
  public init(_ identifier: String) throws(TemporalError) {
    let name = identifier.replacing(" ", with: "_")
    guard let rules = TimeZone(identifier: name) else { throw TemporalError(.invalidArgument, "there is no time zone \(identifier)") }
    self.identifier = name
    self.rules = rules
  }

  public static func == (left: TimeZoneName, right: TimeZoneName) -> Bool { left.identifier == right.identifier }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

  /// The offset at a moment.
  ///
  /// Rules repeat every 400 years, so that far years are answered by a near one; before 1800 clocks showed the sun's time at the place.
  func offset(atEpochSecond second: Int) -> UTCOffset {
    let cycle = ProlepticCalendar.daysPerCycle * 86_400
    let near = min(max(second, Self.firstRules), Self.lastRules + floorModulo(second, cycle))
    return UTCOffset(unchecked: rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(near))))
  }

  private static let firstRules = ProlepticCalendar.epochDay(year: 1800, month: 1, day: 1) * 86_400
  /// A whole number of cycles after 1970, so that the remainder of a cycle can be added.
  private static let lastRules = ProlepticCalendar.daysPerCycle * 86_400

  /// When a clock in this zone shows a date and time; see ``CypherDateTime``.
  func resolve(
    _ local: CypherLocalDateTime, preferring preferred: UTCOffset?
  ) throws(TemporalError) -> (local: CypherLocalDateTime, offset: UTCOffset) {
    let second = local.epochSecond
    // Clocks are not set twice within two days, so that the offset is one of those a day before and a day after.
    let before = offset(atEpochSecond: second - 86_400)
    let after = offset(atEpochSecond: second + 86_400)
    let valid = [before, after].filter { offset(atEpochSecond: second - $0.seconds) == $0 }
    if let preferred, valid.contains(preferred) { return (local, preferred) }
    if let earlier = valid.first { return (local, earlier) }
    let shifted = try CypherLocalDateTime(epochSecond: second + after.seconds - before.seconds, nanosecond: local.time.nanosecond)
    return (shifted, after)
  }
}
