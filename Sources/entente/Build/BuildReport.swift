import Foundation

/// Who is told how a build goes.
protocol BuildReport {
  /// A document could not be read; `line` says where and why.
  func problem(_ line: String)
  /// So many documents and bytes of text are in the graph.
  func progress(documents: Int, bytes: Int)
}

/// Tells the user on standard error: problems as lines, progress in one line that is written over, if standard error is a terminal.
final class TerminalReport: BuildReport {
  private let showsProgress: Bool
  private let write: (String) -> Void
  private let now: () -> Double
  private let start: Double
  private var shownAt: Double
  private var isShowing = false

  /// - Parameters:
  ///   - showsProgress: whether to show progress; `nil` to show it if standard error is a terminal.
  ///   - write: writes to standard error.
  ///   - now: the time in seconds, from anywhere.
  init(
    showsProgress: Bool? = nil, write: @escaping (String) -> Void = TerminalReport.writeToStandardError,
    now: @escaping () -> Double = { ProcessInfo.processInfo.systemUptime }
  ) {
    self.showsProgress = showsProgress ?? (isatty(STDERR_FILENO) == 1)
    self.write = write
    self.now = now
    self.start = now()
    self.shownAt = start
  }

  /// Seconds since the beginning.
  var elapsed: Double { now() - start }

  func problem(_ line: String) {
    clear()
    write(line + "\n")
  }

  func progress(documents: Int, bytes: Int) {
    guard showsProgress else { return }
    let time = now()
    // More often than ten times a second nobody sees.
    guard time - shownAt >= 0.1 else { return }
    shownAt = time
    isShowing = true
    write("\r\u{1B}[2K" + Self.line(documents: documents, bytes: bytes, seconds: time - start))
  }

  /// Takes the line of progress away.
  func clear() {
    guard isShowing else { return }
    isShowing = false
    write("\r\u{1B}[2K")
  }

  /// `1,234 documents, 5.6 MB, 7.8 MB/s`; without the speed of what is over in a moment, which would mean nothing.
  static func line(documents: Int, bytes: Int, seconds: Double) -> String {
    var line = "\(Counting.of(documents, "document")), \(Counting.size(bytes))"
    if seconds >= 0.5 { line += ", \(Counting.size(Int(Double(bytes) / seconds)))/s" }
    return line
  }

  static func writeToStandardError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
