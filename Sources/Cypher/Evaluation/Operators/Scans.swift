/// Binds all nodes, one after the other.
final class NodeScan: Operator {
  private let slot: Int

  init(_ next: Operator, _ slot: Int) {
    self.slot = slot
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let graph = frame.graph
    for node in 0..<graph.nodeBound where graph.isLive(node: node) {
      try frame.tick()
      frame.setNode(slot, node)
      if !(try emit(frame)) { return false }
    }
    return true
  }
}

/// Binds the nodes that have a label.
final class LabelScan: Operator {
  private let slot: Int
  private let label: Int

  private let slots: StepBatch.Slots
  private let isBatched: Bool

  init(_ next: Operator, _ slot: Int, _ label: Int) {
    self.slot = slot
    self.label = label
    slots = StepBatch.Slots(node: slot)
    isBatched = next.batchReads(slots) != nil
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let members = frame.graph.members(of: label)
    if isBatched { return try members.withUnsafeBufferPointer { try pushBatches($0, frame) } }
    for node in members {
      try frame.tick()
      frame.setNode(slot, Int(node))
      if !(try emit(frame)) { return false }
    }
    return true
  }

  private func pushBatches(_ members: UnsafeBufferPointer<Int32>, _ frame: Frame) throws -> Bool {
    guard let first = members.baseAddress else { return true }
    for start in stride(from: 0, to: members.count, by: StepBatch.limit) {
      let count = min(members.count - start, StepBatch.limit)
      try frame.tick(count)
      if try next?.push(StepBatch(slots: slots, count: count, nodes: first + start), frame) == false { return false }
    }
    return true
  }
}

/// Binds the nodes that have a value under a key, by an index or by looking through them.
final class PropertySeek: Operator {
  private let slot: Int
  private let label: Int?
  private let key: Int
  private let value: Evaluator

  init(_ next: Operator, _ slot: Int, _ label: Int?, _ key: Int, _ value: @escaping Evaluator) {
    self.slot = slot
    self.label = label
    self.key = key
    self.value = value
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let wanted = try value(frame)
    if wanted.isNull { return true }
    let graph = frame.graph
    if let candidates = graph.candidates(key: key, value: wanted) {
      for node in candidates where !(try look(Int(node), wanted, frame)) { return false }
    } else if let label {
      for node in graph.members(of: label) where !(try look(Int(node), wanted, frame)) { return false }
    } else {
      for node in 0..<graph.nodeBound where graph.isLive(node: node) {
        if !(try look(node, wanted, frame)) { return false }
      }
    }
    return true
  }

  @inline(__always)
  private func look(_ node: Int, _ wanted: Value, _ frame: Frame) throws -> Bool {
    try frame.tick()
    guard ValueEquality.compare(frame.graph.nodeProperty(node, key), wanted) == .yes else { return true }
    frame.setNode(slot, node)
    return try emit(frame)
  }
}

/// Binds the node that has a number.
final class IdentitySeek: Operator {
  private let slot: Int
  private let value: Evaluator

  init(_ next: Operator, _ slot: Int, _ value: @escaping Evaluator) {
    self.slot = slot
    self.value = value
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let number: Int
    switch try value(frame) {
    case .integer(let integer): number = Int(integer)
    case .float(let float):
      guard let integer = Int(exactly: float) else { return true }
      number = integer
    default: return true
    }
    guard number >= 0, number < frame.graph.nodeBound, frame.graph.isLive(node: number) else { return true }
    frame.setNode(slot, number)
    return try emit(frame)
  }
}

/// Passes rows on whose slot holds a node; a null matches nothing.
final class RequireNode: Operator {
  private let slot: Int

  init(_ next: Operator, _ slot: Int) {
    self.slot = slot
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    switch frame[slot] {
    case .node(let node): frame.graph.isLive(node: Int(node.id.index)) ? try emit(frame) : true
    case .null: true
    default: throw RuntimeFault.type("\(frame[slot].phrase) is not a node")
    }
  }
}
