/// A fault in a file of comma-separated values, with its place.
public struct CSVFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, counted from 1; `nil` for a fault of the whole file.
  public let line: Int?
  /// What is wrong.
  public let message: String

  init(_ file: String, line: Int? = nil, _ message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String { file + (line.map { ":\($0)" } ?? "") + ": " + message }
}
