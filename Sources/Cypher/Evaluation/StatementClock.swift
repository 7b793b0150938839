/// The time of a statement: all of its temporal functions show the same moment.
struct StatementClock {
  let clocks = TemporalClocks.starting()

  /// Milliseconds since 1970.
  var milliseconds: Int64 { Int64(clocks.statement.seconds) * 1000 + Int64(clocks.statement.nanoseconds / 1_000_000) }
}
