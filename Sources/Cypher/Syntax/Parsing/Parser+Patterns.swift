extension Parser {
  /// `p = (a)-[r]->(b)`, `shortestPath(…)` or a bare walk.
  mutating func readPathPattern() throws -> PathPattern {
    let start = current.range.lowerBound
    var variable: Name?
    if isAtVariable && peek().kind == .equal {
      variable = try readVariable()
      advance()
    }
    var pattern: PathPattern
    switch current.keyword {
    case .shortestpath, .allshortestpaths:
      let selection: PathPattern.Selection = at(.shortestpath) ? .shortest : .allShortest
      advance()
      try expect(.openParenthesis, "(")
      pattern = try readWalk()
      pattern.selection = selection
      try expect(.closeParenthesis, ")")
    default:
      if at(.openParenthesis) && peek().kind == .openParenthesis {
        // A pattern may stand in parentheses.
        advance()
        pattern = try nested { try $0.readPathPattern() }
        try expect(.closeParenthesis, ")")
      } else {
        pattern = try readWalk()
      }
    }
    if let variable { pattern.variable = variable }
    pattern.range = start..<lastEnd
    return pattern
  }

  /// Nodes joined by relationships.
  mutating func readWalk() throws -> PathPattern {
    let start = current.range.lowerBound
    var pattern = PathPattern(start: try readNodePattern(), steps: [], range: start..<start)
    while at(.minus) || at(.less) {
      guard pattern.steps.count < Self.clauseLimit else { throw fault(.nestingTooDeep, "the pattern is too long", at: current.range) }
      let relationship = try readRelationshipPattern()
      pattern.steps.append(PathPattern.Step(relationship: relationship, node: try readNodePattern()))
    }
    pattern.range = start..<lastEnd
    return pattern
  }

  private mutating func readNodePattern() throws -> NodePattern {
    let start = current.range.lowerBound
    try expect(.openParenthesis, "a node in parentheses")
    let variable = isAtVariable ? try readVariable() : nil
    let labels = try readLabels()
    let properties = try readPatternProperties()
    try expect(.closeParenthesis, ")")
    return NodePattern(variable: variable, labels: labels, properties: properties, range: start..<lastEnd)
  }

  private mutating func readPatternProperties() throws -> Expression? {
    switch current.kind {
    case .openBrace: try nested { try $0.readMap() }
    case .dollar: try readParameter()
    default: nil
    }
  }

  private mutating func readRelationshipPattern() throws -> RelationshipPattern {
    let start = current.range.lowerBound
    let pointsLeft = take(.less)
    try expect(.minus, "-")
    var pattern = RelationshipPattern(variable: nil, types: [], length: nil, properties: nil, direction: .either, range: start..<start)
    if take(.openBracket) {
      if isAtVariable { pattern.variable = try readVariable() }
      if take(.colon) {
        repeat {
          _ = take(.colon)
          pattern.types.append(try readName("a relationship type").text)
        } while take(.pipe)
      }
      if take(.star) {
        pattern.length = try readLength()
      } else if at(.dots) || at(.integer) {
        throw fault(.invalidRelationshipPattern, "a length stands behind *", at: current.range)
      }
      pattern.properties = try readPatternProperties()
      try expect(.closeBracket, "]")
    }
    try expect(.minus, "-")
    let pointsRight = take(.greater)
    pattern.direction =
      switch (pointsLeft, pointsRight) {
      case (true, true): .both
      case (true, false): .incoming
      case (false, true): .outgoing
      case (false, false): .either
      }
    pattern.range = start..<lastEnd
    return pattern
  }

  private mutating func readLength() throws -> RelationshipPattern.Length {
    let minimum = try readBound()
    guard take(.dots) else { return .init(minimum: minimum, maximum: minimum, isExact: minimum != nil) }
    return .init(minimum: minimum, maximum: try readBound(), isExact: false)
  }

  private mutating func readBound() throws -> Int? {
    if at(.minus) { throw fault(.invalidRelationshipPattern, "a length is not negative", at: current.range) }
    guard at(.integer) else { return nil }
    let token = current
    advance()
    guard let value = Int(exactly: try integer(token, isNegative: false)) else {
      throw fault(.integerOverflow, "the number is too large", at: token.range)
    }
    return value
  }

  /// Whether a pattern with at least one relationship begins at the current parenthesis.
  ///
  /// Looks at the partners of brackets only, so that no text is read twice: `(a)--(b)`, `(a)-[…]-`, `(a)<-[`, `(a)<--`.
  var isAtPattern: Bool {
    guard at(.openParenthesis), current.partner > position else { return false }
    switch peek().kind {
    case .closeParenthesis, .colon, .openBrace, .dollar: break
    case .identifier, .quotedIdentifier:
      switch peek(2).kind {
      case .closeParenthesis, .colon, .openBrace, .dollar: break
      default: return false
      }
    default: return false
    }
    var next = current.partner + 1
    func kind(_ offset: Int) -> Token.Kind { tokens[min(next + offset, tokens.count - 1)].kind }
    let pointsLeft = kind(0) == .less
    if pointsLeft { next += 1 }
    guard kind(0) == .minus else { return false }
    switch kind(1) {
    case .minus: return kind(2) == .openParenthesis || (kind(2) == .greater && kind(3) == .openParenthesis)
    case .openBracket:
      let close = tokens[next + 1].partner
      guard close > 0 else { return pointsLeft }
      switch kind(2) {
      case .closeBracket, .colon, .star, .openBrace, .dollar: break
      case .identifier, .quotedIdentifier:
        switch kind(3) {
        case .closeBracket, .colon, .star, .openBrace, .dollar: break
        default: return false
        }
      default: return false
      }
      guard close + 1 < tokens.count, tokens[close + 1].kind == .minus else { return false }
      let after = tokens[min(close + 2, tokens.count - 1)].kind
      return after == .greater || after == .openParenthesis
    default: return false
    }
  }
}
