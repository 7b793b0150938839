/// What is to be said of a decision that was not replayed, or not wholly, or that has taken more with it.
public struct CurationFinding: Hashable, Sendable, CustomStringConvertible {
  /// What became of the decision.
  public enum Kind: Hashable, Sendable {
    /// It names what is no longer there, or what is so already.
    case stale
    /// It contradicts another decision or the ontology, or a name in it has two meanings; it is not replayed, nor is the other decision.
    case conflict
    /// It is replayed, and facts that do not fit any more are left out.
    case leftOut
  }

  /// The file of the decisions.
  public let file: String
  /// The line of the decision.
  public let line: Int
  /// What became of it.
  public let kind: Kind
  /// What is to be said.
  public let what: String

  /// One line: file, line and what is to be said.
  public var description: String {
    let head =
      switch kind {
      case .stale: "stale decision: "
      case .conflict: "decision not replayed: "
      case .leftOut: ""
      }
    return "\(file):\(line): \(head)\(what)"
  }
}
