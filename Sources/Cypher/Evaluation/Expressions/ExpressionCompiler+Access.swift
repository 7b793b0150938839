extension ExpressionCompiler {
  func compileProperty(_ owner: Expression, _ key: String) throws -> Evaluator {
    let graph = context.graph
    let number = graph.keys.intern(key)
    if case .variable(let name) = owner.node {
      let slot = try slot(of: name)
      switch context.slotKinds[slot] {
      case .node:
        return { frame in
          let node = frame.node(slot)
          if node < 0 { return .null }
          guard graph.isLive(node: node) else { throw RuntimeFault.deleted("node") }
          return graph.nodeProperty(node, number)
        }
      case .relationship:
        return { frame in
          let relationship = frame.relationship(slot)
          if relationship < 0 { return .null }
          guard graph.isLive(relationship: relationship) else { throw RuntimeFault.deleted("relationship") }
          return graph.relationshipProperty(relationship, number)
        }
      case .value: return { frame in try Self.property(of: frame[slot], key, number, graph) }
      }
    }
    let owner = try compile(owner)
    return { frame in try Self.property(of: try owner(frame), key, number, graph) }
  }

  @inline(__always)
  private static func property(of owner: Value, _ key: String, _ number: Int, _ graph: PropertyGraph) throws -> Value {
    switch owner {
    case .node(let node):
      let index = Int(node.id.index)
      guard graph.isLive(node: index) else { throw RuntimeFault.deleted("node") }
      return graph.nodeProperty(index, number)
    case .relationship(let relationship):
      let index = Int(relationship.id.index)
      guard graph.isLive(relationship: index) else { throw RuntimeFault.deleted("relationship") }
      return graph.relationshipProperty(index, number)
    case .map(let map): return map[key] ?? .null
    case .null: return .null
    default: return try TemporalBridge.property(of: owner, key)
    }
  }

  func compileIndex(_ list: Expression, _ index: Expression) throws -> Evaluator {
    let list = try compile(list)
    let index = try compile(index)
    let graph = context.graph
    return { frame in
      let list = try list(frame)
      let index = try index(frame)
      switch (list, index) {
      case (.list(let members), .integer(let position)):
        let place = position < 0 ? position &+ Int64(members.count) : position
        return place >= 0 && place < members.count ? members[Int(place)] : .null
      case (.null, _): return .null
      case (.list, .null), (.map, .null), (.node, .null), (.relationship, .null): return .null
      case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
        return try Self.property(of: list, key, graph.keys.intern(key), graph)
      case (.list, _): throw RuntimeFault.type("a place in a list is an integer, not \(index.phrase)", .listElementAccessByNonInteger)
      case (.map, _), (.node, _), (.relationship, _):
        throw RuntimeFault.type("a key is a string, not \(index.phrase)", .mapElementAccessByNonString)
      default: throw RuntimeFault.type("\(list.phrase) has no members")
      }
    }
  }

  func compileSlice(_ list: Expression, _ from: Expression?, _ to: Expression?) throws -> Evaluator {
    let list = try compile(list)
    let from = try from.map(compile)
    let to = try to.map(compile)
    return { frame in
      let list = try list(frame)
      let start = try from?(frame) ?? .integer(0)
      let end = try to?(frame)
      if list.isNull || start.isNull || end?.isNull == true { return .null }
      guard case .list(let members) = list else { throw RuntimeFault.type("\(list.phrase) has no members") }
      guard case .integer(let start) = start else { throw RuntimeFault.type("a place in a list is an integer") }
      var stop = Int64(members.count)
      if let end {
        guard case .integer(let end) = end else { throw RuntimeFault.type("a place in a list is an integer") }
        stop = end
      }
      let lower = place(start, members.count)
      let upper = place(stop, members.count)
      return .list(lower < upper ? Array(members[lower..<upper]) : [])
    }
    func place(_ position: Int64, _ count: Int) -> Int {
      let place = position < 0 ? position &+ Int64(count) : position
      return Int(min(max(place, 0), Int64(count)))
    }
  }
}
