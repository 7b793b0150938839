/// The row that is being worked on: one slot for each variable of the plan.
///
/// There is one frame for a query. Operators write their slots and pass the frame on, so that no row is copied until it must be kept.
final class Frame {
  let slots: UnsafeMutablePointer<Value>
  private let slotCount: Int
  let graph: PropertyGraph
  let parameters: [String: Value]
  let clock: StatementClock
  private let limits: ExecutionLimits
  private var ticksLeft = Frame.tickInterval
  private static let tickInterval = 4096
  var random = SystemRandomNumberGenerator()

  init(slotCount: Int, graph: PropertyGraph, parameters: [String: Value], limits: ExecutionLimits) {
    self.slotCount = slotCount
    self.graph = graph
    self.parameters = parameters
    self.limits = limits
    clock = StatementClock()
    slots = .allocate(capacity: max(slotCount, 1))
    slots.initialize(repeating: .null, count: max(slotCount, 1))
  }

  deinit {
    slots.deinitialize(count: max(slotCount, 1))
    slots.deallocate()
  }

  @inline(__always)
  subscript(slot: Int) -> Value {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }

  /// The node in a slot; -1 where there is none.
  @inline(__always)
  func node(_ slot: Int) -> Int {
    if case .node(let node) = slots[slot] { return Int(node.id.index) }
    return -1
  }

  /// The relationship in a slot; -1 where there is none.
  @inline(__always)
  func relationship(_ slot: Int) -> Int {
    if case .relationship(let relationship) = slots[slot] { return Int(relationship.id.index) }
    return -1
  }

  @inline(__always)
  func setNode(_ slot: Int, _ node: Int) { slots[slot] = .node(Node(NodeID(node))) }

  @inline(__always)
  func setRelationship(_ slot: Int, _ relationship: Int) { slots[slot] = .relationship(Relationship(RelationshipID(relationship))) }

  /// Looks whether the query must stop.
  func checkLimits() throws { try limits.check() }

  /// Counts a step of work; now and then looks whether the query must stop.
  @inline(__always)
  func tick() throws {
    ticksLeft -= 1
    if ticksLeft <= 0 {
      ticksLeft = Self.tickInterval
      try limits.check()
    }
  }
}
