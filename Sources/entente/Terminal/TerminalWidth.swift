import Foundation

/// The width of the terminal that standard output goes to.
enum TerminalWidth {
  /// Bounds within which a width is believed.
  private static let believable = 20...1000

  /// The cells of a line: what `COLUMNS` says, else what the terminal says; `nil` where output goes elsewhere and lines stay whole.
  static func current(environment: [String: String] = ProcessInfo.processInfo.environment) -> Int? {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), believable.contains(columns) { return columns }
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return believable.contains(Int(size.ws_col)) ? Int(size.ws_col) : 80
  }
}
