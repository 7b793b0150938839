extension MatchPlanner {
  enum End { case from, to }

  /// The slots of solved relationships that must differ from another one.
  func others(of index: Int) -> [Int] {
    let types = graph.relationships[index].types
    return solved.sorted().filter { other in
      let otherTypes = graph.relationships[other].types
      guard graph.relationships[other].clause == graph.relationships[index].clause else { return false }
      return types.isEmpty || otherTypes.isEmpty || !Set(types).isDisjoint(with: otherTypes)
    }.map { graph.relationships[$0].slot }
  }

  mutating func bind(_ index: Int) {
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

  mutating func expand(_ index: Int, from end: End) {
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
  func each(_ index: Int) -> (slot: Int, predicates: [ScopedExpression])? {
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
