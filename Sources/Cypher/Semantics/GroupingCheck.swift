/// Checks that what stands beside an aggregation is the same for all rows of a group.
struct GroupingCheck {
  let isAggregating: Bool
  /// The expressions by which rows are grouped.
  let keys: Set<Expression>
  /// The keys that are variables or properties of variables; only these may stand inside larger expressions.
  let simpleKeys: Set<Expression>
  private let scope: TypeScope

  init(_ projection: Projection, _ scope: TypeScope) {
    isAggregating = projection.items.contains { $0.expression.containsAggregate }
    var keys = Set(projection.items.map(\.expression).filter { !$0.containsAggregate })
    if projection.includesAll { for name in scope.names { keys.insert(Expression(node: .variable(name), range: 0..<0)) } }
    self.keys = keys
    simpleKeys = keys.filter(\.isSimpleKey)
    self.scope = scope
  }

  /// Checks an item of the projection.
  func check(_ expression: Expression) throws {
    guard expression.containsAggregate else { return }
    try checkPart(expression)
  }

  private func checkPart(_ part: Expression) throws {
    if part.aggregate != nil || simpleKeys.contains(part) { return }
    if case .variable(let name) = part.node, scope[name] != nil {
      throw SemanticAnalyzer.fault(
        .ambiguousAggregationExpression, "\(name) differs within a group; return it beside the aggregation as well", at: part.range)
    }
    for child in part.children { try checkPart(child) }
  }
}

extension Expression {
  /// Whether the expression is a variable or a property of one.
  var isSimpleKey: Bool {
    switch node {
    case .variable: true
    case .property(let owner, _): owner.isSimpleKey
    default: false
    }
  }
}
