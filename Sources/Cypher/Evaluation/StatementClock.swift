import Foundation

/// The time of a statement: all of its temporal functions show the same moment.
struct StatementClock {
  private let seconds = Date().timeIntervalSince1970

  /// Milliseconds since 1970.
  var milliseconds: Int64 { Int64(seconds * 1000) }
}
