/// Plans the search for patterns: where to begin, which way to go, and where to test each predicate.
struct MatchPlanner {
  let context: PlanContext
  private let incoming: Scope
  /// Also has names for what the pattern leaves unnamed.
  private var inner: Scope
  private var graph: PatternGraph
  private var predicates: [Predicate] = []
  private var steps: [PlanStep] = []
  private var bound: Set<String> = []
  private var solved: Set<Int> = []
  private var builtPaths: Set<Int> = []

  private struct Predicate {
    var expression: Expression
    /// The variables of the pattern that must be known.
    var needs: Set<String>
    var isPlaced = false
  }

  /// Plans patterns and a predicate over the rows that have the variables of a scope.
  /// - Returns: the steps, and the scope behind them.
  static func plan(
    _ patterns: [PathPattern], _ predicate: Expression?, _ scope: Scope, _ context: PlanContext
  ) throws -> (steps: [PlanStep], scope: Scope) {
    var planner = MatchPlanner(patterns, scope, context)
    planner.addPredicates(predicate)
    try planner.solve()
    return (planner.steps, scope.overlaid(with: planner.graph.namedScope))
  }

  private init(_ patterns: [PathPattern], _ scope: Scope, _ context: PlanContext) {
    self.context = context
    incoming = scope
    graph = PatternGraph(patterns, scope, context)
    inner = scope.overlaid(with: graph.scope)
  }

  // MARK: Predicates

  private mutating func addPredicates(_ predicate: Expression?) {
    for node in graph.nodes {
      if !node.labels.isEmpty { add(.hasLabels(variable(node.name), node.labels)) }
      for predicate in equalities(node.name, node.properties) { add(predicate.node) }
    }
    for relationship in graph.relationships where relationship.length == nil {
      for predicate in equalities(relationship.name, relationship.properties) { add(predicate.node) }
    }
    for conjunct in predicate?.conjuncts ?? [] { add(conjunct.node, conjunct) }
  }

  private mutating func add(_ node: Expression.Node, _ whole: Expression? = nil) {
    let expression = whole ?? Expression(node: node, range: 0..<0)
    let needs = expression.mentionedNames.intersection(graph.newNames)
    predicates.append(Predicate(expression: expression, needs: needs))
  }

  private func variable(_ name: String) -> Expression { Expression(node: .variable(name), range: 0..<0) }

  /// `name.key = value` for the entries of the braces.
  private func equalities(_ name: String, _ properties: Expression?) -> [Expression] {
    guard case .map(let entries)? = properties?.node else { return [] }
    return entries.map { entry in
      let property = Expression(node: .property(variable(name), entry.key), range: entry.value.range)
      return Expression(
        node: .comparison(property, [Comparison(comparator: .equal, operand: entry.value)]), range: entry.value.range,
        height: entry.value.height + 1)
    }
  }

  private func scoped(_ expression: Expression) -> ScopedExpression { ScopedExpression(expression: expression, scope: inner) }

  /// Tests what can be tested by now.
  private mutating func placePredicates(all: Bool = false) {
    if context.isNaive && !all { return }
    var ready: [ScopedExpression] = []
    for index in predicates.indices where !predicates[index].isPlaced && (all || predicates[index].needs.isSubset(of: bound)) {
      predicates[index].isPlaced = true
      ready.append(scoped(predicates[index].expression))
    }
    if !ready.isEmpty { steps.append(.filter(ready)) }
  }

  private mutating func buildPaths() {
    for (index, path) in graph.paths.enumerated() where !builtPaths.contains(index) {
      guard path.relationships.allSatisfy(solved.contains), bound.contains(graph.nodes[path.start].name) else { continue }
      builtPaths.insert(index)
      steps.append(
        .path(
          PathStep(
            slot: path.slot, start: graph.nodes[path.start].slot, relationships: path.relationships.map { graph.relationships[$0].slot })))
      bound.insert(path.name)
    }
  }

  // MARK: Order

  private mutating func solve() throws {
    for node in graph.nodes where node.isBound {
      steps.append(.requireNode(slot: node.slot))
      bound.insert(node.name)
    }
    placePredicates()
    for (index, relationship) in graph.relationships.enumerated() where relationship.isBound { bind(index) }
    advance()
    while true {
      if let next = nextRelationship() {
        expand(next.relationship, from: next.isReversed ? .to : .from)
      } else if let start = try nextStart() {
        steps.append(start.step)
        bound.insert(graph.nodes[start.node].name)
        if let used = start.predicate { predicates[used].isPlaced = true }
      } else {
        break
      }
      advance()
    }
    placePredicates(all: true)
  }

