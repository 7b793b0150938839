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
    let (relationshipSlot, nodeSlot) = (step.relationship, step.to)
    if step.others.isEmpty {
      return try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
        try frame.tick()
        frame.setRelationship(relationshipSlot, relationship)
        frame.setNode(nodeSlot, neighbour)
        return try emit(frame)
      }
    }
    let others = step.others
    return try frame.graph.forEachStep(of: node, step.direction, step.types) { relationship, neighbour in
      try frame.tick()
      guard frame.isOther(relationship, than: others) else { return true }
      frame.setRelationship(relationshipSlot, relationship)
      frame.setNode(nodeSlot, neighbour)
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
    let (slot, others) = (step.relationship, step.others)
    return try frame.graph.forEachStep(between: node, and: target, step.direction, step.types) { relationship in
      try frame.tick()
      guard frame.isOther(relationship, than: others) else { return true }
      frame.setRelationship(slot, relationship)
      return try emit(frame)
    }
  }
}

extension Frame {
  /// Whether a relationship is none of those in some slots, which hold relationships or lists of them.
  @inline(__always)
  func isOther(_ relationship: Int, than slots: [Int]) -> Bool {
    for slot in slots {
      let known = self.relationship(slot)
      if known == relationship { return false }
      if known < 0, isInList(relationship, slot) { return false }
    }
    return true
  }

  private func isInList(_ relationship: Int, _ slot: Int) -> Bool {
    guard case .list(let members) = self[slot] else { return false }
    return members.contains { if case .relationship(let other) = $0 { Int(other.id.index) == relationship } else { false } }
  }
}

/// Passes rows on whose relationship is none of some others.
final class Different: Operator {
  private let slot: Int
  private let others: [Int]

  init(_ next: Operator, _ slot: Int, _ others: [Int]) {
    self.slot = slot
    self.others = others
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    frame.isOther(frame.relationship(slot), than: others) ? try emit(frame) : true
  }
}
