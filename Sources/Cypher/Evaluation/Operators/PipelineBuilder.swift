/// Turns the steps of a plan into operators.
struct PipelineBuilder {
  let context: PlanContext
  /// Where the steps stand in the plan; `nil` in expressions, whose steps are not counted.
  var path: [Int]?

  /// A builder for the steps inside a step.
  func inside(_ index: Int) -> PipelineBuilder { PipelineBuilder(context: context, path: path.map { $0 + [index] }) }

  /// - Parameter take: gets each row at the end; says whether it wants more.
  func build(_ steps: [PlanStep], _ take: @escaping (Frame) throws -> Bool) throws -> Pipeline { try build(steps, before: Sink(take)) }

  /// - Parameter last: gets each row at the end; it is not made ready for the first one here.
  func build(_ steps: [PlanStep], before last: Operator) throws -> Pipeline {
    var next = last
    var breakers: [Breaker] = []
    var operators: [Operator] = []
    for (index, step) in PlanOptimizer.optimize(steps, context).enumerated().reversed() {
      if let profile = context.profile, let path { next = CountingOperator(next, profile.counter(at: path + [index])) }
      let member = try inside(index).make(step, next)
      if let breaker = member as? Breaker { breakers.append(breaker) }
      operators.append(member)
      next = member
    }
    return Pipeline(first: next, breakers: breakers.reversed(), operators: operators.reversed())
  }

  func evaluator(_ scoped: ScopedExpression) throws -> Evaluator {
    try ExpressionCompiler(context, scoped.scope).compile(scoped.expression)
  }

  func condition(_ scoped: ScopedExpression) throws -> Condition {
    try ExpressionCompiler(context, scoped.scope).compileCondition(scoped.expression)
  }

  private func make(_ step: PlanStep, _ next: Operator) throws -> Operator {
    switch step {
    case .nodeScan(let slot): return NodeScan(next, slot)
    case .labelScan(let slot, let label): return LabelScan(next, slot, label)
    case .propertySeek(let slot, let label, let key, let value): return PropertySeek(next, slot, label, key, try evaluator(value))
    case .identitySeek(let slot, let value): return IdentitySeek(next, slot, try evaluator(value))
    case .requireNode(let slot): return RequireNode(next, slot)
    case .expand(let step): return step.isInto ? ExpandInto(next, step) : Expand(next, step)
    case .relationshipScan(let step): return try RelationshipScan(next, step, self)
    case .countingExpand(let step): return CountingExpand(next, step)
    case .memoizedCount(let steps, let inputs): return try MemoizedCount(next, steps, inputs, self)
    case .gather(let inputs): return Gather(next, inputs, context.graph)
    case .intersect(let step): return Intersect(next, step)
    case .oncePerNode(let node, let relationship): return OncePerNode(next, node: node, relationship: relationship, context.graph)
    case .reachability(let step): return try ReachabilityExpand(next, step, self)
    case .expandVariable(let step): return VariableExpand(next, step, try step.each.map { ($0.slot, try $0.predicates.map(condition)) })
    case .different(let slot, let others): return Different(next, slot, others)
    case .boundRelationship(let step): return BoundRelationship(next, step)
    case .shortestPath(let step): return try ShortestPathSearch(next, step, self)
    case .path(let step): return PathBuilder(next, step)
    case .filter(let predicates): return try Filter(next, predicates, self)
    case .project(let assignments): return Project(next, try assignments.map { ($0.slot, try evaluator($0.value)) })
    case .aggregate(let step): return try Aggregate(next, step, self)
    case .distinct(let slots): return Distinct(next, slots)
    case .sort(let step): return try Sort(next, step, self)
    case .skip(let count): return Skip(next, try evaluator(count))
    case .limit(let count, let isExhaustive): return Limit(next, try evaluator(count), isExhaustive: isExhaustive)
    case .optional(let steps, let nullSlots): return try OptionalSearch(next, steps, nullSlots, self)
    case .unwind(let slot, let list): return Unwind(next, slot, try evaluator(list))
    case .union(let branches, let slots): return try Union(next, branches, slots, self)
    case .eager(let slots): return Eager(next, slots)
    case .create(let step): return Create(next, try Creator(step, self))
    case .merge(let step): return try Merge(next, step, self)
    case .set(let items): return SetChanges(next, try items.map { try PropertyChange($0, self) })
    case .remove(let items): return SetChanges(next, try items.map { try PropertyChange($0, self) })
    case .delete(let isDetaching, let entities): return Delete(next, isDetaching, try entities.map(evaluator))
    case .foreach(let slot, let list, let steps): return try Foreach(next, slot, try evaluator(list), steps, self)
    case .call(let step): return Call(next, step, try step.arguments.map(evaluator))
    }
  }
}
