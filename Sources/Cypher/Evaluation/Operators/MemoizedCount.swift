/// Counts the rows that some steps make from a row, once for each combination of the nodes that they begin with.
final class MemoizedCount: Operator {
  /// The most combinations that are remembered.
  private static let limit = 1_000_000

  private let inputs: [Int]
  private let pipeline: Pipeline
  private let total: Total
  private var counts: [UInt64: Int] = [:]

  private final class Total {
    var rows = 0
  }

  init(_ next: Operator, _ steps: [PlanStep], _ inputs: [Int], _ builder: PipelineBuilder) throws {
    let total = Total()
    self.total = total
    self.inputs = inputs
    pipeline = try builder.build(steps) { frame in
      total.rows += frame.multiplicity
      return true
    }
    super.init(next)
  }

  override func begin(_ frame: Frame) throws { counts.removeAll() }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    var key: UInt64 = 0
    for input in inputs { key = key << 32 | UInt64(UInt32(truncatingIfNeeded: frame.node(input))) }
    let count = try counts[key] ?? count(key, frame)
    if count == 0 { return true }
    frame.multiplicity = count
    defer { frame.multiplicity = 1 }
    return try emit(frame)
  }

  private func count(_ key: UInt64, _ frame: Frame) throws -> Int {
    total.rows = 0
    try pipeline.run(frame)
    if counts.count < Self.limit { counts[key] = total.rows }
    return total.rows
  }
}
