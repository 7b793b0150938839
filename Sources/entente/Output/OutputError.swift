/// Why an answer could not be written.
enum OutputError: Error, Hashable, CustomStringConvertible {
  /// Nobody reads standard output any more; no mistake of anyone.
  case closed
  /// The system refuses, and says why.
  case refused(place: String, reason: String)

  var description: String {
    switch self {
    case .closed: "standard output is closed"
    case .refused(let place, let reason): "\(place): cannot be written: \(reason)"
    }
  }
}
