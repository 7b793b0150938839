/// Replaces steps by cheaper ones that give the same answer, after the order is settled.
struct PlanOptimizer {
  private let context: PlanContext

  static func optimize(_ steps: [PlanStep], _ context: PlanContext) -> [PlanStep] {
    if context.isNaive { return steps }
    let optimizer = PlanOptimizer(context: context)
    return optimizer.memoizedCounts(optimizer.countingExpands(optimizer.reachability(steps)))
  }

  /// A last walk before an aggregation that only counts rows is counted instead of made.
  private func countingExpands(_ steps: [PlanStep]) -> [PlanStep] {
    var steps = steps
    for index in steps.indices.dropLast() {
      guard case .expand(let expand) = steps[index], case .aggregate(var aggregate) = steps[index + 1] else { continue }
      let found = expand.isInto ? [expand.relationship] : [expand.relationship, expand.to]
      guard aggregate.items.allSatisfy({ countsRows($0, found) }), !aggregate.keys.contains(where: { mentions($0.value, found) }) else {
        continue
      }
      for item in aggregate.items.indices { aggregate.items[item].arguments = [] }
      steps[index] = .countingExpand(expand)
      steps[index + 1] = .aggregate(aggregate)
    }
    return steps
  }

  /// The last walks before an aggregation that only counts rows are counted once for each pair of nodes from which they begin.
  private func memoizedCounts(_ steps: [PlanStep]) -> [PlanStep] {
    guard let end = steps.indices.dropLast().last(where: { if case .countingExpand = steps[$0] { true } else { false } }),
      case .aggregate(let aggregate) = steps[end + 1], let suffix = repeatedSuffix(steps[...end])
    else { return steps }
    var made: Set<Int> = []
    for step in steps[suffix.start...end] { made.formUnion(slots(of: step)?.made ?? []) }
    guard !aggregate.keys.contains(where: { mentions($0.value, Array(made)) }) else { return steps }
    return steps[..<suffix.start] + [.memoizedCount(Array(steps[suffix.start...end]), inputs: suffix.inputs)] + steps[(end + 1)...]
  }

  /// The longest end of some steps, two walks or more, that reads at most two nodes of the steps before it.
  private func repeatedSuffix(_ steps: ArraySlice<PlanStep>) -> (start: Int, inputs: [Int])? {
    var read: Set<Int> = []
    var walks = 0
    var best: (start: Int, inputs: [Int])?
    for index in steps.indices.reversed() {
      guard let slots = slots(of: steps[index]) else { break }
      read.subtract(slots.made)
      read.formUnion(slots.read)
      if !slots.made.isEmpty || index == steps.endIndex - 1 { walks += 1 }
      let isRepeated = steps[..<index].contains { if case .expand = $0 { true } else { false } }
      if walks > 1, isRepeated, read.count <= 2, read.allSatisfy({ context.slotKinds[$0] == .node }) {
        best = (index, read.sorted())
      }
    }
    return best
  }

  /// The slots that a step reads and fills; `nil` for steps that are not repeated.
  private func slots(of step: PlanStep) -> (read: Set<Int>, made: Set<Int>)? {
    switch step {
    case .expand(let expand), .countingExpand(let expand):
      var read = Set([expand.from] + expand.others)
      if expand.isInto { read.insert(expand.to) }
      return (read, expand.isInto ? [expand.relationship] : [expand.relationship, expand.to])
    case .filter(let predicates):
      var read: Set<Int> = []
      for predicate in predicates {
        if predicate.expression.contains(where: \.isRandom) { return nil }
        for name in predicate.expression.mentionedNames { if let slot = predicate.scope[name] { read.insert(slot) } }
      }
      return (read, [])
    default: return nil
    }
  }

  private func countsRows(_ item: AggregateStep.Item, _ found: [Int]) -> Bool {
    guard item.function == .count, !item.isDistinct else { return false }
    guard let argument = item.arguments.first else { return true }
    guard case .variable(let name) = argument.expression.node, let slot = argument.scope[name] else { return false }
    return found.contains(slot)
  }

  private func mentions(_ scoped: ScopedExpression, _ slots: [Int]) -> Bool {
    scoped.expression.mentionedNames.contains { name in scoped.scope[name].map(slots.contains) ?? false }
  }

  /// A walk of variable length becomes a search for what can be reached, where rows that are equal count once.
  private func reachability(_ steps: [PlanStep]) -> [PlanStep] {
    var steps = steps
    for index in steps.indices {
      guard case .expandVariable(let expand) = steps[index], expand.minimum <= 1, !expand.isInto, !expand.isListNeeded,
        expand.others.isEmpty, expand.direction == .outgoing || expand.direction == .incoming, ignoresRepetition(steps[(index + 1)...])
      else { continue }
      steps[index] = .reachability(expand)
    }
    return steps
  }

  /// Whether the steps give the same for rows that come once as for rows that come several times.
  private func ignoresRepetition(_ steps: ArraySlice<PlanStep>) -> Bool {
    for step in steps {
      switch step {
      case .filter, .project: continue
      case .distinct: return true
      case .aggregate(let aggregate):
        return aggregate.items.allSatisfy { $0.isDistinct || $0.function == .min || $0.function == .max }
      default: return false
      }
    }
    return false
  }
}
