/// Why a file of columns cannot be read.
public enum ColumnFileError: Error, Hashable, Sendable {
  /// The file cannot be opened or mapped.
  case unreadable(path: String, reason: String)
  /// The file does not hold a graph in columns.
  case foreign(path: String)
  /// The file was written by a newer program.
  case tooNew(path: String)
  /// The file was cut off or changed.
  case damaged(path: String, part: String)
}

extension ColumnFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .foreign(let path): "\(path): not a property graph of this program"
    case .tooNew(let path): "\(path): made by a newer version of this program"
    case .damaged(let path, let part): "\(path): damaged: \(part)"
    }
  }
}
