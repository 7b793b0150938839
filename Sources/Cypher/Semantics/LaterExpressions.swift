/// Checks ORDER BY and WHERE behind a projection: what they see depends on whether it groups.
struct LaterExpressions {
  private let analyzer: SemanticAnalyzer
  private let projection: Projection
  private let grouping: GroupingCheck
  private let before: TypeScope
  private let after: TypeScope

  init(_ analyzer: SemanticAnalyzer, _ projection: Projection, _ grouping: GroupingCheck, before: TypeScope, after: TypeScope) {
    self.analyzer = analyzer
    self.projection = projection
    self.grouping = grouping
    self.before = before
    self.after = after
  }

  private var groups: Bool { grouping.isAggregating || projection.isDistinct }

  private var seen: TypeScope { groups ? after : before.overlaid(with: after) }

  func checkOrder(_ expression: Expression) throws {
    let rest = try withoutProjected(expression)
    _ = try ExpressionAnalyzer(analyzer, seen.overlaid(with: projected)).type(of: rest)
  }

  func checkPredicate(_ predicate: Expression) throws {
    let rest = try withoutProjected(predicate)
    try ExpressionAnalyzer(analyzer, seen.overlaid(with: projected)).checkPredicate(rest)
  }

  /// The variables that stand for projected expressions.
  private var projected: TypeScope {
    var scope = TypeScope()
    for (index, item) in projection.items.enumerated() { scope[Scope.internalName(index)] = after[item.name] ?? .any }
    scope[Self.aggregateName] = .any
    return scope
  }

  private static let aggregateName = Scope.internalName(-1)

  /// The expression with what the projection has computed replaced by variables.
  private func withoutProjected(_ expression: Expression) throws -> Expression {
    guard groups else { return expression }
    let hasAggregate = expression.containsAggregate
    let aggregates = Set(projection.items.flatMap { $0.expression.aggregates })
    let rest = expression.rewritten { part in
      if hasAggregate, part.aggregate != nil, aggregates.contains(part) {
        return Expression(node: .variable(Self.aggregateName), range: part.range)
      }
      for (index, item) in projection.items.enumerated() where item.expression == part {
        // Beside an aggregation, only variables and their properties count as what was grouped by.
        if hasAggregate && part != expression && !item.expression.isSimpleKey { continue }
        return Expression(node: .variable(Scope.internalName(index)), range: part.range)
      }
      return nil
    }
    try checkLeft(rest, hasAggregate: hasAggregate)
    return rest
  }

  /// Finds variables that grouping has taken away.
  private func checkLeft(_ part: Expression, hasAggregate: Bool) throws {
    if part.aggregate != nil {
      for name in part.mentionedNames where after[name] == nil && !Scope.isInternal(name) {
        throw SemanticAnalyzer.fault(.undefinedVariable, "the variable \(name) is not defined here", at: part.range)
      }
      return
    }
    if case .variable(let name) = part.node, !Scope.isInternal(name), after[name] == nil, before[name] != nil, hasAggregate,
      grouping.keys.contains(where: { !$0.isSimpleKey && $0.mentionedNames.contains(name) })
    {
      throw SemanticAnalyzer.fault(
        .ambiguousAggregationExpression, "\(name) differs within a group; return it beside the aggregation as well", at: part.range)
    }
    for child in part.children { try checkLeft(child, hasAggregate: hasAggregate) }
  }
}

extension Expression {
  /// The aggregations inside, or the expression itself if it is one.
  var aggregates: [Expression] { aggregate != nil ? [self] : children.flatMap(\.aggregates) }
}
