extension Parser {
  /// An expression that begins with a word: a constant, a function, CASE, a quantifier or a variable.
  mutating func readWord() throws -> Expression {
    let start = current.range.lowerBound
    switch current.keyword {
    case .true, .false, .null:
      let literal: Literal = at(.null) ? .null : .boolean(at(.true))
      advance()
      return try make(.literal(literal), from: start)
    case .case: return try readCase()
    case .all, .any, .some(.none), .single:
      if peek().kind == .openParenthesis, let quantifier = try readQuantifier() { return quantifier }
    case .count where peek().kind == .openParenthesis && peek(2).kind == .star && peek(3).kind == .closeParenthesis:
      for _ in 0..<4 { advance() }
      return try make(.countAll, from: start)
    case .exists where peek().kind == .openBrace: return try readExists()
    case .reduce where peek().kind == .openParenthesis: return try readReduce()
    case .filter, .extract:
      if peek().kind == .openParenthesis && peek(3).keyword == .in { return try readFilter() }
    case .shortestpath, .allshortestpaths:
      if peek().kind == .openParenthesis {
        let pattern = try readPathPattern()
        return try make(.pattern(pattern), from: start, overAll: pattern.expressions)
      }
    default: break
    }
    if let call = try readFunctionCall() { return call }
    let name = try readVariable().text
    return try make(.variable(name), from: start)
  }

  /// A function with its arguments; `nil` where no parenthesis follows the dotted name.
  private mutating func readFunctionCall() throws -> Expression? {
    var length = 1
    while peek(length).kind == .dot && peek(length + 1).kind == .identifier { length += 2 }
    guard peek(length).kind == .openParenthesis else { return nil }
    let start = current.range.lowerBound
    var name = try readName("a function").text
    while take(.dot) { name += "." + (try readName("a function").text) }
    advance()
    let isDistinct = take(.distinct)
    let arguments = try readArguments(upTo: .closeParenthesis)
    return try make(.call(FunctionCall(name: name, isDistinct: isDistinct, arguments: arguments)), from: start, overAll: arguments)
  }

  private mutating func readCase() throws -> Expression {
    let start = current.range.lowerBound
    advance()
    let subject = at(.when) ? nil : try readExpression()
    var branches: [ConditionalBranch] = []
    while take(.when) {
      let condition = try readExpression()
      try expect(.then)
      branches.append(ConditionalBranch(condition: condition, result: try readExpression()))
    }
    guard !branches.isEmpty else { throw unexpected("expected WHEN") }
    let otherwise = take(.else) ? try readExpression() : nil
    try expect(.end)
    return try make(
      .conditional(subject: subject, branches, otherwise: otherwise), from: start,
      overAll: [subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.condition, $0.result] })
  }

  private mutating func readQuantifier() throws -> Expression? {
    guard let word = current.keyword, let kind = Quantifier(rawValue: word.rawValue), peek(3).keyword == .in else { return nil }
    let start = current.range.lowerBound
    advance()
    advance()
    let variable = try readVariable().text
    try expect(.in)
    let list = try readExpression()
    let predicate = try readPredicate()
    try expect(.closeParenthesis, ")")
    let condition = try predicate ?? make(.literal(.boolean(true)), from: start)
    return try make(.quantifier(kind, variable: variable, list: list, predicate: condition), from: start, over: list, condition)
  }

  private mutating func readExists() throws -> Expression {
    let start = current.range.lowerBound
    advance()
    advance()
    let query = try nested { parser -> Query in
      switch parser.current.keyword {
      case .match, .optional, .with, .unwind, .call, .return: return try parser.readQuery()
      default:
        // `EXISTS { (a)-->(b) WHERE … }` is short for a MATCH.
        let start = parser.current.range.lowerBound
        let patterns = try parser.readPatterns()
        let predicate = try parser.readPredicate()
        let match = Clause(node: .match(isOptional: false, patterns, predicate: predicate), range: start..<parser.lastEnd)
        return Query(parts: [SingleQuery(clauses: [match])])
      }
    }
    try expect(.closeBrace, "}")
    return try make(.exists(query), from: start, overAll: query.expressions)
  }

  private mutating func readReduce() throws -> Expression {
    let start = current.range.lowerBound
    advance()
    advance()
    let accumulator = try readVariable().text
    try expect(.equal, "=")
    let initial = try readExpression()
    try expect(.comma, ",")
    let variable = try readVariable().text
    try expect(.in)
    let list = try readExpression()
    try expect(.pipe, "|")
    let result = try readExpression()
    try expect(.closeParenthesis, ")")
    return try make(
      .reduce(accumulator: accumulator, initial: initial, variable: variable, list: list, result: result), from: start, over: initial, list,
      result)
  }

  /// The older spellings of list comprehension: `filter(x IN list WHERE …)` and `extract(x IN list | …)`.
  private mutating func readFilter() throws -> Expression {
    let start = current.range.lowerBound
    advance()
    advance()
    let variable = try readVariable().text
    try expect(.in)
    let list = try readExpression()
    let predicate = try readPredicate()
    let result = take(.pipe) ? try readExpression() : nil
    try expect(.closeParenthesis, ")")
    return try make(
      .listComprehension(variable: variable, list: list, predicate: predicate, result: result), from: start, over: list, predicate, result)
  }
}
