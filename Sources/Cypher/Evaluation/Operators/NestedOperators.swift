/// Passes on what a search finds for each row, or the row with nulls where it finds nothing.
final class OptionalSearch: Operator {
  private let pipeline: Pipeline
  private let nullSlots: [Int]
  private let outcome: Outcome

  /// The end of the search, which notes whether there was a row.
  private final class Outcome: Operator {
    var hasFound = false

    override func push(_ frame: Frame) throws -> Bool {
      hasFound = true
      return try emit(frame)
    }

    override func batchReads(_ slots: StepBatch.Slots) -> [Int]? { next?.batchReads(slots) }

    override func push(_ batch: StepBatch, _ frame: Frame) throws -> Bool {
      if batch.count > 0 { hasFound = true }
      return try next?.push(batch, frame) ?? true
    }
  }

  init(_ next: Operator, _ steps: [PlanStep], _ nullSlots: [Int], _ builder: PipelineBuilder) throws {
    outcome = Outcome(next)
    self.nullSlots = nullSlots
    pipeline = try builder.build(steps, before: outcome)
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    outcome.hasFound = false
    let wantsMore = try pipeline.run(frame)
    if outcome.hasFound { return wantsMore }
    for slot in nullSlots { frame[slot] = .null }
    return try emit(frame)
  }
}

/// Runs the parts of a union one after the other.
final class Union: Operator {
  private let pipelines: [Pipeline]

  init(_ next: Operator, _ branches: [UnionBranch], _ slots: [Int], _ builder: PipelineBuilder) throws {
    pipelines = try branches.enumerated().map { index, branch in
      let sources = branch.slots
      return try builder.inside(index).build(branch.steps) { frame in
        for (source, slot) in zip(sources, slots) { frame[slot] = frame[source] }
        return try next.push(frame)
      }
    }
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for pipeline in pipelines where !(try pipeline.run(frame)) { return false }
    return true
  }
}

/// Runs clauses for each member of a list.
final class Foreach: Operator {
  private let slot: Int
  private let list: Evaluator
  private let pipeline: Pipeline

  init(_ next: Operator, _ slot: Int, _ list: @escaping Evaluator, _ steps: [PlanStep], _ builder: PipelineBuilder) throws {
    self.slot = slot
    self.list = list
    pipeline = try builder.build(steps) { _ in true }
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for member in try ExpressionCompiler.members(try list(frame)) ?? [] {
      frame[slot] = member
      try pipeline.run(frame)
    }
    return try emit(frame)
  }
}

/// Calls a procedure for each row.
final class Call: Operator {
  private let step: CallStep
  private let arguments: [Evaluator]

  init(_ next: Operator, _ step: CallStep, _ arguments: [Evaluator]) {
    self.step = step
    self.arguments = arguments
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var values = try arguments.map { try $0(frame) }
    for (index, input) in step.procedure.inputs.enumerated() { values[index] = try input.type.accept(values[index], input.name) }
    let rows = try step.procedure.body(values, frame.graph) { try frame.checkLimits() }
    // A procedure without columns passes each row on once.
    if step.procedure.outputs.isEmpty { return try emit(frame) }
    for row in rows {
      try frame.tick()
      for (column, slot) in step.outputs where column < row.count { frame[slot] = row[column] }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
