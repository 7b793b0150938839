/// The row that is being worked on: one slot for each variable of the plan.
///
/// There is one frame for a query. Operators write their slots and pass the frame on, so that no row is copied until it must be kept.
final class Frame {
  private let values: UnsafeMutablePointer<Value>
  /// The numbers of nodes and relationships, -1 for null.
  private let numbers: UnsafeMutablePointer<Int32>
  private let kinds: UnsafeMutablePointer<SlotKind>
  private let slotCount: Int
  let graph: PropertyGraph
  let parameters: [String: Value]
  let clock: StatementClock
  private let limits: ExecutionLimits
  private let counters: UnsafeMutablePointer<Int>
  private static let tickInterval = 4096
  /// How many equal rows the frame stands for; more than one only right before rows are counted.
  var multiplicity: Int {
    @inline(__always) get { counters[1] }
    @inline(__always) set { counters[1] = newValue }
  }
  var random = SystemRandomNumberGenerator()

  init(slotKinds: [SlotKind], graph: PropertyGraph, parameters: [String: Value], limits: ExecutionLimits) {
    self.graph = graph
    self.parameters = parameters
    self.limits = limits
    clock = StatementClock()
    counters = .allocate(capacity: 2)
    counters.initialize(to: Self.tickInterval)
    (counters + 1).initialize(to: 1)
    slotCount = slotKinds.count
    values = .allocate(capacity: max(slotCount, 1))
    values.initialize(repeating: .null, count: max(slotCount, 1))
    numbers = .allocate(capacity: max(slotCount, 1))
    numbers.initialize(repeating: -1, count: max(slotCount, 1))
    kinds = .allocate(capacity: max(slotCount, 1))
    for (slot, kind) in slotKinds.enumerated() { (kinds + slot).initialize(to: kind) }
  }

  deinit {
    values.deinitialize(count: max(slotCount, 1))
    values.deallocate()
    numbers.deallocate()
    kinds.deallocate()
    counters.deallocate()
  }

  @inline(__always)
  subscript(slot: Int) -> Value {
    get {
      switch kinds[slot] {
      case .value: return values[slot]
      case .node: return numbers[slot] < 0 ? .null : .node(Node(NodeID(Int(numbers[slot]))))
      case .relationship: return numbers[slot] < 0 ? .null : .relationship(Relationship(RelationshipID(Int(numbers[slot]))))
      }
    }
    set {
      switch (kinds[slot], newValue) {
      case (.value, _): values[slot] = newValue
      case (.node, .node(let node)): numbers[slot] = node.id.index
      case (.relationship, .relationship(let relationship)): numbers[slot] = relationship.id.index
      default: numbers[slot] = -1
      }
    }
  }

  /// The node in a slot; -1 where there is none.
  @inline(__always)
  func node(_ slot: Int) -> Int {
    if kinds[slot] == .node { return Int(numbers[slot]) }
    if case .node(let node) = values[slot] { return Int(node.id.index) }
    return -1
  }

  /// The relationship in a slot; -1 where there is none.
  @inline(__always)
  func relationship(_ slot: Int) -> Int {
    if kinds[slot] == .relationship { return Int(numbers[slot]) }
    if case .relationship(let relationship) = values[slot] { return Int(relationship.id.index) }
    return -1
  }

  @inline(__always)
  func setNode(_ slot: Int, _ node: Int) {
    if kinds[slot] == .node { numbers[slot] = Int32(truncatingIfNeeded: node) } else { values[slot] = .node(Node(NodeID(node))) }
  }

  @inline(__always)
  func setRelationship(_ slot: Int, _ relationship: Int) {
    if kinds[slot] == .relationship {
      numbers[slot] = Int32(truncatingIfNeeded: relationship)
    } else {
      values[slot] = .relationship(Relationship(RelationshipID(relationship)))
    }
  }

  /// Looks whether the query must stop.
  func checkLimits() throws { try limits.check() }

  /// Counts steps of work; now and then looks whether the query must stop.
  @inline(__always)
  func tick(_ steps: Int = 1) throws {
    counters[0] -= steps
    if counters[0] <= 0 {
      counters[0] = Self.tickInterval
      try limits.check()
    }
  }
}
