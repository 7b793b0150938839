/// Why a language model cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  /// The file is not there or cannot be read.
  case unreadable(path: String, reason: String)
  /// The file is no model of a version that this program reads.
  case foreign(path: String)
  /// The file says things that cannot be.
  case damaged(path: String, problem: String)

  /// The file and what is wrong with it, in one line.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .foreign(let path): "\(path): no language model of this program's version; train one with entente-lab train"
    case .damaged(let path, let problem): "\(path): the language model is damaged: \(problem)"
    }
  }
}
