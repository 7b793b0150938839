/// Walks several relationships from a node, no relationship twice.
///
/// Depth first with a stack of its own, because a walk may be as long as the graph is large.
final class VariableExpand: Operator {
  private let step: VariableExpandStep
  private let each: (slot: Int, predicates: [Condition])?
  private var levels: [Level] = []
  private var walked: [Int] = []
  private var onWalk = Bitset()

  /// The steps from a node of the walk, and how many are done.
  private struct Level {
    var steps: [(relationship: Int32, node: Int32)] = []
    var position = 0
  }

  init(_ next: Operator, _ step: VariableExpandStep, _ each: (slot: Int, predicates: [Condition])?) {
    self.step = step
    self.each = each
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let start = frame.node(step.from)
    let target = step.isInto ? frame.node(step.to) : -1
    guard start >= 0, !step.isInto || target >= 0, step.maximum >= step.minimum else { return true }
    defer { clear() }
    if step.minimum == 0, !(try found(start, target, frame)) { return false }
    guard step.maximum > 0 else { return true }
    var depth = 0
    try enter(start, 0, frame)
    while depth >= 0 {
      guard levels[depth].position < levels[depth].steps.count else {
        depth -= 1
        if depth >= 0 { leave() }
        continue
      }
      let (relationship, node) = levels[depth].steps[levels[depth].position]
      levels[depth].position += 1
      walked.append(Int(relationship))
      onWalk.insert(Int(relationship))
      if walked.count >= step.minimum, !(try found(Int(node), target, frame)) { return false }
      if walked.count < step.maximum {
        depth += 1
        try enter(Int(node), depth, frame)
      } else {
        leave()
      }
    }
    return true
  }

  private func leave() { if let last = walked.popLast() { onWalk.remove(last) } }

  private func clear() {
    for relationship in walked { onWalk.remove(relationship) }
    walked.removeAll(keepingCapacity: true)
  }

  private func enter(_ node: Int, _ depth: Int, _ frame: Frame) throws {
    if depth == levels.count { levels.append(Level()) }
    levels[depth].position = 0
    var steps = levels[depth].steps
    levels[depth].steps = []
    steps.removeAll(keepingCapacity: true)
    _ = try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
      try frame.tick()
      guard !onWalk.contains(relationship), frame.isOther(relationship, than: step.others) else { return true }
      if let each {
        frame.setRelationship(each.slot, relationship)
        for predicate in each.predicates where try predicate(frame) != .yes { return true }
      }
      steps.append((Int32(relationship), Int32(neighbour)))
      return true
    }
    levels[depth].steps = steps
  }

  private func found(_ node: Int, _ target: Int, _ frame: Frame) throws -> Bool {
    if step.isInto {
      guard node == target else { return true }
    } else {
      frame.setNode(step.to, node)
    }
    if step.isListNeeded {
      let relationships = walked.map { Value.relationship(Relationship(RelationshipID($0))) }
      frame[step.relationships] = .list(step.isReversed ? relationships.reversed() : relationships)
    }
    return try emit(frame)
  }
}
