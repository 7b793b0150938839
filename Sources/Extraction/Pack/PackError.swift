/// A mistake in a domain pack: where it is, what is wrong, and what would be right.
public struct PackError: Error, Hashable, CustomStringConvertible {
  /// The file within the pack.
  public let file: String
  /// The line, counted from 1; 0 where no line is to blame.
  public let line: Int
  /// What is wrong.
  public let problem: String
  /// What would be right.
  public let remedy: String

  /// One line: `gazetteers/forums.yaml:12: unknown key “alias”; write “aliases”`.
  public var description: String { (line > 0 ? "\(file):\(line): " : "\(file): ") + problem + (remedy.isEmpty ? "" : "; " + remedy) }
}
