extension Parser {
  /// An expression of any kind.
  mutating func readExpression() throws -> Expression { try nested { try $0.readBinary(above: 0) } }

  /// Puts an expression together; its height is one more than that of its highest part.
  func make(_ node: Expression.Node, from start: Int, over parts: Expression?...) throws -> Expression {
    try make(node, from: start, overAll: parts.compactMap { $0 })
  }

  func make(_ node: Expression.Node, from start: Int, overAll parts: [Expression]) throws -> Expression {
    let height = parts.reduce(0) { max($0, $1.height) } + 1
    let range = start..<max(start, lastEnd)
    guard height <= Self.heightLimit else {
      throw fault(.nestingTooDeep, "an expression of more than \(Self.heightLimit) levels", at: range)
    }
    return Expression(node: node, range: range, height: height)
  }

  private enum Strength {
    static let or = 1
    static let xor = 2
    static let and = 3
    static let not = 4
    static let comparison = 5
    static let predicate = 6
    static let sum = 7
    static let product = 8
    static let power = 9
  }

  /// Operators that bind more strongly than `floor`, by precedence climbing.
  private mutating func readBinary(above floor: Int) throws -> Expression {
    let start = current.range.lowerBound
    var left = try readOperand(above: floor)
    while true {
      if let (kind, strength, length) = binaryOperator, strength > floor {
        for _ in 0..<length { advance() }
        let right = try readBinary(above: strength)
        left = try make(.binary(kind, left, right), from: start, over: left, right)
      } else if Strength.comparison > floor, comparator != nil {
        left = try readComparisons(of: left, from: start)
      } else if Strength.predicate > floor, at(.is) {
        advance()
        let isNegated = take(.not)
        try expect(.null)
        left = try make(isNegated ? .isNotNull(left) : .isNull(left), from: start, over: left)
      } else {
        return left
      }
    }
  }

  private mutating func readOperand(above floor: Int) throws -> Expression {
    guard at(.not) else { return try readUnary() }
    // NOT reaches as far as the comparison behind it, wherever it stands.
    let start = current.range.lowerBound
    advance()
    let operand = try nested { try $0.readBinary(above: max(Strength.not - 1, min(floor, Strength.not))) }
    return try make(.unary(.not, operand), from: start, over: operand)
  }

  /// The operator here, its strength and its number of tokens.
  private var binaryOperator: (BinaryOperator, Int, Int)? {
    switch current.kind {
    case .plus: (.add, Strength.sum, 1)
    case .minus: (.subtract, Strength.sum, 1)
    case .star: (.multiply, Strength.product, 1)
    case .slash: (.divide, Strength.product, 1)
    case .percent: (.modulo, Strength.product, 1)
    case .caret: (.power, Strength.power, 1)
    case .matches: (.matches, Strength.predicate, 1)
    case .identifier:
      switch current.keyword {
      case .or: (.or, Strength.or, 1)
      case .xor: (.xor, Strength.xor, 1)
      case .and: (.and, Strength.and, 1)
      case .in: (.isIn, Strength.predicate, 1)
      case .contains: (.contains, Strength.predicate, 1)
      case .starts where peek().keyword == .with: (.startsWith, Strength.predicate, 2)
      case .ends where peek().keyword == .with: (.endsWith, Strength.predicate, 2)
      default: nil
      }
    default: nil
    }
  }

  private var comparator: Comparator? {
    switch current.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  private mutating func readComparisons(of first: Expression, from start: Int) throws -> Expression {
    var comparisons: [Comparison] = []
    while let comparator {
      advance()
      comparisons.append(Comparison(comparator: comparator, operand: try readBinary(above: Strength.comparison)))
    }
    return try make(.comparison(first, comparisons), from: start, overAll: [first] + comparisons.map(\.operand))
  }

  private mutating func readUnary() throws -> Expression {
    let start = current.range.lowerBound
    switch current.kind {
    case .minus where peek().kind == .integer:
      // The smallest integer has no positive counterpart, so the sign belongs to the literal.
      if peek(2).kind == .dot || peek(2).kind == .openBracket || peek(2).kind == .colon { fallthrough }
      advance()
      let token = current
      advance()
      return try make(.literal(.integer(try integer(token, isNegative: true))), from: start)
    case .minus:
      advance()
      let operand = try nested { try $0.readUnary() }
      if case .literal(.float(let value)) = operand.node { return try make(.literal(.float(-value)), from: start) }
      return try make(.unary(.minus, operand), from: start, over: operand)
    case .plus:
      advance()
      let operand = try nested { try $0.readUnary() }
      return try make(.unary(.plus, operand), from: start, over: operand)
    default: return try readPostfix()
    }
  }

  /// An atom with what follows it: properties, places in lists, labels.
  mutating func readPostfix() throws -> Expression {
    let start = current.range.lowerBound
    var left = try readAtom()
    while true {
      switch current.kind {
      case .dot:
        advance()
        let key = try readName("a property key").text
        left = try make(.property(left, key), from: start, over: left)
      case .openBracket: left = try readSubscript(of: left, from: start)
      case .colon:
        let labels = try readLabels()
        return try make(.hasLabels(left, labels), from: start, over: left)
      default: return left
      }
    }
  }

  private mutating func readSubscript(of list: Expression, from start: Int) throws -> Expression {
    advance()
    if take(.dots) {
      let to = at(.closeBracket) ? nil : try readExpression()
      try expect(.closeBracket, "]")
      return try make(.slice(list, from: nil, to: to), from: start, over: list, to)
    }
    let first = try readExpression()
    guard take(.dots) else {
      try expect(.closeBracket, "]")
      return try make(.index(list, first), from: start, over: list, first)
    }
    let to = at(.closeBracket) ? nil : try readExpression()
    try expect(.closeBracket, "]")
    return try make(.slice(list, from: first, to: to), from: start, over: list, first, to)
  }
}
