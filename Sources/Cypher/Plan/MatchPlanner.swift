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
  private var groupedBy: Set<String>?
  private var builtPaths: Set<Int> = []
  /// What each relationship of a walk must meet, by the walk's place in the graph.
  private var walkTests: [Int: [(variable: String, predicate: Expression)]] = [:]

  private struct Predicate {
    var expression: Expression
    /// The variables of the pattern that must be known.
    var needs: Set<String>
    var isPlaced = false
  }

  /// Plans patterns and a predicate over the rows that have the variables of a scope.
  /// - Parameters:
  ///   - later: the names that later clauses mention; `nil` for all.
  ///   - groupedBy: the names by which the found rows are grouped, if they are only counted.
  /// - Returns: the steps, and the scope behind them.
  static func plan(
    _ patterns: [PathPattern], _ predicate: Expression?, _ scope: Scope, _ context: PlanContext, later: Set<String>? = nil,
    groupedBy: Set<String>? = nil
  ) throws -> (steps: [PlanStep], scope: Scope) {
    var planner = MatchPlanner(patterns, scope, context)
    planner.addPredicates(predicate)
    planner.findNeededLists(later)
    planner.groupedBy = groupedBy
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
    for (index, node) in graph.nodes.enumerated() {
      let labels = node.labels.filter { !isImplied($0, index) }
      if !labels.isEmpty { add(.hasLabels(variable(node.name), labels)) }
      for predicate in equalities(node.name, node.properties) { add(predicate.node) }
    }
    for relationship in graph.relationships where relationship.length == nil {
      for predicate in equalities(relationship.name, relationship.properties) { add(predicate.node) }
    }
    for conjunct in predicate?.conjuncts ?? [] where !addToWalk(conjunct) { add(conjunct.node, conjunct) }
  }

  /// Whether the types of a node's relationships tell that it has a label, in the graph as it is.
  private func isImplied(_ label: String, _ node: Int) -> Bool {
    guard context.isReading, !context.isNaive, let label = context.graph.labels.number(of: label) else { return false }
    return graph.relationships.contains { relationship in
      guard !relationship.isBound, relationship.selection == .every, !relationship.types.isEmpty, relationship.length?.minimum ?? 1 > 0
      else { return false }
      let isSource: Bool
      switch relationship.direction {
      case .outgoing: isSource = relationship.from == node
      case .incoming: isSource = relationship.to == node
      case .either, .both: return false
      }
      guard relationship.from == node || relationship.to == node else { return false }
      return relationship.types.allSatisfy { context.graph.endsHave(label: label, type: $0, areSources: isSource) }
    }
  }

  /// `all(r IN rs WHERE …)` over the relationships of a walk is tested while walking.
  private mutating func addToWalk(_ conjunct: Expression) -> Bool {
    guard !context.isNaive, case .quantifier(.all, let variable, let list, let predicate) = conjunct.node,
      case .variable(let name) = list.node, predicate.mentionedNames.subtracting([variable]).isDisjoint(with: graph.newNames),
      let index = graph.relationships.firstIndex(where: { $0.name == name && $0.length != nil && !$0.isBound && $0.selection == .every })
    else { return false }
    walkTests[index, default: []].append((variable, predicate))
    return true
  }

  /// Lists of relationships that nobody reads are not made.
  private mutating func findNeededLists(_ later: Set<String>?) {
    guard let later, !context.isNaive else { return }
    for (index, relationship) in graph.relationships.enumerated() where relationship.isNamed && !relationship.isShared {
      let isRead = later.contains(relationship.name) || predicates.contains { $0.expression.mentionedNames.contains(relationship.name) }
      if !isRead { graph.forgetList(index) }
    }
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
      } else if let scan = nextScan() {
        solve(scan)
      } else if let start = nextStart() {
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
  private func nextStart() -> (node: Int, step: PlanStep, predicate: Int?)? {
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

  /// A relationship that is better found by its own properties than from one of its ends.
  private func nextScan() -> Int? {
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
  private func scanFilters(_ relationship: PatternGraph.Relationship) -> [(predicate: Int, key: String, Comparator, Expression)] {
    predicates.enumerated().compactMap { index, predicate in
      guard !predicate.isPlaced, let (key, comparator, value) = predicate.expression.comparison(of: relationship.name),
        value.mentionedNames.intersection(graph.newNames).isSubset(of: bound)
      else { return nil }
      return (index, key, comparator, value)
    }
  }

  private mutating func solve(_ index: Int) {
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
            isSingle: relationship.length == nil, each: each(index))))
    } else if let length = relationship.length {
      let others = others(of: index)
      steps.append(
        .expandVariable(
          VariableExpandStep(
            from: from.slot, relationships: relationship.slot, to: to.slot, types: relationship.types, direction: direction,
            minimum: length.minimum ?? 1, maximum: length.maximum ?? Int.max, isInto: isInto, others: others,
            isListNeeded: relationship.isNeeded, isReversed: isReversed, each: each(index))))
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
  private func each(_ index: Int) -> (slot: Int, predicates: [ScopedExpression])? {
    let relationship = graph.relationships[index]
    guard relationship.length != nil || relationship.selection != .every else { return nil }
    let slot = context.newSlot(nil, .relationship)
    let name = Scope.internalName(slot)
    let tests = equalities(name, relationship.properties)
    var scope = inner
    scope[name] = slot
    var predicates = tests.map { ScopedExpression(expression: $0, scope: scope) }
    for (variable, predicate) in walkTests[index] ?? [] {
      var scope = inner
      scope[variable] = slot
      predicates += predicate.conjuncts.map { ScopedExpression(expression: $0, scope: scope) }
    }
    return predicates.isEmpty ? nil : (slot, predicates)
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
