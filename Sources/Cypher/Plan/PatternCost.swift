/// Estimates by the graph's counts.
enum PatternCost {
  /// The number of relationships that have one of the types.
  static func count(_ relationship: PatternGraph.Relationship, _ graph: PropertyGraph) -> Double {
    if relationship.types.isEmpty { return Double(graph.relationshipCount) }
    return Double(relationship.types.reduce(0) { $0 + (Int($1) < graph.typeCounts.count ? graph.typeCounts[Int($1)] : 0) })
  }

  /// How many rows one row becomes along a relationship.
  static func expansion(_ relationship: PatternGraph.Relationship, isReversed: Bool, isInto: Bool, _ graph: PropertyGraph) -> Double {
    var degree = count(relationship, graph) / Double(max(graph.nodeCount, 1))
    if relationship.direction == .either || relationship.direction == .both { degree *= 2 }
    if relationship.selection != .every { return 1e12 }
    guard let length = relationship.length else { return isInto ? min(degree, 1) / 2 : degree }
    let steps = Double(min(length.maximum ?? 8, 8))
    let rows = 1 + degree * steps + max(degree, 1.1) * steps * steps
    return isInto ? rows / 2 : rows
  }
}
