extension Parser {
  /// A query with its mode, up to the end of the text.
  mutating func readStatement() throws -> Query {
    var mode = Query.Mode.run
    if take(.explain) { mode = .explain } else if take(.profile) { mode = .profile }
    var query = try readQuery()
    query.mode = mode
    _ = take(.semicolon)
    guard at(.endOfText) else { throw unexpected("expected the end of the query") }
    return query
  }

  /// Parts joined by UNION.
  mutating func readQuery() throws -> Query {
    var query = Query(parts: [try readSingleQuery()])
    while at(.union) {
      let range = current.range
      advance()
      query.keepsDuplicates.append(take(.all))
      query.unionRanges.append(range)
      query.parts.append(try readSingleQuery())
    }
    return query
  }

  mutating func readSingleQuery() throws -> SingleQuery {
    var clauses: [Clause] = []
    while let clause = try readClause() {
      guard clauses.count < Self.clauseLimit else { throw fault(.nestingTooDeep, "too many clauses", at: clause.range) }
      clauses.append(clause)
    }
    guard !clauses.isEmpty else { throw unexpected("expected a clause") }
    return SingleQuery(clauses: clauses)
  }

  /// The next clause; `nil` where none begins.
  mutating func readClause() throws -> Clause? {
    let start = current.range.lowerBound
    guard let node = try readClauseNode() else { return nil }
    return Clause(node: node, range: start..<lastEnd)
  }

  private mutating func readClauseNode() throws -> Clause.Node? {
    switch current.keyword {
    case .match, .optional: return try readMatch()
    case .unwind: return try readUnwind()
    case .create:
      advance()
      return .create(try readPatterns())
    case .merge: return try readMerge()
    case .set:
      advance()
      return .set(try readSetItems())
    case .remove: return try readRemove()
    case .delete, .detach: return try readDelete()
    case .foreach: return try readForeach()
    case .call: return .call(try readCall())
    case .with:
      advance()
      let projection = try readProjection()
      return .with(projection, predicate: try readPredicate())
    case .return:
      advance()
      return .return(try readProjection())
    default: return nil
    }
  }

  mutating func readPredicate() throws -> Expression? { take(.where) ? try readExpression() : nil }

  private mutating func readMatch() throws -> Clause.Node {
    let isOptional = take(.optional)
    try expect(.match)
    let patterns = try readPatterns()
    return .match(isOptional: isOptional, patterns, predicate: try readPredicate())
  }

  mutating func readPatterns() throws -> [PathPattern] {
    var patterns = [try readPathPattern()]
    while take(.comma) { patterns.append(try readPathPattern()) }
    return patterns
  }

  private mutating func readUnwind() throws -> Clause.Node {
    advance()
    let list = try readExpression()
    try expect(.as)
    return .unwind(list, variable: try readVariable())
  }

  private mutating func readForeach() throws -> Clause.Node {
    advance()
    try expect(.openParenthesis, "(")
    let variable = try readVariable()
    try expect(.in)
    let list = try readExpression()
    try expect(.pipe, "|")
    let clauses = try nested { parser in
      var clauses: [Clause] = []
      while let clause = try parser.readClause() {
        guard clause.isUpdating else {
          throw parser.fault(.invalidClauseComposition, "FOREACH holds only clauses that write", at: clause.range)
        }
        clauses.append(clause)
      }
      return clauses
    }
    guard !clauses.isEmpty else { throw unexpected("expected a clause that writes") }
    try expect(.closeParenthesis, ")")
    return .foreach(variable: variable, list: list, clauses)
  }

  private mutating func readCall() throws -> ProcedureCall {
    advance()
    let start = current.range.lowerBound
    var name = try readName("the name of a procedure").text
    while take(.dot) { name += "." + (try readName("the name of a procedure").text) }
    var call = ProcedureCall(name: name, nameRange: start..<lastEnd, arguments: nil, yield: .nothing, predicate: nil)
    if take(.openParenthesis) {
      call.arguments = try readArguments(upTo: .closeParenthesis)
    }
    guard take(.yield) else { return call }
    if take(.star) {
      call.yield = .everything
    } else {
      var items: [YieldItem] = []
      repeat {
        let field = try readName("a column")
        items.append(YieldItem(field: field, variable: take(.as) ? try readVariable() : field))
      } while take(.comma)
      call.yield = .items(items)
    }
    call.predicate = try readPredicate()
    return call
  }

  /// Expressions with commas between, and the bracket that ends them.
  mutating func readArguments(upTo close: Token.Kind) throws -> [Expression] {
    var arguments: [Expression] = []
    if take(close) { return arguments }
    repeat { arguments.append(try readExpression()) } while take(.comma)
    try expect(close, "a comma or the closing bracket")
    return arguments
  }
}
