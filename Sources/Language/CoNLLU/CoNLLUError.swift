/// What is wrong in a CoNLL-U file, and where.
public struct CoNLLUError: Error, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: String

  /// The line and what is wrong there, to stand behind the file's name and a colon.
  public var description: String { "\(line): \(problem)" }
}
