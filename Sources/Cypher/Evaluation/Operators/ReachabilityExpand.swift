/// Binds each node that some relationships lead to once, however many ways there are: breadth first.
///
/// Stands for a walk of variable length where nobody asks by which way, or how often, a node is reached.
final class ReachabilityExpand: Operator {
  private let step: VariableExpandStep
  private let each: (slot: Int, predicates: [Condition])?
  private var marks: [UInt32] = []
  private var mark: UInt32 = 0

  init(_ next: Operator, _ step: VariableExpandStep, _ each: (slot: Int, predicates: [Condition])?) {
    self.step = step
    self.each = each
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let start = frame.node(step.from)
    guard start >= 0, step.maximum >= step.minimum else { return true }
    let graph = frame.graph
    if marks.count < graph.nodeBound { marks = [UInt32](repeating: 0, count: graph.nodeBound) }
    mark &+= 1
    if step.minimum == 0 {
      marks[start] = mark
      frame.setNode(step.to, start)
      if !(try emit(frame)) { return false }
    }
    var frontier = [Int32(start)]
    var depth = 0
    while !frontier.isEmpty && depth < step.maximum {
      depth += 1
      var next: [Int32] = []
      for node in frontier {
        _ = try graph.forEachStep(of: Int(node), step.direction, step.types) { relationship, neighbour in
          try frame.tick()
          guard marks[neighbour] != mark else { return true }
          if let each {
            frame.setRelationship(each.slot, relationship)
            for predicate in each.predicates where try predicate(frame) != .yes { return true }
          }
          marks[neighbour] = mark
          next.append(Int32(neighbour))
          return true
        }
      }
      for node in next {
        frame.setNode(step.to, Int(node))
        if !(try emit(frame)) { return false }
      }
      // The start was walked from already.
      frontier = next.filter { Int($0) != start }
    }
    return true
  }
}
