import Foundation
import Synchronization

/// Ctrl-C while a query runs: the query stops, and the program goes on.
enum QueryInterrupt {
  private static let isRequested = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the query began.
  static var isPending: Bool { isRequested.load(ordering: .relaxed) }

  /// Runs work during which Ctrl-C only asks to stop.
  static func catching<Result>(_ work: () throws -> Result) rethrows -> Result {
    isRequested.store(false, ordering: .relaxed)
    let before = signal(SIGINT) { _ in QueryInterrupt.isRequested.store(true, ordering: .relaxed) }
    defer { signal(SIGINT, before) }
    return try work()
  }
}
