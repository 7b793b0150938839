import Cypher

/// What a graph holds at one time, so that changes are counted from the graph itself and not as the engine tells them.
struct GraphContent {
  private let nodes: Set<NodeID>
  private let relationships: Set<RelationshipID>
  private let labels: Set<String>
  /// Entity, key and value of each property.
  private let properties: Set<[String]>

  init(of graph: PropertyGraph) {
    let (nodes, relationships) = (graph.nodes, graph.relationships)
    self.nodes = Set(nodes.map(\.id))
    self.relationships = Set(relationships.map(\.id))
    labels = Set(nodes.flatMap(\.labels))
    var properties: Set<[String]> = []
    for node in nodes {
      for (key, value) in node.properties { properties.insert(["node \(node.id.index)", key, ValueText.of(value)]) }
    }
    for relationship in relationships {
      let name = "relationship \(relationship.id.index)"
      for (key, value) in relationship.properties { properties.insert([name, key, ValueText.of(value)]) }
    }
    self.properties = properties
  }

  /// The counts of what is new and what is gone that are not zero, by the TCK's names.
  func changes(since before: GraphContent) -> [String: Int] {
    var changes: [String: Int] = [:]
    func count<Member>(_ name: String, _ before: Set<Member>, _ after: Set<Member>) {
      changes["+" + name] = after.subtracting(before).count
      changes["-" + name] = before.subtracting(after).count
    }
    count("nodes", before.nodes, nodes)
    count("relationships", before.relationships, relationships)
    count("properties", before.properties, properties)
    count("labels", before.labels, labels)
    return changes.filter { $0.value != 0 }
  }
}
