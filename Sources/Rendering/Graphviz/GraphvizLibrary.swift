import GraphvizShim
import Synchronization

/// The right to call Graphviz, which keeps its state in globals: one caller at a time in a process.
enum GraphvizLibrary {
  private static let turn = Mutex(())

  /// Runs `body` while nobody else calls Graphviz.
  static func hold<Result, Failure: Error>(_ body: () throws(Failure) -> sending Result) throws(Failure) -> sending Result {
    try turn.withLock { (_) throws(Failure) -> sending Result in
      gvs_messages_clear()
      return try body()
    }
  }

  /// What the library complained of since it was last held, on one line.
  static var messages: String { PlainText.cleaned(String(cString: gvs_messages()), limit: 300) }
}
