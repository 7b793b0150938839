extension ClauseAnalyzer {
  /// Checks WITH or RETURN, and leaves the scope behind it.
  mutating func checkProjection(_ projection: Projection, _ predicate: Expression?, isReturn: Bool, _ range: Range<Int>) throws {
    if isReturn && projection.includesAll && scope.isEmpty {
      throw SemanticAnalyzer.fault(.noVariablesInScope, "there are no variables to return", at: range)
    }
    var after = TypeScope()
    if projection.includesAll { after = scope }
    var items = expressions
    items.allowsAggregates = true
    var names: Set<String> = []
    for item in projection.items {
      after[item.name] = try items.type(of: item.expression)
      guard names.insert(item.name).inserted else {
        throw SemanticAnalyzer.fault(.columnNameConflict, "two columns are called \(item.name)", at: item.expression.range)
      }
    }
    let grouping = GroupingCheck(projection, scope)
    if grouping.isAggregating { for item in projection.items { try grouping.check(item.expression) } }
    if !projection.order.isEmpty || predicate != nil {
      let later = LaterExpressions(analyzer, projection, grouping, before: scope, after: after)
      for item in projection.order { try later.checkOrder(item.expression) }
      if let predicate { try later.checkPredicate(predicate) }
    }
    for (count, clause) in [(projection.skip, "SKIP"), (projection.limit, "LIMIT")] {
      if let count { try checkRowCount(count, clause) }
    }
    if !isReturn { try checkNames(of: projection) }
    columns = isReturn ? names.isEmpty && !projection.includesAll ? [] : columnNames(projection) : []
    scope = after
  }

  /// What WITH passes on has a name.
  private func checkNames(of projection: Projection) throws {
    for item in projection.items where item.alias == nil {
      guard case .variable = item.expression.node else {
        throw SemanticAnalyzer.fault(.noExpressionAlias, "an expression in WITH needs a name (AS …)", at: item.expression.range)
      }
    }
  }

  private func columnNames(_ projection: Projection) -> [String] {
    let named = projection.items.map(\.name)
    return projection.includesAll ? scope.names.filter { !named.contains($0) } + named : named
  }

  /// SKIP and LIMIT take an integer that is the same for all rows.
  private func checkRowCount(_ count: Expression, _ clause: String) throws {
    if count.contains(where: { if case .variable = $0.node { true } else { false } }) {
      throw SemanticAnalyzer.fault(.nonConstantExpression, "\(clause) takes a number that does not depend on the row", at: count.range)
    }
    let type = try ExpressionAnalyzer(analyzer, TypeScope()).type(of: count)
    guard type.mayBe(.integer), type != .number else {
      throw SemanticAnalyzer.fault(.invalidArgumentType, "\(clause) takes an integer, not \(type.phrase)", at: count.range)
    }
    if case .literal(.integer(let number)) = count.node, number < 0 {
      throw SemanticAnalyzer.fault(.negativeIntegerArgument, "\(clause) takes no negative number", at: count.range)
    }
  }
}
