/// Passes rows on that meet all predicates.
final class Filter: Operator {
  private let conditions: [Condition]
  private let predicates: [Predicate]
  /// Which slots of a batch the next operator reads, where it takes batches.
  private var nextReads: [Int] = []
  private lazy var rows = NumberList()
  private lazy var nodes = NumberList()
  private lazy var relationships = NumberList()
  private lazy var starts = NumberList()
  private var multiplicities: [Int] = []

  private struct Predicate {
    let condition: Condition
    let reads: [Int]
    /// The comparison of a stored property with a value, where it is one.
    let comparison: StoredComparison?
  }

  init(_ next: Operator, _ predicates: [ScopedExpression], _ builder: PipelineBuilder) throws {
    self.predicates = try predicates.map {
      Predicate(condition: try builder.condition($0), reads: $0.readSlots, comparison: try StoredComparison($0, builder))
    }
    conditions = self.predicates.map(\.condition)
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for condition in conditions where try condition(frame) != .yes { return true }
    return try emit(frame)
  }

  override func batchReads(_ slots: StepBatch.Slots) -> [Int]? {
    guard let reads = next?.batchReads(slots) else { return nil }
    nextReads = reads
    return reads + predicates.flatMap(\.reads).filter(slots.contains)
  }

  override func push(_ batch: StepBatch, _ frame: Frame) throws -> Bool {
    var count = batch.count
    for row in 0..<count { rows.start[row] = Int32(truncatingIfNeeded: row) }
    for predicate in predicates where count > 0 {
      let kept = UnsafeMutableBufferPointer(start: rows.start, count: count)
      count = try predicate.comparison?.keep(kept, batch, frame) ?? keep(kept, predicate.condition, batch, frame)
    }
    if count == 0 { return true }
    if count == batch.count { return try next?.push(batch, frame) ?? true }
    let kept = UnsafeBufferPointer(start: rows.start, count: count)
    var part = part(of: batch, kept)
    guard let numbers = batch.multiplicities else { return try next?.push(part, frame) ?? true }
    multiplicities = kept.map { numbers[Int($0)] }
    return try multiplicities.withUnsafeBufferPointer {
      part.multiplicities = $0.baseAddress
      return try next?.push(part, frame) ?? true
    }
  }

  private func keep(
    _ rows: UnsafeMutableBufferPointer<Int32>, _ condition: Condition, _ batch: StepBatch, _ frame: Frame
  ) throws -> Int {
    let before = frame.multiplicity
    defer { frame.multiplicity = before }
    var count = 0
    for row in rows {
      batch.fill(frame, Int(row))
      guard try condition(frame) == .yes else { continue }
      rows[count] = row
      count += 1
    }
    return count
  }

  private func part(of batch: StepBatch, _ rows: UnsafeBufferPointer<Int32>) -> StepBatch {
    var part = StepBatch(slots: batch.slots, count: rows.count, nodes: nodes.start)
    if nextReads.contains(batch.slots.node) { nodes.take(batch.nodes, rows) }
    if let slot = batch.slots.relationship, let numbers = batch.relationships, nextReads.contains(slot) {
      relationships.take(numbers, rows)
      part.relationships = UnsafePointer(relationships.start)
    }
    if let slot = batch.slots.start, let numbers = batch.starts, nextReads.contains(slot) {
      starts.take(numbers, rows)
      part.starts = UnsafePointer(starts.start)
    }
    return part
  }
}
