/// A walk through the graph: nodes with a relationship between each two neighbours.
public struct Path: Sendable {
  /// The nodes in the order of the walk; one more than there are relationships.
  public let nodes: [Node]
  /// The relationships in the order of the walk; the walk may go against their direction.
  public let relationships: [Relationship]

  /// Joins nodes and relationships. A path has one node more than relationships.
  public init(nodes: [Node], relationships: [Relationship]) {
    precondition(nodes.count == relationships.count + 1, "a path begins and ends with a node")
    self.nodes = nodes
    self.relationships = relationships
  }
}
