import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and its kin, turned from sudden death into a request to stop.
///
/// The first signal is a request; a second one ends the program at once, which leaves files as they were all the same.
final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let request = Request()
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen.
  init() {
    let request = request
    sources = Self.signals.map { number in
      // Without this the system would end the process before anybody is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { request.receive(number) }
      source.resume()
      return source
    }
  }

  /// The signal that came first, if one came.
  var signalNumber: Int32? { request.number }

  /// Says how to stop what goes on now; called at once where a signal came before.
  func onRequest(_ stop: @escaping @Sendable () -> Void) { request.handle(with: stop) }

  /// Leaves signals to the system again.
  func end() {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  private final class Request: Sendable {
    private let state = Mutex<(number: Int32?, stop: (@Sendable () -> Void)?)>((nil, nil))

    var number: Int32? { state.withLock { $0.number } }

    func receive(_ number: Int32) {
      let stop = state.withLock { state in
        if state.number != nil { _exit(128 + number) }
        state.number = number
        return state.stop
      }
      stop?()
    }

    func handle(with stop: @escaping @Sendable () -> Void) {
      let isLate = state.withLock { state in
        state.stop = stop
        return state.number != nil
      }
      if isLate { stop() }
    }
  }
}
