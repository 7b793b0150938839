/// Replaces steps by cheaper ones that give the same answer, after the order is settled.
struct PlanOptimizer {
  private let context: PlanContext

  static func optimize(_ steps: [PlanStep], _ context: PlanContext) -> [PlanStep] {
    if context.isNaive { return steps }
    let optimizer = PlanOptimizer(context: context)
    return optimizer.countingExpands(optimizer.reachability(steps))
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
