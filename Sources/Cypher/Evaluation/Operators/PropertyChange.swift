/// A change of properties or labels, by SET or REMOVE.
struct PropertyChange {
  private enum Kind {
    case property(Evaluator, key: Int, value: Evaluator)
    case properties(slot: Int, Evaluator, replaces: Bool)
    case addLabels(slot: Int, [Int])
    case removeLabels(slot: Int, [Int])
  }

  private let kind: Kind

  init(_ item: PlannedSetItem, _ builder: PipelineBuilder) throws {
    switch item {
    case .property(let owner, let key, let value):
      kind = .property(try builder.evaluator(owner), key: key, value: try builder.evaluator(value))
    case .replace(let slot, let value): kind = .properties(slot: slot, try builder.evaluator(value), replaces: true)
    case .merge(let slot, let value): kind = .properties(slot: slot, try builder.evaluator(value), replaces: false)
    case .labels(let slot, let labels): kind = .addLabels(slot: slot, labels)
    }
  }

  init(_ item: PlannedRemoveItem, _ builder: PipelineBuilder) throws {
    switch item {
    case .property(let owner, let key): kind = .property(try builder.evaluator(owner), key: key, value: { _ in .null })
    case .labels(let slot, let labels): kind = .removeLabels(slot: slot, labels)
    }
  }

  func apply(_ frame: Frame) throws {
    let graph = frame.graph
    switch kind {
    case .property(let owner, let key, let value): try set(try owner(frame), key, try value(frame), graph)
    case .properties(let slot, let value, let replaces):
      let owner = frame[slot]
      if owner.isNull { return }
      let values = try Self.map(try value(frame), frame)
      if replaces {
        for key in try FunctionLibrary.properties(of: owner, frame, "SET").keys.sorted() where values[key] == nil {
          try set(owner, graph.keys.intern(key), .null, graph)
        }
      }
      for (key, value) in values.sorted(by: { $0.key < $1.key }) { try set(owner, graph.keys.intern(key), value, graph) }
    case .addLabels(let slot, let labels):
      guard let node = try labelled(frame[slot], graph) else { return }
      for label in labels { graph.addLabel(label, to: node) }
    case .removeLabels(let slot, let labels):
      guard let node = try labelled(frame[slot], graph) else { return }
      for label in labels { graph.removeLabel(label, from: node) }
    }
  }

  private static func map(_ value: Value, _ frame: Frame) throws -> [String: Value] {
    switch value {
    case .map, .node, .relationship: try FunctionLibrary.properties(of: value, frame, "SET")
    case .null: [:]
    default: throw RuntimeFault.type("properties are a map, not \(value.phrase)")
    }
  }

  private func labelled(_ owner: Value, _ graph: PropertyGraph) throws -> Int? {
    switch owner {
    case .node(let node):
      guard graph.isLive(node: Int(node.id.index)) else { throw RuntimeFault.deleted("node") }
      return Int(node.id.index)
    case .null: return nil
    default: throw RuntimeFault.type("\(owner.phrase) has no labels")
    }
  }

  private func set(_ owner: Value, _ key: Int, _ value: Value, _ graph: PropertyGraph) throws {
    switch owner {
    case .node(let node):
      let index = Int(node.id.index)
      guard graph.isLive(node: index) else { throw RuntimeFault.deleted("node") }
      graph.setNodeProperty(index, key, try Creator.storable(value, graph.keys[key]))
    case .relationship(let relationship):
      let index = Int(relationship.id.index)
      guard graph.isLive(relationship: index) else { throw RuntimeFault.deleted("relationship") }
      graph.setRelationshipProperty(index, key, try Creator.storable(value, graph.keys[key]))
    case .null: break
    default: throw RuntimeFault.type("\(owner.phrase) has no properties that can be set")
    }
  }
}

/// Applies changes to each row.
final class SetChanges: Operator {
  private let changes: [PropertyChange]

  init(_ next: Operator, _ changes: [PropertyChange]) {
    self.changes = changes
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    for change in changes { try change.apply(frame) }
    return try emit(frame)
  }
}