  private mutating func advance() {
    buildPaths()
    placePredicates()
  }

  private func isBound(_ node: Int) -> Bool { bound.contains(graph.nodes[node].name) }

  /// The cheapest relationship with a known end.
  private func nextRelationship() -> (relationship: Int, isReversed: Bool)? {
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
  private func nextStart() throws -> (node: Int, step: PlanStep, predicate: Int?)? {
    var best: (node: Int, step: PlanStep, predicate: Int?)?
    var bestCost = Double.infinity
    for (index, node) in graph.nodes.enumerated() where !isBound(index) {
      if context.isNaive { return (index, .nodeScan(slot: node.slot), nil) }
      let (step, predicate, cost) = access(node)
      if cost < bestCost {
        best = (index, step, predicate)
        bestCost = cost
      }
    }
    return best
  }

  private func access(_ node: PatternGraph.Node) -> (PlanStep, Int?, Double) {
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

  private func count(_ label: Int?) -> Int {
    guard let label, label < context.graph.labelCounts.count else { return 0 }
    return context.graph.labelCounts[label]
  }

  // MARK: Steps

  private enum End { case from, to }

  /// The slots of solved relationships that must differ from another one.
  private func others(of index: Int) -> [Int] {
    let types = graph.relationships[index].types
    return solved.sorted().filter { other in
      let otherTypes = graph.relationships[other].types
      guard graph.relationships[other].clause == graph.relationships[index].clause else { return false }
      return types.isEmpty || otherTypes.isEmpty || !Set(types).isDisjoint(with: otherTypes)
    }.map { graph.relationships[$0].slot }
  }

  private mutating func bind(_ index: Int) {
    let relationship = graph.relationships[index]
    let from = graph.nodes[relationship.from]
    let to = graph.nodes[relationship.to]
    steps.append(
      .boundRelationship(
        BoundRelationshipStep(
          relationship: relationship.slot, isList: relationship.length != nil, from: from.slot, to: to.slot,
          isFromBound: bound.contains(from.name), isToBound: bound.contains(to.name), types: relationship.types,
          direction: relationship.direction, minimum: relationship.length?.minimum ?? 1, maximum: relationship.length?.maximum ?? Int.max,
          others: others(of: index))))
    bound.formUnion([from.name, to.name, relationship.name])
    solved.insert(index)
  }

  private mutating func expand(_ index: Int, from end: End) {
    let relationship = graph.relationships[index]
    let isReversed = end == .to
    let from = graph.nodes[isReversed ? relationship.to : relationship.from]
    let to = graph.nodes[isReversed ? relationship.from : relationship.to]
    let direction = isReversed ? relationship.direction.reversed : relationship.direction
    let isInto = bound.contains(to.name)
    if relationship.selection != .every {
      steps.append(
        .shortestPath(
          ShortestPathStep(
            from: graph.nodes[relationship.from].slot, relationships: relationship.slot, to: graph.nodes[relationship.to].slot,
            types: relationship.types, direction: relationship.direction, minimum: relationship.length?.minimum ?? 1,
            maximum: relationship.length.map { $0.maximum ?? Int.max } ?? 1, findsAll: relationship.selection == .allShortest,
            isSingle: relationship.length == nil, each: each(relationship))))
    } else if let length = relationship.length {
      let others = others(of: index)
      steps.append(
        .expandVariable(
          VariableExpandStep(
            from: from.slot, relationships: relationship.slot, to: to.slot, types: relationship.types, direction: direction,
            minimum: length.minimum ?? 1, maximum: length.maximum ?? Int.max, isInto: isInto, others: others,
            isListNeeded: relationship.isNeeded, isReversed: isReversed, each: each(relationship))))
    } else {
      steps.append(
        .expand(
          ExpandStep(
            from: from.slot, relationship: relationship.slot, to: to.slot, types: relationship.types, direction: direction,
            isInto: isInto, others: others(of: index))))
    }
    bound.formUnion([to.name, relationship.name])
    solved.insert(index)
  }

  /// The braces of a relationship of variable length hold for each relationship.
  private func each(_ relationship: PatternGraph.Relationship) -> (slot: Int, predicates: [ScopedExpression])? {
    guard relationship.length != nil || relationship.selection != .every else { return nil }
    let slot = context.newSlot()
    let name = Scope.internalName(slot)
    let tests = equalities(name, relationship.properties)
    guard !tests.isEmpty else { return nil }
    var scope = inner
    scope[name] = slot
    return (slot, tests.map { ScopedExpression(expression: $0, scope: scope) })
  }
}

extension Direction {
  /// The direction as seen from the other end.
  var reversed: Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .either, .both: self
    }
  }
}
