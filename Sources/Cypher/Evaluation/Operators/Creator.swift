/// Makes the nodes and relationships of a pattern.
struct Creator {
  private enum Item {
    case node(slot: Int, labels: [Int], properties: Evaluator?)
    case relationship(slot: Int, type: Int, from: Int, to: Int, properties: Evaluator?)
    case path(PathStep)
  }

  private let items: [Item]

  init(_ step: CreateStep, _ builder: PipelineBuilder) throws {
    items = try step.items.map { item in
      switch item {
      case .node(let slot, let labels, let properties): .node(slot: slot, labels: labels, properties: try properties.map(builder.evaluator))
      case .relationship(let slot, let type, let from, let to, let properties):
        .relationship(slot: slot, type: type, from: from, to: to, properties: try properties.map(builder.evaluator))
      case .path(let path): .path(path)
      }
    }
  }

  func create(_ frame: Frame) throws {
    let graph = frame.graph
    for item in items {
      switch item {
      case .node(let slot, let labels, let properties):
        let values = try Self.map(properties, frame)
        let node = graph.createNode(labels: labels)
        for (key, value) in values { graph.setNodeProperty(node, graph.keys.intern(key), try Self.storable(value, key)) }
        frame.setNode(slot, node)
      case .relationship(let slot, let type, let from, let to, let properties):
        let values = try Self.map(properties, frame)
        let relationship = graph.createRelationship(type: type, from: try Self.end(from, frame), to: try Self.end(to, frame))
        for (key, value) in values { graph.setRelationshipProperty(relationship, graph.keys.intern(key), try Self.storable(value, key)) }
        frame.setRelationship(slot, relationship)
      case .path(let path): frame[path.slot] = PathBuilder.path(path, frame)
      }
    }
  }

  private static func end(_ slot: Int, _ frame: Frame) throws -> Int {
    let node = frame.node(slot)
    guard node >= 0 else { throw RuntimeFault.type("a relationship needs a node at each end, not \(frame[slot].phrase)") }
    guard frame.graph.isLive(node: node) else { throw RuntimeFault.deleted("node") }
    return node
  }

  private static func map(_ properties: Evaluator?, _ frame: Frame) throws -> [(String, Value)] {
    guard let properties else { return [] }
    switch try properties(frame) {
    case .map(let map): return map.sorted { $0.key < $1.key }
    case .null: return []
    case .node(let node): return frame.graph.nodeProperties(Int(node.id.index)).sorted { $0.key < $1.key }
    case let other: throw RuntimeFault.type("properties are a map, not \(other.phrase)")
    }
  }

  /// A value that a property can hold: no map, node, relationship or path, and no list of them.
  static func storable(_ value: Value, _ key: String) throws -> Value {
    switch value {
    case .map, .node, .relationship, .path: throw unfit(value, key)
    case .list(let members):
      for member in members {
        switch member {
        case .map, .node, .relationship, .path, .list: throw unfit(member, key)
        default: break
        }
      }
    default: break
    }
    return value
  }

  private static func unfit(_ value: Value, _ key: String) -> CypherError {
    RuntimeFault.type("the property \(key) cannot hold \(value.phrase)", .invalidPropertyType)
  }
}

/// Makes a pattern for each row.
final class Create: Operator {
  private let creator: Creator

  init(_ next: Operator, _ creator: Creator) {
    self.creator = creator
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    try creator.create(frame)
    return try emit(frame)
  }
}
