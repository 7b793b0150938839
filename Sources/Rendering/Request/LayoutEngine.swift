/// A way of placing a diagram's nodes, by Graphviz's name for it.
///
/// The list is closed: Graphviz knows other names that end the process.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// In ranks, along the direction of the diagram.
  case dot
  /// By springs, for a few hundred nodes.
  case neato
  /// By forces, keeping clusters together.
  case fdp
  /// By forces on several scales, for thousands of nodes.
  case sfdp
  /// On circles.
  case circo
  /// On rings around a centre.
  case twopi
  /// Packed into rectangles by cluster.
  case osage

  /// Finds an engine by name.
  public init(named name: String) throws(DiagramRequestError) {
    guard let engine = LayoutEngine(rawValue: name.lowercased()) else {
      throw .unknownLayout(name, known: Self.allCases.map(\.rawValue))
    }
    self = engine
  }

  /// Whether nodes stand in ranks, so that a line has a side to leave from.
  var isRanked: Bool { self == .dot }
}
