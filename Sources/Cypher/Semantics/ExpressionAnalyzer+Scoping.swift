extension ExpressionAnalyzer {
  /// An analyzer that also knows one more variable. Aggregations cannot stand inside.
  private func binding(_ name: String, _ type: StaticType) -> ExpressionAnalyzer {
    var inner = self
    inner.scope[name] = type
    inner.allowsAggregates = false
    return inner
  }

  /// Checks the expressions that introduce variables or hold patterns.
  func type(ofScoping expression: Expression) throws -> StaticType {
    switch expression.node {
    case .listComprehension(let variable, let list, let predicate, let result):
      let member = try checkList(list)
      let inner = binding(variable, member)
      if let predicate { try inner.checkPredicate(predicate) }
      return .list(try result.map(inner.operand) ?? member)
    case .quantifier(_, let variable, let list, let predicate):
      try binding(variable, try checkList(list)).checkPredicate(predicate)
      return .boolean
    case .reduce(let accumulator, let initial, let variable, let list, let result):
      let member = try checkList(list)
      _ = try operand(initial)
      _ = try binding(accumulator, .any).binding(variable, member).operand(result)
      return .any
    case .patternComprehension(let pattern, let predicate, let result):
      let inner = try patternAnalyzer(pattern)
      if let predicate { try inner.checkPredicate(predicate) }
      return .list(try inner.operand(result))
    case .pattern(let pattern): return try type(ofPattern: pattern, expression)
    case .exists(let query):
      try analyzer.check(query, scope, isSubquery: true)
      return .boolean
    default: return .any
    }
  }

  private func checkList(_ list: Expression) throws -> StaticType {
    let type = try operand(list)
    guard type.mayBe(.list(.any)) else { throw unfit(list, type, "a list") }
    return type.member
  }

  private func patternAnalyzer(_ pattern: PathPattern) throws -> ExpressionAnalyzer {
    var binder = PatternBinder(scope)
    try binder.bind(pattern)
    var inner = self
    inner.scope = binder.scope
    inner.allowsAggregates = false
    for properties in pattern.expressions { _ = try inner.operand(properties) }
    return inner
  }

  private func type(ofPattern pattern: PathPattern, _ expression: Expression) throws -> StaticType {
    guard allowsPatterns || pattern.selection != .every else {
      throw SemanticAnalyzer.fault(.unexpectedSyntax, "a pattern cannot stand here", at: expression.range)
    }
    let named = pattern.nodes.compactMap(\.variable) + pattern.steps.compactMap(\.relationship.variable)
    for name in named where scope[name.text] == nil {
      throw SemanticAnalyzer.fault(.undefinedVariable, "the variable \(name.text) is not defined", at: name.range)
    }
    _ = try patternAnalyzer(pattern)
    switch pattern.selection {
    case .every: return .boolean
    case .shortest: return .path
    case .allShortest: return .list(.path)
    }
  }
}
