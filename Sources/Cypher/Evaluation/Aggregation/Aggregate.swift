/// Groups rows and aggregates each group.
final class Aggregate: Breaker {
  private let grouping: Grouping
  private let columns: [(slot: Int, column: AggregateColumn)]
  /// The slots that the keys and the aggregations read.
  private let keyReads: [Int]
  private let columnReads: [Int]
  /// How many groups the columns know.
  private var count = 0
  /// The groups of the members of a batch.
  private var groups: [Int32] = []

  init(_ next: Operator, _ step: AggregateStep, _ builder: PipelineBuilder) throws {
    grouping = try Grouping(step.keys, builder)
    columns = try step.items.map { ($0.slot, try AggregateColumn.make($0, builder)) }
    keyReads = step.keys.flatMap(\.value.readSlots)
    columnReads = step.items.flatMap { $0.arguments.flatMap(\.readSlots) }
    super.init(next)
  }

  override func begin(_ frame: Frame) {
    clear()
    addGroups()
  }

  private func clear() {
    grouping.clear()
    count = 0
    for (_, column) in columns { column.clear() }
  }

  /// Tells the columns of new groups.
  @inline(__always)
  private func addGroups() {
    let new = grouping.count - count
    if new == 0 { return }
    for (_, column) in columns { column.addGroups(new) }
    count += new
  }

  override func push(_ frame: Frame) throws -> Bool {
    let group = try grouping.group(frame)
    addGroups()
    for (_, column) in columns { try column.add(group, frame) }
    return true
  }

  override func batchReads(_ slots: StepBatch.Slots) -> [Int]? {
    if keyReads.contains(where: slots.contains) && !grouping.isByNumber { return nil }
    return (keyReads + columnReads).filter(slots.contains)
  }

  override func push(_ batch: StepBatch, _ frame: Frame) throws -> Bool {
    if !keyReads.contains(where: batch.slots.contains) {
      let group = try grouping.group(frame)
      addGroups()
      for (_, column) in columns { try column.add(batch, .one(group), frame) }
      return true
    }
    if groups.isEmpty { groups = [Int32](repeating: 0, count: StepBatch.limit) }
    try groups.withUnsafeMutableBufferPointer { groups in
      guard let base = groups.baseAddress else { return }
      try grouping.findGroups(batch, frame, into: base)
      addGroups()
      for (_, column) in columns { try column.add(batch, .each(UnsafePointer(base)), frame) }
    }
    return true
  }

  override func drain(_ frame: Frame) throws -> Bool {
    defer { clear() }
    let sort = next as? Sort
    let firstColumn = columns.firstIndex { $0.slot == sort?.firstSlot }
    for group in 0..<count {
      try frame.tick()
      // What a sort drops by its first key needs not be computed as a whole.
      if let sort, let slot = sort.firstSlot {
        let first = try firstColumn.map { try columns[$0].column.result(group) } ?? grouping.key(slot, group, frame)
        if let first, sort.drops(first) { continue }
      }
      try grouping.fill(frame, group)
      for (slot, column) in columns { frame[slot] = try column.result(group) }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
