extension Projection {
  /// The names of the columns for the variables of a scope: first those of `*` in alphabetical order.
  func columnNames(_ scope: Scope) -> [String] {
    guard includesAll else { return items.map(\.name) }
    let named = items.map(\.name)
    return scope.names.filter { !named.contains($0) } + named
  }
}

extension ClausePlanner {
  /// Adds WITH or RETURN.
  mutating func addProjection(_ projection: Projection, _ predicate: Expression?) throws {
    var items = projection.items
    if projection.includesAll {
      let named = Set(items.map(\.name))
      items =
        scope.names.filter { !named.contains($0) }.map { name in
          ProjectionItem(expression: Expression(node: .variable(name), range: 0..<0), alias: Name(text: name, range: 0..<0), text: name)
        } + items
    }
    let isAggregating = items.contains { $0.expression.containsAggregate }
    let before = scope
    var after = Scope()
    var rewriter = ProjectionRewriter()
    if isAggregating {
      after = addAggregation(items, &rewriter)
    } else {
      var assignments: [Assignment] = []
      for item in items {
        if case .variable(let name) = item.expression.node, let slot = scope[name] {
          after[item.name] = slot
        } else {
          let slot = context.newSlot(item.name)
          assignments.append(Assignment(slot: slot, value: scoped(item.expression)))
          after[item.name] = slot
        }
        rewriter.replace(item.expression, by: item.name)
      }
      if !assignments.isEmpty { steps.append(.project(assignments)) }
    }
    if projection.isDistinct { steps.append(.distinct(slots: after.liveSlots)) }
    // Without grouping, ORDER BY and WHERE also see what was there before.
    let isGrouped = isAggregating || projection.isDistinct
    let seen = isGrouped ? after.overlaid(with: rewriter.scope) : before.overlaid(with: after)
    func prepared(_ expression: Expression) -> ScopedExpression {
      ScopedExpression(expression: isGrouped ? rewriter.rewrite(expression) : expression, scope: seen)
    }
    let kept = predicate == nil ? after : seen
    let skip = projection.skip.map(scoped)
    let limit = projection.limit.map(scoped)
    if !projection.order.isEmpty {
      let keys = projection.order.map { (expression: prepared($0.expression), isDescending: $0.isDescending) }
      let bounds = limit == nil ? [] : [skip, limit].compactMap { $0 }
      steps.append(.sort(SortStep(keys: keys, slots: kept.liveSlots, bounds: bounds)))
    }
    if let skip { steps.append(.skip(skip)) }
    if let limit { steps.append(.limit(limit, isExhaustive: hasUpdates)) }
    if let predicate { steps.append(.filter(predicate.conjuncts.map(prepared))) }
    scope = after
  }

  /// Adds grouping and aggregation, and what is computed from their results.
  private mutating func addAggregation(_ items: [ProjectionItem], _ rewriter: inout ProjectionRewriter) -> Scope {
    var after = Scope()
    var keys: [Assignment] = []
    for item in items where !item.expression.containsAggregate {
      let slot: Int
      if case .variable(let name) = item.expression.node, let known = scope[name] {
        slot = known
      } else {
        slot = context.newSlot(item.name)
      }
      keys.append(Assignment(slot: slot, value: scoped(item.expression)))
      after[item.name] = slot
      rewriter.replace(item.expression, by: slot)
    }
    var aggregates: [AggregateStep.Item] = []
    for item in items where item.expression.containsAggregate {
      item.expression.visit { part in
        guard let (function, arguments, isDistinct) = part.aggregate, !rewriter.knows(part) else { return }
        let slot = context.newSlot()
        aggregates.append(.init(slot: slot, function: function, isDistinct: isDistinct, arguments: arguments.map(scoped)))
        rewriter.replace(part, by: slot)
      }
    }
    steps.append(.aggregate(AggregateStep(keys: keys, items: aggregates)))
    var assignments: [Assignment] = []
    for item in items where item.expression.containsAggregate {
      let rewritten = rewriter.rewrite(item.expression)
      if case .variable(let name) = rewritten.node, let slot = rewriter.scope[name] {
        after[item.name] = slot
      } else {
        let slot = context.newSlot(item.name)
        assignments.append(Assignment(slot: slot, value: ScopedExpression(expression: rewritten, scope: rewriter.scope)))
        after[item.name] = slot
        rewriter.replace(item.expression, by: slot)
      }
    }
    if !assignments.isEmpty { steps.append(.project(assignments)) }
    return after
  }
}

/// Replaces expressions that a projection has computed by the variables that hold them.
struct ProjectionRewriter {
  private var names: [Expression: String] = [:]
  /// The made-up variables.
  private(set) var scope = Scope()

  mutating func replace(_ expression: Expression, by name: String) { names[expression] = name }

  mutating func replace(_ expression: Expression, by slot: Int) {
    let name = Scope.internalName(slot)
    names[expression] = name
    scope[name] = slot
  }

  func knows(_ expression: Expression) -> Bool { names[expression] != nil }

  func rewrite(_ expression: Expression) -> Expression {
    expression.rewritten { part in names[part].map { Expression(node: .variable($0), range: part.range) } }
  }
}
