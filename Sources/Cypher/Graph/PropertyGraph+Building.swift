extension PropertyGraph {
  /// Adds a node.
  @discardableResult
  public func addNode(labels names: [String] = [], properties: [String: Value] = [:]) -> NodeID {
    let node = createNode(labels: names.map { labels.intern($0) })
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) { setNodeProperty(node, keys.intern(key), value) }
    return NodeID(node)
  }

  /// Adds a relationship between two nodes of this graph.
  @discardableResult
  public func addRelationship(
    type: String, from source: NodeID, to target: NodeID, properties: [String: Value] = [:]
  ) -> RelationshipID {
    precondition(isNode(source) && isNode(target), "a relationship joins nodes of the graph")
    let relationship = createRelationship(type: types.intern(type), from: Int(source.index), to: Int(target.index))
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) { setRelationshipProperty(relationship, keys.intern(key), value) }
    return RelationshipID(relationship)
  }

  private func isNode(_ id: NodeID) -> Bool { id.index >= 0 && Int(id.index) < nodeBound && isLive(node: Int(id.index)) }

  /// The nodes with what they carry, in the order of their numbers.
  public var nodes: [Node] { (0..<nodeBound).filter { isLive(node: $0) }.map { snapshot(node: $0) } }

  /// The relationships with what they carry, in the order of their numbers.
  public var relationships: [Relationship] {
    (0..<relationshipBound).filter { isLive(relationship: $0) }.map { snapshot(relationship: $0) }
  }

  /// The labels that nodes have, in alphabetical order.
  public var labelNames: [String] { labelCounts.indices.filter { labelCounts[$0] > 0 }.map { labels[$0] }.sorted() }
  /// The types that relationships have, in alphabetical order.
  public var typeNames: [String] { typeCounts.indices.filter { typeCounts[$0] > 0 }.map { types[$0] }.sorted() }
  /// The keys that properties have, in alphabetical order.
  public var keyNames: [String] {
    (0..<keys.count).filter { key in
      (key < nodeColumns.count && nodeColumns[key].count > 0) || (key < relationshipColumns.count && relationshipColumns[key].count > 0)
    }.map { keys[$0] }.sorted()
  }

  func snapshot(node: Int) -> Node {
    Node(id: NodeID(node), labels: labels(of: node).map { labels[$0] }, properties: nodeProperties(node))
  }

  func snapshot(relationship: Int) -> Relationship {
    Relationship(
      id: RelationshipID(relationship), type: types[type(of: relationship)], source: NodeID(Int(sources[relationship])),
      target: NodeID(Int(targets[relationship])), properties: relationshipProperties(relationship))
  }

  /// A value whose nodes and relationships carry what they have now.
  func detached(_ value: Value) -> Value {
    switch value {
    case .node(let node): .node(snapshot(node: Int(node.id.index)))
    case .relationship(let relationship): .relationship(snapshot(relationship: Int(relationship.id.index)))
    case .path(let path):
      .path(
        Path(
          nodes: path.nodes.map { snapshot(node: Int($0.id.index)) },
          relationships: path.relationships.map { snapshot(relationship: Int($0.id.index)) }))
    case .list(let members): .list(members.map(detached))
    case .map(let entries): .map(entries.mapValues(detached))
    default: value
    }
  }
}

extension Value {
  /// Whether nodes or relationships may be inside.
  var holdsEntities: Bool {
    switch self {
    case .node, .relationship, .path, .list, .map: true
    default: false
    }
  }
}
