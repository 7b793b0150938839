import GraphModel

/// Walks one relationship from a node to any other.
final class Expand: Operator {
  private let step: ExpandStep
  private let slots: StepBatch.Slots
  private let isBatched: Bool

  init(_ next: Operator, _ step: ExpandStep) {
    self.step = step
    slots = StepBatch.Slots(node: step.to, relationship: step.relationship)
    isBatched = next.batchReads(slots) != nil
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let node = frame.node(step.from)
    guard node >= 0 else { return true }
    if isBatched, let frozen = frame.graph.frozen { return try pushBatches(node, frozen, frame) }
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

  private func pushBatches(_ node: Int, _ frozen: FrozenAdjacency, _ frame: Frame) throws -> Bool {
    if step.direction != .incoming, !(try pushBatches(node, frozen.outgoing, skippingLoops: false, frame)) { return false }
    if step.direction == .outgoing { return true }
    return try pushBatches(node, frozen.incoming, skippingLoops: step.direction != .incoming, frame)
  }

  private func pushBatches(_ node: Int, _ rows: FrozenAdjacency.Rows, skippingLoops: Bool, _ frame: Frame) throws -> Bool {
    if step.types.isEmpty { return try pushBatches(node, rows, rows.range(of: node), skippingLoops, frame) }
    for type in step.types {
      if !(try pushBatches(node, rows, rows.range(of: node, type: type), skippingLoops, frame)) { return false }
    }
    return true
  }

  /// Passes on what lies between the relationships that are left out.
  private func pushBatches(
    _ node: Int, _ rows: FrozenAdjacency.Rows, _ range: Range<Int>, _ skippingLoops: Bool, _ frame: Frame
  ) throws -> Bool {
    if step.others.isEmpty && !skippingLoops { return try pushBatches(rows, range, frame) }
    var start = range.lowerBound
    for index in range {
      let isWanted = !(skippingLoops && Int(rows.neighbours[index]) == node)
      if isWanted, frame.isOther(Int(rows.relationships[index]), than: step.others) { continue }
      if !(try pushBatches(rows, start..<index, frame)) { return false }
      start = index + 1
    }
    return try pushBatches(rows, start..<range.upperBound, frame)
  }

  private func pushBatches(_ rows: FrozenAdjacency.Rows, _ range: Range<Int>, _ frame: Frame) throws -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let count = min(range.upperBound - start, StepBatch.limit)
      try frame.tick(count)
      let batch = StepBatch(
        slots: slots, count: count, nodes: rows.neighbourStart + start, relationships: rows.relationshipStart + start)
      if try next?.push(batch, frame) == false { return false }
      start += count
    }
    return true
  }
}

/// Walks the relationships between two known nodes.
final class ExpandInto: Operator {
  private let step: ExpandStep

  init(_ next: Operator, _ step: ExpandStep) {
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
