/// Replaces steps by cheaper ones that give the same answer, after the order is settled.
struct PlanOptimizer {
  let context: PlanContext

  static func optimize(_ steps: [PlanStep], _ context: PlanContext) -> [PlanStep] {
    if context.isNaive { return steps }
    let optimizer = PlanOptimizer(context: context)
    let searched = optimizer.oncePerNode(optimizer.reachability(steps))
    let counted = optimizer.memoizedCounts(optimizer.intersections(optimizer.countingExpands(searched)))
    return optimizer.relationshipScans(counted)
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

  /// A walk to a new node and on into a known one is a search for the common neighbours of two nodes.
  private func intersections(_ steps: [PlanStep]) -> [PlanStep] {
    var result: [PlanStep] = []
    for (index, step) in steps.enumerated() {
      let isCounting: Bool
      let second: ExpandStep
      switch step {
      case .expand(let expand): (second, isCounting) = (expand, false)
      case .countingExpand(let expand): (second, isCounting) = (expand, true)
      default:
        result.append(step)
        continue
      }
      guard case .expand(let first)? = result.last, !first.isInto, first.others.isEmpty, second.isInto, second.from == first.to,
        second.others.isEmpty || second.others == [first.relationship], isSorted(first), isSorted(second), second.to != first.to,
        !isCounting || !groups(steps[index + 1], by: [first.to, first.relationship])
      else {
        result.append(step)
        continue
      }
      result.removeLast()
      result.append(.intersect(IntersectStep(first: first, second: second, excludes: second.others.first, isCounting: isCounting)))
    }
    return result
  }

  private func groups(_ step: PlanStep, by slots: [Int]) -> Bool {
    guard case .aggregate(let aggregate) = step else { return true }
    return aggregate.keys.contains { mentions($0.value, slots) }
  }

  /// Whether the steps of a walk come in the order of the nodes.
  private func isSorted(_ expand: ExpandStep) -> Bool {
    expand.types.count == 1 && (expand.direction == .outgoing || expand.direction == .incoming)
  }

  /// A node from which the same is found again is passed on once, where rows that are equal count once.
  private func oncePerNode(_ steps: [PlanStep]) -> [PlanStep] {
    var result: [PlanStep] = []
    for (index, step) in steps.enumerated() {
      result.append(step)
      guard case .expand(let expand) = step, !expand.isInto, index > 0, case .expand? = steps.dropFirst(index + 1).first,
        let relationships = repeatedReads(steps[(index + 1)...], from: expand.to), relationships.count <= 1
      else { continue }
      result.append(.oncePerNode(node: expand.to, relationship: relationships.first))
    }
    return result
  }

  /// The relationships, besides one node, that the steps up to a distinct aggregation read of the steps before; `nil` where they read more.
  private func repeatedReads(_ steps: ArraySlice<PlanStep>, from node: Int) -> [Int]? {
    guard ignoresRepetition(steps) else { return nil }
    var made: Set<Int> = [node]
    var relationships: Set<Int> = []
    func takes(_ slots: some Sequence<Int>) -> Bool {
      for slot in slots where !made.contains(slot) {
        guard context.slotKinds[slot] == .relationship else { return false }
        relationships.insert(slot)
      }
      return true
    }
    for step in steps {
      switch step {
      case .expand, .filter:
        guard let slots = slots(of: step), takes(slots.read) else { return nil }
        // A predicate may tell relationships apart in other ways than leaving one out.
        if case .filter = step, !relationships.isDisjoint(with: slots.read) { return nil }
        made.formUnion(slots.made)
      case .aggregate(let aggregate):
        let read = (aggregate.keys.map(\.value) + aggregate.items.flatMap(\.arguments)).flatMap(\.readSlots)
        return Set(read).isSubset(of: made) ? relationships.sorted() : nil
      default: return nil
      }
    }
    return nil
  }

  /// The last walks before an aggregation that only counts rows are made once for each pair of nodes from which they begin: for rows that
  /// were gathered by the pairs, where the aggregation reads nothing else, or else remembered.
  private func memoizedCounts(_ steps: [PlanStep]) -> [PlanStep] {
    guard let end = steps.indices.dropLast().last(where: { steps[$0].onlyCounts }),
      case .aggregate(let aggregate) = steps[end + 1], let suffix = repeatedSuffix(steps[...end])
    else { return steps }
    var made: Set<Int> = []
    for step in steps[suffix.start...end] { made.formUnion(slots(of: step)?.made ?? []) }
    guard !aggregate.keys.contains(where: { mentions($0.value, Array(made)) }) else { return steps }
    let isGathering =
      !suffix.inputs.isEmpty && aggregate.items.allSatisfy(\.arguments.isEmpty)
      && aggregate.keys.allSatisfy { $0.value.readSlots.allSatisfy(suffix.inputs.contains) }
    if isGathering { return steps[..<suffix.start] + [.gather(suffix.inputs)] + steps[suffix.start...] }
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
      if case .intersect = steps[index] { walks += 2 } else if !slots.made.isEmpty { walks += 1 }
      let isRepeated = steps[..<index].contains(where: \.isWalk)
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
    case .intersect(let step):
      return ([step.first.from, step.second.to], [step.first.relationship, step.first.to, step.second.relationship])
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
      case .filter, .project, .expand: continue
      case .distinct: return true
      case .aggregate(let aggregate):
        return aggregate.items.allSatisfy { $0.isDistinct || $0.function == .min || $0.function == .max }
      default: return false
      }
    }
    return false
  }
}

extension PlanStep {
  /// Whether the step counts rows instead of making them.
  fileprivate var onlyCounts: Bool {
    switch self {
    case .countingExpand: true
    case .intersect(let step): step.isCounting
    default: false
    }
  }

  fileprivate var isWalk: Bool {
    switch self {
    case .expand, .intersect: true
    default: false
    }
  }
}
