extension MatchPlanner {
  /// The cheapest relationship with a known end.
  func nextRelationship() -> (relationship: Int, isReversed: Bool)? {
    var best: (relationship: Int, isReversed: Bool)?
    var bestCost = Double.infinity
    for (index, relationship) in graph.relationships.enumerated() where !solved.contains(index) {
      let from = isBound(relationship.from)
      let to = isBound(relationship.to)
      guard from || to else { continue }
      if relationship.selection != .every && !(from && to) { continue }
      if context.isNaive { return (index, !from) }
      for isReversed in [false, true] where isReversed ? to : from {
        let cost = PatternCost.expansion(relationship, isReversed: isReversed, isInto: from && to, context.graph)
        if cost < bestCost {
          best = (index, isReversed)
          bestCost = cost
        }
      }
    }
    return best
  }

  /// The cheapest way to find a first node of what is left.
  func nextStart() -> (node: Int, step: PlanStep, predicate: Int?)? {
    var best: (node: Int, step: PlanStep, predicate: Int?)?
    var bestCost = Double.infinity
    for (index, node) in graph.nodes.enumerated() where !isBound(index) {
      if context.isNaive { return (index, .nodeScan(slot: node.slot), nil) }
      var (step, predicate, cost) = access(node)
      if let first = graph.relationships.first, graph.relationships.count == 1, first.length == nil, let groupedBy {
        // The other end of the only relationship is not walked to but counted, if nobody asks for it.
        let other = graph.nodes[first.from == index ? first.to : first.from].name
        if groupedBy.contains(other) {
          cost += max(cost, 1) * PatternCost.expansion(first, isReversed: false, isInto: false, context.graph)
        }
      }
      if cost < bestCost {
        best = (index, step, predicate)
        bestCost = cost
      }
    }
    return best
  }

  func access(_ node: PatternGraph.Node) -> (PlanStep, Int?, Double) {
    let graph = context.graph
    let labels = node.labels.map { ($0, graph.labels.number(of: $0)) }
    let rarest = labels.min { count($0.1) < count($1.1) }
    for (index, predicate) in predicates.enumerated() where !predicate.isPlaced {
      guard let (test, value) = predicate.expression.equality(of: node.name) else { continue }
      guard value.mentionedNames.intersection(self.graph.newNames).isSubset(of: bound) else { continue }
      switch test {
      case .property(let key):
        let step = PlanStep.propertySeek(
          slot: node.slot, label: rarest.map { graph.labels.intern($0.0) }, key: graph.keys.intern(key), value: scoped(value))
        return (step, index, 1)
      case .identity: return (.identitySeek(slot: node.slot, value: scoped(value)), index, 0.5)
      }
    }
    if let rarest {
      let test = Expression.Node.hasLabels(variable(node.name), [rarest.0])
      let step = PlanStep.labelScan(slot: node.slot, label: graph.labels.intern(rarest.0))
      return (step, predicates.firstIndex { !$0.isPlaced && $0.expression.node == test }, Double(count(rarest.1)) + 2)
    }
    return (.nodeScan(slot: node.slot), nil, Double(graph.nodeCount) + 3)
  }

  /// A relationship that is better found by its own properties than from one of its ends.
  func nextScan() -> Int? {
    if context.isNaive { return nil }
    for (index, relationship) in graph.relationships.enumerated() where !solved.contains(index) {
      guard !isBound(relationship.from), !isBound(relationship.to), relationship.length == nil, relationship.selection == .every,
        relationship.direction == .outgoing || relationship.direction == .incoming, !scanFilters(relationship).isEmpty
      else { continue }
      let ends = [relationship.from, relationship.to].map { access(graph.nodes[$0]).2 }
      let count = PatternCost.count(relationship, context.graph)
      if (ends.min() ?? 0) > count / 20 { return index }
    }
    return nil
  }

  /// The predicates that compare a property of a relationship with what is known.
  func scanFilters(_ relationship: PatternGraph.Relationship) -> [(predicate: Int, key: String, Comparator, Expression)] {
    predicates.enumerated().compactMap { index, predicate in
      guard !predicate.isPlaced, let (key, comparator, value) = predicate.expression.comparison(of: relationship.name),
        value.mentionedNames.intersection(graph.newNames).isSubset(of: bound)
      else { return nil }
      return (index, key, comparator, value)
    }
  }

  mutating func solve(_ index: Int) {
    let relationship = graph.relationships[index]
    let isForward = relationship.direction == .outgoing
    let (source, target) = (
      graph.nodes[isForward ? relationship.from : relationship.to], graph.nodes[isForward ? relationship.to : relationship.from]
    )
    var filters: [(key: Int, comparator: Comparator, value: ScopedExpression)] = []
    for (predicate, key, comparator, value) in scanFilters(relationship) {
      filters.append((context.graph.keys.intern(key), comparator, scoped(value)))
      predicates[predicate].isPlaced = true
    }
    steps.append(
      .relationshipScan(
        RelationshipScanStep(
          relationship: relationship.slot, from: source.slot, to: target.slot, types: relationship.types, filters: filters)))
    // Others that were found before must differ.
    let others = others(of: index)
    if !others.isEmpty { steps.append(.different(relationship.slot, from: others)) }
    bound.formUnion([source.name, target.name, relationship.name])
    solved.insert(index)
  }

  func count(_ label: Int?) -> Int {
    guard let label, label < context.graph.labelCounts.count else { return 0 }
    return context.graph.labelCounts[label]
  }
}
