/// Finds one or all of the shortest walks between two known nodes, breadth first.
final class ShortestPathSearch: Operator {
  private let step: ShortestPathStep
  private let each: (slot: Int, predicates: [Condition])?

  init(_ next: Operator, _ step: ShortestPathStep, _ each: (slot: Int, predicates: [Condition])?) {
    self.step = step
    self.each = each
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let source = frame.node(step.from)
    let target = frame.node(step.to)
    guard source >= 0, target >= 0 else { return true }
    if source == target && step.minimum == 0 { return try found([], frame) }
    guard let parents = try search(source, target, frame) else { return true }
    return try walkBack(parents, target, frame)
  }

  /// For each node that was reached, the steps by which it is reached in the fewest relationships.
  private func search(_ source: Int, _ target: Int, _ frame: Frame) throws -> [Int32: [(relationship: Int32, node: Int32)]]? {
    var parents: [Int32: [(relationship: Int32, node: Int32)]] = [:]
    var depths: [Int32: Int] = source == target ? [:] : [Int32(source): 0]
    var frontier = [source]
    var depth = 0
    while !frontier.isEmpty && depth < step.maximum {
      depth += 1
      var next: [Int] = []
      for node in frontier {
        _ = try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
          try frame.tick()
          let known = depths[Int32(neighbour)]
          guard known == nil || (known == depth && step.findsAll) else { return true }
          if let each {
            frame.setRelationship(each.slot, relationship)
            for predicate in each.predicates where try predicate(frame) != .yes { return true }
          }
          if known == nil {
            depths[Int32(neighbour)] = depth
            next.append(neighbour)
          }
          parents[Int32(neighbour), default: []].append((Int32(relationship), Int32(node)))
          return true
        }
        if !step.findsAll && depths[Int32(target)] == depth { return depth >= step.minimum ? parents : nil }
      }
      if depths[Int32(target)] == depth { return depth >= step.minimum ? parents : nil }
      frontier = next
    }
    return nil
  }

  /// Passes on the walks that lead back from the target, as many as are wanted.
  private func walkBack(_ parents: [Int32: [(relationship: Int32, node: Int32)]], _ target: Int, _ frame: Frame) throws -> Bool {
    let source = Int32(frame.node(step.from))
    var levels: [(node: Int32, position: Int)] = [(Int32(target), 0)]
    var walked: [Int] = []
    while let (node, position) = levels.last {
      let isComplete = node == source && !walked.isEmpty
      let steps = isComplete ? [] : parents[node] ?? []
      if isComplete {
        if !(try found(walked.reversed(), frame)) { return false }
        if !step.findsAll { return true }
      }
      guard position < steps.count else {
        levels.removeLast()
        _ = walked.popLast()
        continue
      }
      levels[levels.count - 1].position += 1
      walked.append(Int(steps[position].relationship))
      levels.append((steps[position].node, 0))
    }
    return true
  }

  private func found(_ relationships: [Int], _ frame: Frame) throws -> Bool {
    let values = relationships.map { Value.relationship(Relationship(RelationshipID($0))) }
    frame[step.relationships] = step.isSingle ? values.first ?? .null : .list(values)
    return try emit(frame)
  }
}
