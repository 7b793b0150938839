/// Counts the relationships that a walk would take, for an aggregation that only counts rows.
final class CountingExpand: Operator {
  private let step: ExpandStep

  init(_ next: Operator, _ step: ExpandStep) {
    self.step = step
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let node = frame.node(step.from)
    guard node >= 0 else { return true }
    let count = try count(node, frame)
    if count == 0 { return true }
    let before = frame.multiplicity
    frame.multiplicity = before * count
    defer { frame.multiplicity = before }
    return try emit(frame)
  }

  private func count(_ node: Int, _ frame: Frame) throws -> Int {
    let graph = frame.graph
    var count = 0
    if step.isInto {
      let target = frame.node(step.to)
      guard target >= 0 else { return 0 }
      _ = try graph.forEachStep(between: node, and: target, step.direction, step.types) { relationship in
        try frame.tick()
        if frame.isOther(relationship, than: step.others) { count += 1 }
        return true
      }
      return count
    }
    if step.others.isEmpty, let degree = graph.degree(of: node, step.direction, step.types) { return degree }
    _ = try graph.forEachStep(of: node, step.direction, step.types) { relationship, _ in
      try frame.tick()
      if frame.isOther(relationship, than: step.others) { count += 1 }
      return true
    }
    return count
  }
}
