/// Looks for a pattern and makes it where it is not.
final class Merge: Operator {
  private let pipeline: Pipeline
  private let creator: Creator
  private let onCreate: [PropertyChange]
  private let onMatch: [PropertyChange]
  private let properties: [Evaluator]
  private let slots: [Int]
  private let found: Found

  private final class Found {
    var rows: [[Value]] = []
  }

  init(_ next: Operator, _ step: MergeStep, _ builder: PipelineBuilder) throws {
    let found = Found()
    let slots = step.slots
    self.found = found
    self.slots = slots
    creator = try Creator(step.create, builder)
    onCreate = try step.onCreate.map { try PropertyChange($0, builder) }
    onMatch = try step.onMatch.map { try PropertyChange($0, builder) }
    properties = try step.properties.map(builder.evaluator)
    pipeline = try builder.build(step.match) { frame in
      found.rows.append(slots.map { frame[$0] })
      return true
    }
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    for property in properties {
      guard case .map(let map) = try property(frame), let key = map.filter({ $0.value.isNull }).keys.min() else { continue }
      throw CypherError(.semanticError, .runtime, .mergeReadOwnWrites, "MERGE cannot look for a null under \(key)")
    }
    found.rows = []
    try pipeline.run(frame)
    let rows = found.rows
    if rows.isEmpty {
      try creator.create(frame)
      for change in onCreate { try change.apply(frame) }
      return try emit(frame)
    }
    for row in rows {
      for (slot, value) in zip(slots, row) { frame[slot] = value }
      for change in onMatch { try change.apply(frame) }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
