/// A mistake in a file that a person wrote: where it is, what is wrong, and what would be right.
public struct FileMistake: Error, Hashable, CustomStringConvertible {
  /// The file, as far as the reader knows its path.
  public let file: String
  /// The line, counted from 1; 0 where no line is to blame.
  public let line: Int
  /// What is wrong.
  public let problem: String
  /// What would be right.
  public let remedy: String

  /// Makes a mistake known.
  public init(file: String, line: Int, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  /// One line: `gazetteers/forums.yaml:12: unknown key “alias”; write “aliases”`.
  public var description: String { (line > 0 ? "\(file):\(line): " : "\(file): ") + problem + (remedy.isEmpty ? "" : "; " + remedy) }
}
