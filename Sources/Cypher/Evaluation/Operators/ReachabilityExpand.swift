/// Binds each node that some relationships lead to once, however many ways there are: breadth first.
///
/// Stands for a walk of variable length where nobody asks by which way, or how often, a node is reached.
final class ReachabilityExpand: Operator {
  private let step: VariableExpandStep
  private let each: (slot: Int, predicates: [Condition])?
  private let slots: StepBatch.Slots
  private let isBatched: Bool
  private let reached: NodeSet

  init(_ next: Operator, _ step: VariableExpandStep, _ builder: PipelineBuilder) throws {
    self.step = step
    each = try step.each.map { ($0.slot, try $0.predicates.map(builder.condition)) }
    slots = StepBatch.Slots(node: step.to)
    isBatched = next.batchReads(slots) != nil
    reached = NodeSet(bound: builder.context.graph.nodeBound)
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let start = frame.node(step.from)
    guard start >= 0, step.maximum >= step.minimum else { return true }
    reached.removeAll()
    if step.minimum == 0 {
      reached.add(start)
      if !(try pass(0..<1, frame)) { return false }
    }
    if step.maximum == 0 { return true }
    var passed = reached.count
    try walk(from: start, frame)
    var depth = 1
    while passed < reached.count {
      let level = passed..<reached.count
      if !(try pass(level, frame)) { return false }
      passed = level.upperBound
      if depth >= step.maximum { break }
      depth += 1
      // The start was walked from already.
      for place in level where reached[place] != start { try walk(from: reached[place], frame) }
    }
    return true
  }

  /// Adds the nodes to which the steps of a node lead.
  private func walk(from node: Int, _ frame: Frame) throws {
    let reached = reached
    var count = 0
    _ = try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
      count += 1
      if reached.contains(neighbour) { return true }
      if let each {
        frame.setRelationship(each.slot, relationship)
        for predicate in each.predicates where try predicate(frame) != .yes { return true }
      }
      reached.add(neighbour)
      return true
    }
    try frame.tick(count)
  }

  /// Passes the nodes of a level on.
  private func pass(_ level: Range<Int>, _ frame: Frame) throws -> Bool {
    var start = level.lowerBound
    while start < level.upperBound {
      let block = start..<min(start + StepBatch.limit, level.upperBound)
      start = block.upperBound
      let nodes = reached.members(block)
      if isBatched, let first = nodes.baseAddress {
        if try next?.push(StepBatch(slots: slots, count: nodes.count, nodes: first), frame) == false { return false }
        continue
      }
      for node in nodes {
        frame.setNode(step.to, Int(node))
        if !(try emit(frame)) { return false }
      }
    }
    return true
  }
}
