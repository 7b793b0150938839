extension CypherLocalTime {
  /// Makes a time of day from its components, or overrides some of those of another time.
  init(_ components: TemporalComponents, basedOn base: CypherLocalTime?) throws(TemporalError) {
    if base == nil {
      guard components.has("hour") else { throw TemporalError(.invalidArgument, "a time of day needs an hour") }
      if components.has("second"), !components.has("minute") { throw TemporalError(.invalidArgument, "second needs minute") }
      if Self.fractionKeys.contains(where: components.has), !components.has("second") {
        throw TemporalError(.invalidArgument, "a fraction of a second needs second")
      }
    }
    let base = base ?? .midnight
    try self.init(
      hour: components.integer("hour") ?? base.hour, minute: components.integer("minute") ?? base.minute,
      second: components.integer("second") ?? base.second, nanosecond: Self.nanosecond(components) ?? base.nanosecond)
  }

  private static let fractionKeys = ["millisecond", "microsecond", "nanosecond"]

  /// The fraction of a second. Given together, each part counts what the larger part leaves over.
  private static func nanosecond(_ components: TemporalComponents) throws(TemporalError) -> Int? {
    let (milli, micro, nano) = (
      try components.integer("millisecond"), try components.integer("microsecond"), try components.integer("nanosecond")
    )
    guard milli != nil || micro != nil || nano != nil else { return nil }
    try CypherDate.check(milli ?? 0, in: 0...999, as: "millisecond")
    try CypherDate.check(micro ?? 0, in: 0...(milli == nil ? 999_999 : 999), as: "microsecond")
    let bound = micro != nil ? 999 : milli != nil ? 999_999 : 999_999_999
    try CypherDate.check(nano ?? 0, in: 0...bound, as: "nanosecond")
    return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0)
  }
}
