import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and its kin, turned from sudden death into a request to stop.
///
/// The first signal calls the handler; a second one ends the program at once, which leaves files as they were all the same.
final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let first = FirstSignal()
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen.
  init(_ handler: @escaping @Sendable () -> Void) {
    let first = first
    sources = Self.signals.map { number in
      // Without this the system would end the process before anybody is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        guard first.receive(number) else { _exit(128 + number) }
        handler()
      }
      source.resume()
      return source
    }
  }

  /// The signal that came first, if one came.
  var signalNumber: Int32? { first.number }

  /// Leaves signals to the system again.
  func end() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  private final class FirstSignal: Sendable {
    private let received = Mutex<Int32?>(nil)

    var number: Int32? { received.withLock { $0 } }

    /// Notes a signal; `false` if one was noted before.
    func receive(_ number: Int32) -> Bool {
      received.withLock { received in
        if received != nil { return false }
        received = number
        return true
      }
    }
  }
}
