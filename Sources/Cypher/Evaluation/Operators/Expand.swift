/// Walks one relationship from a node to any other.
final class Expand: Operator {
  private let step: ExpandStep

  init(_ next: Operator, _ step: ExpandStep, _ graph: PropertyGraph) {
    self.step = step
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let node = frame.node(step.from)
    guard node >= 0 else { return true }
    if step.others.isEmpty {
      return try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
        try frame.tick()
        frame.setRelationship(step.relationship, relationship)
        frame.setNode(step.to, neighbour)
        return try emit(frame)
      }
    }
    return try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
      try frame.tick()
      guard frame.isOther(relationship, than: step.others) else { return true }
      frame.setRelationship(step.relationship, relationship)
      frame.setNode(step.to, neighbour)
      return try emit(frame)
    }
  }
}

/// Walks the relationships between two known nodes.
final class ExpandInto: Operator {
  private let step: ExpandStep

  init(_ next: Operator, _ step: ExpandStep, _ graph: PropertyGraph) {
    self.step = step
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let node = frame.node(step.from)
    let target = frame.node(step.to)
    guard node >= 0, target >= 0 else { return true }
    return try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
      try frame.tick()
      guard neighbour == target, frame.isOther(relationship, than: step.others) else { return true }
      frame.setRelationship(step.relationship, relationship)
      return try emit(frame)
    }
  }
}

extension Frame {
  /// Whether a relationship is none of those in some slots, which hold relationships or lists of them.
  @inline(__always)
  func isOther(_ relationship: Int, than slots: [Int]) -> Bool {
    for slot in slots {
      switch self[slot] {
      case .relationship(let other): if Int(other.id.index) == relationship { return false }
      case .list(let others):
        for case .relationship(let other) in others where Int(other.id.index) == relationship { return false }
      default: break
      }
    }
    return true
  }
}
