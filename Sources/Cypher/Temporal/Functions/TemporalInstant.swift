import Foundation

/// A moment that a clock shows.
public struct TemporalInstant: Hashable, Sendable {
  /// Whole seconds since 1970-01-01T00:00Z.
  public let seconds: Int
  /// The nanoseconds on top, 0 to 999,999,999.
  public let nanoseconds: Int

  /// Names a moment.
  public init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// What the system's clock shows.
  public static func now() -> TemporalInstant {
    let time = Date().timeIntervalSince1970
    let seconds = time.rounded(.down)
    return TemporalInstant(seconds: Int(seconds), nanoseconds: Int((time - seconds) * 1e9))
  }

  /// The moment as a value of a type, on a clock in a zone.
  func read(as type: TemporalType, in zone: TimeZoneReference) throws(TemporalError) -> Temporal {
    let moment = try CypherDateTime(epochSecond: seconds, nanosecond: nanoseconds, zone: zone)
    return try TemporalConstruction(now: self).convert(.dateTime(moment), to: type)
  }
}

/// The moments that `date.transaction()`, `date.statement()` and `date.realtime()` stand for.
public struct TemporalClocks: Sendable {
  /// When the transaction began.
  public let transaction: TemporalInstant
  /// When the statement began.
  public let statement: TemporalInstant
  /// The clock itself.
  public let realtime: @Sendable () -> TemporalInstant

  /// Sets the clocks.
  public init(transaction: TemporalInstant, statement: TemporalInstant, realtime: @escaping @Sendable () -> TemporalInstant) {
    self.transaction = transaction
    self.statement = statement
    self.realtime = realtime
  }

  /// One moment for the transaction and the statement, which begin now.
  public static func starting(at instant: TemporalInstant = .now()) -> TemporalClocks {
    TemporalClocks(transaction: instant, statement: instant, realtime: TemporalInstant.now)
  }
}
