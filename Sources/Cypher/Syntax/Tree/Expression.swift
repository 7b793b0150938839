/// An expression with its place in the query. Two are equal if they mean the same, wherever they stand.
struct Expression: Sendable {
  /// What the expression is.
  var node: Node
  /// Half-open UTF-8 offsets into the query.
  var range: Range<Int>
  /// The number of levels; bounded by the parser so that no walk exhausts the stack.
  var height: Int = 1

  /// A way to put expressions together.
  indirect enum Node: Hashable, Sendable {
    case literal(Literal)
    case parameter(String)
    case variable(String)
    case property(Expression, String)
    case hasLabels(Expression, [String])
    case index(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?)
    case list([Expression])
    case map([MapEntry])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case comparison(Expression, [Comparison])
    case isNull(Expression)
    case isNotNull(Expression)
    case call(FunctionCall)
    case countAll
    case conditional(subject: Expression?, [ConditionalBranch], otherwise: Expression?)
    case listComprehension(variable: String, list: Expression, predicate: Expression?, result: Expression?)
    case patternComprehension(PathPattern, predicate: Expression?, result: Expression)
    case quantifier(Quantifier, variable: String, list: Expression, predicate: Expression)
    case reduce(accumulator: String, initial: Expression, variable: String, list: Expression, result: Expression)
    case pattern(PathPattern)
    case exists(Query)
  }
}

extension Expression: Hashable {
  static func == (left: Expression, right: Expression) -> Bool { left.height == right.height && left.node == right.node }
  func hash(into hasher: inout Hasher) { hasher.combine(node) }
}

/// A constant written in the query.
enum Literal: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
}

extension Literal: Hashable {
  static func == (left: Literal, right: Literal) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.float(let left), .float(let right)): left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value.bitPattern)
    case .string(let value): hasher.combine(value)
    }
  }
}

/// A key of a map literal with its value.
struct MapEntry: Hashable, Sendable {
  var key: String
  var value: Expression
}

/// A comparison in a chain such as `1 < x <= 3`.
struct Comparison: Hashable, Sendable {
  var comparator: Comparator
  var operand: Expression
}

/// A branch of CASE.
struct ConditionalBranch: Hashable, Sendable {
  var condition: Expression
  var result: Expression
}

/// A function with its arguments.
struct FunctionCall: Sendable {
  /// The name as written, with its namespaces.
  var name: String
  var isDistinct: Bool
  var arguments: [Expression]

  /// The name without regard to case.
  var key: String { name.lowercased() }
}

extension FunctionCall: Hashable {
  static func == (left: FunctionCall, right: FunctionCall) -> Bool {
    left.isDistinct == right.isDistinct && left.key == right.key && left.arguments == right.arguments
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(arguments)
  }
}
