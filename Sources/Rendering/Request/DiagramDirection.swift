/// The way in which the ranks of a diagram follow each other.
public enum DiagramDirection: String, Sendable, CaseIterable {
  /// From left to right: for wide pages and long names.
  case leftToRight = "LR"
  /// From top to bottom: for narrow pages.
  case topToBottom = "TB"

  /// Finds a direction by Graphviz's name for it.
  public init(named name: String) throws(DiagramRequestError) {
    guard let direction = DiagramDirection(rawValue: name.uppercased()) else {
      throw .unknownDirection(name, known: Self.allCases.map(\.rawValue))
    }
    self = direction
  }
}
