extension MatchPlanner {
  mutating func addPredicates(_ predicate: Expression?) {
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
  func isImplied(_ label: String, _ node: Int) -> Bool {
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
  mutating func addToWalk(_ conjunct: Expression) -> Bool {
    guard !context.isNaive, case .quantifier(.all, let variable, let list, let predicate) = conjunct.node,
      case .variable(let name) = list.node, predicate.mentionedNames.subtracting([variable]).isDisjoint(with: graph.newNames),
      let index = graph.relationships.firstIndex(where: { $0.name == name && $0.length != nil && !$0.isBound && $0.selection == .every })
    else { return false }
    walkTests[index, default: []].append((variable, predicate))
    return true
  }

  /// Lists of relationships that nobody reads are not made.
  mutating func findNeededLists(_ later: Set<String>?) {
    guard let later, !context.isNaive else { return }
    for (index, relationship) in graph.relationships.enumerated() where relationship.isNamed && !relationship.isShared {
      let isRead = later.contains(relationship.name) || predicates.contains { $0.expression.mentionedNames.contains(relationship.name) }
      if !isRead { graph.forgetList(index) }
    }
  }

  mutating func add(_ node: Expression.Node, _ whole: Expression? = nil) {
    let expression = whole ?? Expression(node: node, range: 0..<0)
    let needs = expression.mentionedNames.intersection(graph.newNames)
    predicates.append(Predicate(expression: expression, needs: needs))
  }

  func variable(_ name: String) -> Expression { Expression(node: .variable(name), range: 0..<0) }

  /// `name.key = value` for the entries of the braces.
  func equalities(_ name: String, _ properties: Expression?) -> [Expression] {
    guard case .map(let entries)? = properties?.node else { return [] }
    return entries.map { entry in
      let property = Expression(node: .property(variable(name), entry.key), range: entry.value.range)
      return Expression(
        node: .comparison(property, [Comparison(comparator: .equal, operand: entry.value)]), range: entry.value.range,
        height: entry.value.height + 1)
    }
  }

  func scoped(_ expression: Expression) -> ScopedExpression { ScopedExpression(expression: expression, scope: inner) }

  /// Tests what can be tested by now.
  mutating func placePredicates(all: Bool = false) {
    if context.isNaive && !all { return }
    var ready: [ScopedExpression] = []
    for index in predicates.indices where !predicates[index].isPlaced && (all || predicates[index].needs.isSubset(of: bound)) {
      predicates[index].isPlaced = true
      ready.append(scoped(predicates[index].expression))
    }
    if !ready.isEmpty { steps.append(.filter(ready)) }
  }

  mutating func buildPaths() {
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
}
