extension ExpressionCompiler {
  /// Whether a pattern occurs around the known nodes.
  func compilePatternPredicate(_ pattern: PathPattern) throws -> Condition {
    let (steps, _) = try MatchPlanner.plan([pattern], nil, scope, context)
    return try existence(of: steps)
  }

  /// Whether a subquery has a row.
  func compileExists(_ query: Query) throws -> Condition {
    try existence(of: try QueryPlanner.plan(query, scope, context).steps)
  }

  private func existence(of steps: [PlanStep]) throws -> Condition {
    let found = Flag()
    let pipeline = try PipelineBuilder(context: context).build(steps) { _ in
      found.isSet = true
      return false
    }
    return { frame in
      found.isSet = false
      try pipeline.run(frame)
      return Truth(found.isSet)
    }
  }

  private final class Flag {
    var isSet = false
  }

  private final class Results {
    var values: [Value] = []
  }

  func compilePatternComprehension(_ pattern: PathPattern, _ predicate: Expression?, _ result: Expression) throws -> Evaluator {
    let (steps, inner) = try MatchPlanner.plan([pattern], predicate, scope, context)
    let result = try ExpressionCompiler(context, inner).compile(result)
    let results = Results()
    let pipeline = try PipelineBuilder(context: context).build(steps) { frame in
      results.values.append(try result(frame))
      return true
    }
    return { frame in
      results.values = []
      try pipeline.run(frame)
      defer { results.values = [] }
      return .list(results.values)
    }
  }

  /// `shortestPath(…)` as an expression: a path or null, or all of the shortest paths.
  func compileShortestPath(_ pattern: PathPattern) throws -> Evaluator {
    var named = pattern
    let name = Scope.internalName(context.newSlot())
    named.variable = Name(text: name, range: pattern.range)
    let path = Expression(node: .variable(name), range: pattern.range)
    let all = try compilePatternComprehension(named, nil, path)
    guard pattern.selection == .shortest else { return all }
    return { frame in
      guard case .list(let paths) = try all(frame) else { return .null }
      return paths.first ?? .null
    }
  }
}
