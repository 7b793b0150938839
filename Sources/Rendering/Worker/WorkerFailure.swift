/// Why a layout worker gave no picture.
public enum WorkerFailure: Error, Hashable, CustomStringConvertible {
  /// The process could not be started; the system's words.
  case notStarted(String)
  /// It ran longer than this many seconds.
  case outOfTime(Double)
  /// It asked for more memory than it may have.
  case outOfMemory
  /// A signal ended it.
  case crashed(signal: Int32)
  /// It said why.
  case failed(String)

  public var description: String {
    switch self {
    case .notStarted(let reason): "could not be started (\(reason))"
    case .outOfTime(let seconds): "took longer than \(seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) s"
    case .outOfMemory: "ran out of memory"
    case .crashed(let signal): "crashed (signal \(signal))"
    case .failed(let reason): "failed (\(reason))"
    }
  }
}
