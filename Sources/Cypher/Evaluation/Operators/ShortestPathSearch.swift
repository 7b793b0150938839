/// Finds one or all of the shortest walks between two known nodes, breadth first.
final class ShortestPathSearch: Operator {
  private let step: ShortestPathStep
  private let each: (slot: Int, predicates: [Condition])?
  /// For each node that was reached the number of relationships from the source.
  private let distances: NumberTablePool.Loan

  init(_ next: Operator, _ step: ShortestPathStep, _ builder: PipelineBuilder) throws {
    self.step = step
    each = try step.each.map { ($0.slot, try $0.predicates.map(builder.condition)) }
    distances = builder.context.graph.tables.lend(bound: builder.context.graph.nodeBound)
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let source = frame.node(step.from)
    let target = frame.node(step.to)
    guard source >= 0, target >= 0 else { return true }
    if source == target && step.minimum == 0 { return try found([], frame) }
    guard let length = try distance(source, target, frame), length >= step.minimum else { return true }
    return try step.findsAll ? walkBack(source, target, length, frame) : walkBackOnce(source, target, length, frame)
  }

  /// Passes on the first walk that leads back from the target.
  private func walkBackOnce(_ source: Int, _ target: Int, _ length: Int, _ frame: Frame) throws -> Bool {
    var walked: [Int] = []
    walked.reserveCapacity(length)
    var node = target
    while walked.count < length {
      let distance = length - walked.count
      var previous = -1
      _ = try frame.graph.forEachStep(of: node, step.direction.reversed, step.types) { relationship, neighbour in
        guard isNearer(neighbour, source, distance), try accepts(relationship, frame) else { return true }
        walked.append(relationship)
        previous = neighbour
        return false
      }
      guard previous >= 0 else { return true }
      node = previous
    }
    return try found(walked.reversed(), frame)
  }

  /// Whether a node has some distance from the source, less one.
  private func isNearer(_ node: Int, _ source: Int, _ distance: Int) -> Bool {
    distance == 1 ? node == source : Int(distances.table[node]) == distance - 1
  }

  private func accepts(_ relationship: Int, _ frame: Frame) throws -> Bool {
    guard let each else { return true }
    frame.setRelationship(each.slot, relationship)
    for predicate in each.predicates where try predicate(frame) != .yes { return false }
    return true
  }

  /// The fewest relationships from the source to the target; `nil` where there is no way.
  private func distance(_ source: Int, _ target: Int, _ frame: Frame) throws -> Int? {
    let graph = frame.graph
    let distances = distances.table
    distances.removeAll()
    // A way back to the source itself is found when the source is reached, so it is not marked at first.
    if source != target { distances[source] = 0 }
    var frontier = [Int32(source)]
    var depth = 0
    var next: [Int32] = []
    while !frontier.isEmpty && depth < step.maximum {
      depth += 1
      next.removeAll(keepingCapacity: true)
      for node in frontier {
        _ = try graph.forEachStep(of: Int(node), step.direction, step.types) { relationship, neighbour in
          try frame.tick()
          guard !distances.contains(neighbour), try accepts(relationship, frame) else { return true }
          distances[neighbour] = Int32(depth)
          next.append(Int32(neighbour))
          return true
        }
      }
      if distances.contains(target) { return depth }
      swap(&frontier, &next)
    }
    return nil
  }

  /// Passes on the walks that lead back from the target, as many as are wanted.
  private func walkBack(_ source: Int, _ target: Int, _ length: Int, _ frame: Frame) throws -> Bool {
    var levels = [try stepsBack(from: target, source, at: length, frame)]
    var positions = [0]
    var walked: [Int] = []
    while let position = positions.last {
      let depth = levels.count - 1
      guard position < levels[depth].count else {
        levels.removeLast()
        positions.removeLast()
        _ = walked.popLast()
        continue
      }
      positions[depth] += 1
      let (relationship, node) = levels[depth][position]
      walked.append(relationship)
      if walked.count == length {
        if !(try found(walked.reversed(), frame)) { return false }
        walked.removeLast()
      } else {
        levels.append(try stepsBack(from: node, source, at: length - walked.count, frame))
        positions.append(0)
      }
    }
    return true
  }

  /// The relationships that lead to a node from one that is one step nearer to the source.
  private func stepsBack(from node: Int, _ source: Int, at distance: Int, _ frame: Frame) throws -> [(relationship: Int, node: Int)] {
    var steps: [(relationship: Int, node: Int)] = []
    _ = try frame.graph.forEachStep(of: node, step.direction.reversed, step.types) { relationship, neighbour in
      guard isNearer(neighbour, source, distance), try accepts(relationship, frame) else { return true }
      steps.append((relationship, neighbour))
      return true
    }
    return steps
  }

  private func found(_ relationships: [Int], _ frame: Frame) throws -> Bool {
    if step.isSingle {
      frame[step.relationships] = relationships.first.map { .relationship(Relationship(RelationshipID($0))) } ?? .null
    } else {
      frame[step.relationships] = .list(relationships.map { .relationship(Relationship(RelationshipID($0))) })
    }
    return try emit(frame)
  }
}
