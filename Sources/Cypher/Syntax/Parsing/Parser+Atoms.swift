extension Parser {
  /// The smallest expressions.
  mutating func readAtom() throws -> Expression {
    let start = current.range.lowerBound
    switch current.kind {
    case .integer:
      let token = current
      advance()
      return try make(.literal(.integer(try integer(token, isNegative: false))), from: start)
    case .malformedNumber: throw fault(.invalidNumberLiteral, "this is not a number", at: current.range)
    case .float:
      let token = current
      advance()
      guard let value = Double(source(token.range)), value.isFinite else {
        throw fault(.floatingPointOverflow, "the number is too large", at: token.range)
      }
      return try make(.literal(.float(value)), from: start)
    case .string:
      let token = current
      advance()
      return try make(.literal(.string(try StringLiteral.decode(text, token.range))), from: start)
    case .dollar: return try readParameter()
    case .openBracket: return try readBracket()
    case .openBrace: return try nested { try $0.readMap() }
    case .openParenthesis:
      if isAtPattern {
        let pattern = try readWalk()
        return try make(.pattern(pattern), from: start, overAll: pattern.expressions)
      }
      advance()
      var inner = try readExpression()
      try expect(.closeParenthesis, ")")
      inner.range = start..<lastEnd
      return inner
    case .identifier, .quotedIdentifier: return try readWord()
    default: throw unexpected("expected an expression")
    }
  }

  mutating func readParameter() throws -> Expression {
    let start = current.range.lowerBound
    try expect(.dollar, "$")
    if at(.integer) {
      let name = source(current.range)
      advance()
      return try make(.parameter(name), from: start)
    }
    let name = try readName("the name of a parameter").text
    return try make(.parameter(name), from: start)
  }

  func integer(_ token: Token, isNegative: Bool) throws -> Int64 {
    let digits = source(token.range)
    let magnitude: UInt64? =
      switch digits.prefix(2) {
      case "0x", "0X": UInt64(digits.dropFirst(2), radix: 16)
      case "0o", "0O": UInt64(digits.dropFirst(2), radix: 8)
      default: UInt64(digits)
      }
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard let magnitude, magnitude <= limit else {
      throw fault(.integerOverflow, "the integer does not fit into 64 bits", at: token.range)
    }
    return isNegative ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(magnitude)
  }

  mutating func readMap() throws -> Expression {
    let start = current.range.lowerBound
    try expect(.openBrace, "{")
    var entries: [MapEntry] = []
    if !take(.closeBrace) {
      repeat {
        let key = try readName("a key")
        try expect(.colon, ":")
        entries.append(MapEntry(key: key.text, value: try readExpression()))
      } while take(.comma)
      try expect(.closeBrace, "a comma or }")
    }
    return try make(.map(entries), from: start, overAll: entries.map(\.value))
  }

  /// A list, a list comprehension or a pattern comprehension.
  private mutating func readBracket() throws -> Expression {
    let start = current.range.lowerBound
    advance()
    if (peek(0).kind == .identifier || peek(0).kind == .quotedIdentifier) && peek().keyword == .in {
      // `[x IN list]` is a comprehension; the truth value of `x IN list` as a member needs parentheses.
      return try readListComprehension(from: start)
    }
    let isNamed = isAtVariable && peek().kind == .equal && peek(2).kind == .openParenthesis
    let isBare = isAtPattern
    if isNamed || isBare, let comprehension = try readPatternComprehension(from: start, isNamed: isNamed) { return comprehension }
    let members = try readArguments(upTo: .closeBracket)
    return try make(.list(members), from: start, overAll: members)
  }

  private mutating func readListComprehension(from start: Int) throws -> Expression {
    let variable = try readVariable().text
    try expect(.in)
    let list = try readExpression()
    let predicate = try readPredicate()
    let result = take(.pipe) ? try readExpression() : nil
    try expect(.closeBracket, "]")
    return try make(
      .listComprehension(variable: variable, list: list, predicate: predicate, result: result), from: start, over: list, predicate, result)
  }

  /// `nil` where the bracket holds a list whose first member is a pattern or a comparison.
  private mutating func readPatternComprehension(from start: Int, isNamed: Bool) throws -> Expression? {
    let before = position
    var variable: Name?
    if isNamed {
      variable = try readVariable()
      advance()
      guard isAtPattern else {
        position = before
        return nil
      }
    }
    var pattern = try readWalk()
    pattern.variable = variable
    let predicate = try readPredicate()
    guard take(.pipe) else {
      if variable == nil && predicate == nil {
        position = before
        return nil
      }
      throw unexpected("expected |")
    }
    let result = try readExpression()
    try expect(.closeBracket, "]")
    return try make(
      .patternComprehension(pattern, predicate: predicate, result: result), from: start,
      overAll: pattern.expressions + [predicate, result].compactMap { $0 })
  }
}
