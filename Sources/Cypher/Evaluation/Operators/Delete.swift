/// Deletes nodes, relationships and the parts of paths.
final class Delete: Operator {
  private let isDetaching: Bool
  private let entities: [Evaluator]

  init(_ next: Operator, _ isDetaching: Bool, _ entities: [Evaluator]) {
    self.isDetaching = isDetaching
    self.entities = entities
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    for entity in entities { try delete(try entity(frame), frame.graph) }
    return try emit(frame)
  }

  private func delete(_ value: Value, _ graph: PropertyGraph) throws {
    switch value {
    case .node(let node): deleteNode(Int(node.id.index), graph)
    case .relationship(let relationship): graph.deleteRelationship(Int(relationship.id.index))
    case .path(let path):
      for relationship in path.relationships { graph.deleteRelationship(Int(relationship.id.index)) }
      for node in path.nodes { deleteNode(Int(node.id.index), graph) }
    case .null: break
    default: throw RuntimeFault.type("\(value.phrase) cannot be deleted")
    }
  }

  private func deleteNode(_ node: Int, _ graph: PropertyGraph) {
    if isDetaching {
      var attached: [Int] = []
      _ = graph.forEachStep(of: node, .either, []) { relationship, _ in
        attached.append(relationship)
        return true
      }
      for relationship in attached { graph.deleteRelationship(relationship) }
    }
    graph.deleteNode(node)
  }
}
