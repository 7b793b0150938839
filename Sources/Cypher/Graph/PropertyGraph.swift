/// A property graph in memory: nodes with labels and properties, and typed relationships with properties.
public final class PropertyGraph {
  /// Makes a graph without nodes.
  public init() {}

  /// The number of nodes.
  public private(set) var nodeCount = 0
  /// The number of relationships.
  public private(set) var relationshipCount = 0
}
