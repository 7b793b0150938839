extension FunctionLibrary {
  /// Functions over nodes, relationships, paths and maps.
  static let graph: [Function] = [
    Function("id", [[.node, .relationship]], result: .integer) { arguments, _ in
      switch arguments[0] {
      case .node(let node): .integer(Int64(node.id.index))
      case .relationship(let relationship): .integer(Int64(relationship.id.index))
      case .null: .null
      default: throw RuntimeFault.value("id()", arguments[0])
      }
    },
    Function("labels", [[.node]], result: .list(.string)) { arguments, frame in
      switch arguments[0] {
      case .node(let node):
        let graph = frame.graph
        guard graph.isLive(node: Int(node.id.index)) else { throw RuntimeFault.deleted("node") }
        return .list(graph.labels(of: Int(node.id.index)).map { .string(graph.labels[$0]) })
      case .null: return .null
      default: throw RuntimeFault.value("labels()", arguments[0])
      }
    },
    Function("type", [[.relationship]], result: .string) { arguments, frame in
      switch arguments[0] {
      case .relationship(let relationship): .string(frame.graph.types[frame.graph.type(of: Int(relationship.id.index))])
      case .null: .null
      default: throw RuntimeFault.value("type()", arguments[0])
      }
    },
    Function("startNode", [[.relationship]], result: .node) { arguments, frame in
      switch arguments[0] {
      case .relationship(let relationship): .node(Node(NodeID(Int(frame.graph.sources[Int(relationship.id.index)]))))
      case .null: .null
      default: throw RuntimeFault.value("startNode()", arguments[0])
      }
    },
    Function("endNode", [[.relationship]], result: .node) { arguments, frame in
      switch arguments[0] {
      case .relationship(let relationship): .node(Node(NodeID(Int(frame.graph.targets[Int(relationship.id.index)]))))
      case .null: .null
      default: throw RuntimeFault.value("endNode()", arguments[0])
      }
    },
    Function("nodes", [[.path]], result: .list(.node)) { arguments, _ in
      switch arguments[0] {
      case .path(let path): .list(path.nodes.map { .node($0) })
      case .null: .null
      default: throw RuntimeFault.value("nodes()", arguments[0])
      }
    },
    Function("relationships", [[.path]], result: .list(.relationship)) { arguments, _ in
      switch arguments[0] {
      case .path(let path): .list(path.relationships.map { .relationship($0) })
      case .null: .null
      default: throw RuntimeFault.value("relationships()", arguments[0])
      }
    },
    Function("length", [[.path]], result: .integer) { arguments, _ in
      switch arguments[0] {
      case .path(let path): .integer(Int64(path.relationships.count))
      case .null: .null
      default: throw RuntimeFault.value("length()", arguments[0])
      }
    },
    Function("properties", [[.node, .relationship, .map]], result: .map) { arguments, frame in
      arguments[0].isNull ? .null : .map(try properties(of: arguments[0], frame, "properties()"))
    },
    Function("keys", [[.node, .relationship, .map]], result: .list(.string)) { arguments, frame in
      arguments[0].isNull ? .null : .list(try properties(of: arguments[0], frame, "keys()").keys.sorted().map { .string($0) })
    },
    Function("exists", [.any], result: .boolean) { arguments, _ in .boolean(!arguments[0].isNull) },
  ]

  /// The properties of a node, a relationship or a map.
  static func properties(of value: Value, _ frame: Frame, _ what: String) throws -> [String: Value] {
    switch value {
    case .node(let node):
      guard frame.graph.isLive(node: Int(node.id.index)) else { throw RuntimeFault.deleted("node") }
      return frame.graph.nodeProperties(Int(node.id.index))
    case .relationship(let relationship):
      guard frame.graph.isLive(relationship: Int(relationship.id.index)) else { throw RuntimeFault.deleted("relationship") }
      return frame.graph.relationshipProperties(Int(relationship.id.index))
    case .map(let map): return map
    default: throw RuntimeFault.value(what, value)
    }
  }
}
