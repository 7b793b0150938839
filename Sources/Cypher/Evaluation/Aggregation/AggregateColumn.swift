/// The running results of one aggregation, one for each group.
class AggregateColumn {
  /// Makes room for more groups.
  func addGroups(_ count: Int) {}

  /// Takes the row in the frame into a group.
  func add(_ group: Int, _ frame: Frame) throws {}

  /// Takes the members of a batch into groups.
  func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    let before = frame.multiplicity
    defer { frame.multiplicity = before }
    for row in 0..<batch.count {
      batch.fill(frame, row)
      try add(groups[row], frame)
    }
  }

  /// The result of a group.
  func result(_ group: Int) throws -> Value { .null }

  func clear() {}
}

/// `count(*)`, and `count` of what is never null.
final class RowCountColumn: AggregateColumn {
  private var counts: [Int] = []

  override func addGroups(_ count: Int) { counts += repeatElement(0, count: count) }

  override func add(_ group: Int, _ frame: Frame) { counts[group] += frame.multiplicity }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) {
    let (multiplicity, multiplicities) = (frame.multiplicity, batch.multiplicities)
    counts.withUnsafeMutableBufferPointer { counts in
      switch groups {
      case .one(let group) where multiplicities == nil: counts[group] += batch.count * multiplicity
      default: for row in 0..<batch.count { counts[groups[row]] += multiplicities?[row] ?? multiplicity }
      }
    }
  }

  override func result(_ group: Int) -> Value { .integer(Int64(counts[group])) }

  override func clear() { counts.removeAll() }
}

/// `count` of a node or relationship.
final class EntityCountColumn: AggregateColumn {
  private let slot: Int
  private let kind: SlotKind
  private var counts: [Int] = []

  init(_ slot: Int, _ kind: SlotKind) {
    self.slot = slot
    self.kind = kind
  }

  override func addGroups(_ count: Int) { counts += repeatElement(0, count: count) }

  override func add(_ group: Int, _ frame: Frame) {
    if (kind == .node ? frame.node(slot) : frame.relationship(slot)) >= 0 { counts[group] += 1 }
  }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) {
    let isThere = batch.numbers(slot) != nil || (kind == .node ? frame.node(slot) : frame.relationship(slot)) >= 0
    guard isThere else { return }
    switch groups {
    case .one(let group): counts[group] += batch.count
    case .each(let groups): for row in 0..<batch.count { counts[Int(groups[row])] += 1 }
    }
  }

  override func result(_ group: Int) -> Value { .integer(Int64(counts[group])) }

  override func clear() { counts.removeAll() }
}

/// `count(DISTINCT …)` of a node or relationship, with a bit for each.
final class DistinctEntityCountColumn: AggregateColumn {
  private let slot: Int
  private let kind: SlotKind
  private var seen: [Bitset] = []
  private var counts: [Int] = []

  init(_ slot: Int, _ kind: SlotKind) {
    self.slot = slot
    self.kind = kind
  }

  override func addGroups(_ count: Int) {
    seen += repeatElement(Bitset(), count: count)
    counts += repeatElement(0, count: count)
  }

  override func add(_ group: Int, _ frame: Frame) {
    let number = kind == .node ? frame.node(slot) : frame.relationship(slot)
    if number >= 0, seen[group].insert(number) { counts[group] += 1 }
  }

  override func result(_ group: Int) -> Value { .integer(Int64(counts[group])) }

  override func clear() {
    seen.removeAll()
    counts.removeAll()
  }
}

/// `min` and `max`.
final class ExtremeColumn: AggregateColumn {
  private let argument: Evaluator
  private let isGreatest: Bool
  private var best: [Value] = []

  init(_ argument: @escaping Evaluator, isGreatest: Bool) {
    self.argument = argument
    self.isGreatest = isGreatest
  }

  override func addGroups(_ count: Int) { best += repeatElement(.null, count: count) }

  override func add(_ group: Int, _ frame: Frame) throws {
    let value = try argument(frame)
    if value.isNull { return }
    if case .integer(let value) = value, case .integer(let known) = best[group] {
      if isGreatest ? value > known : value < known { best[group] = .integer(value) }
    } else if best[group].isNull {
      best[group] = value
    } else {
      let sign = ValueOrder.compare(value, best[group])
      if isGreatest ? sign > 0 : sign < 0 { best[group] = value }
    }
  }

  override func result(_ group: Int) -> Value { best[group] }

  override func clear() { best.removeAll() }
}

/// `collect`.
final class CollectColumn: AggregateColumn {
  private let argument: Evaluator
  private var lists: [[Value]] = []

  init(_ argument: @escaping Evaluator) { self.argument = argument }

  override func addGroups(_ count: Int) { lists += repeatElement([], count: count) }

  override func add(_ group: Int, _ frame: Frame) throws {
    let value = try argument(frame)
    if !value.isNull { lists[group].append(value) }
  }

  override func result(_ group: Int) -> Value { .list(lists[group]) }

  override func clear() { lists.removeAll() }
}

/// A distinct aggregation over what each node has; a node that comes again is passed over.
final class NodeWiseColumn: AggregateColumn {
  private let slot: Int
  private let column: AggregateColumn
  private var seen: [Bitset] = []

  init(_ slot: Int, _ column: AggregateColumn) {
    self.slot = slot
    self.column = column
  }

  override func addGroups(_ count: Int) {
    seen += repeatElement(Bitset(), count: count)
    column.addGroups(count)
  }

  override func add(_ group: Int, _ frame: Frame) throws {
    let node = frame.node(slot)
    if node < 0 || seen[group].insert(node) { try column.add(group, frame) }
  }

  override func result(_ group: Int) throws -> Value { try column.result(group) }

  override func clear() {
    seen.removeAll()
    column.clear()
  }
}

/// Any other aggregation.
final class AccumulatorColumn: AggregateColumn {
  private let function: AggregateFunction
  private let isDistinct: Bool
  private let argument: Evaluator
  private let second: Evaluator?
  private var accumulators: [Accumulator] = []

  init(_ function: AggregateFunction, isDistinct: Bool, _ argument: @escaping Evaluator, _ second: Evaluator?) {
    self.function = function
    self.isDistinct = isDistinct
    self.argument = argument
    self.second = second
  }

  override func addGroups(_ count: Int) { accumulators += repeatElement(Accumulator(function, isDistinct: isDistinct), count: count) }

  override func add(_ group: Int, _ frame: Frame) throws {
    try accumulators[group].add(try argument(frame), try second?(frame))
  }

  override func result(_ group: Int) throws -> Value { try accumulators[group].result() }

  override func clear() { accumulators.removeAll() }
}
