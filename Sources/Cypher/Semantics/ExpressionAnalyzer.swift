/// Checks expressions and finds their static types.
struct ExpressionAnalyzer {
  let analyzer: SemanticAnalyzer
  var scope: TypeScope
  /// Whether an aggregation may stand here.
  var allowsAggregates = false
  /// Whether the expression is the argument of an aggregation.
  var isInAggregate = false
  /// Whether a bare pattern may stand here as a predicate.
  var allowsPatterns = false

  init(_ analyzer: SemanticAnalyzer, _ scope: TypeScope) {
    self.analyzer = analyzer
    self.scope = scope
  }

  /// Checks a predicate: a truth value, in which patterns may stand.
  func checkPredicate(_ expression: Expression) throws {
    var inner = self
    inner.allowsPatterns = true
    try inner.checkBoolean(expression)
  }

  func checkBoolean(_ expression: Expression) throws {
    let type = try type(of: expression)
    guard type.mayBe(.boolean) else { throw unfit(expression, type, "a truth value") }
  }

  func unfit(_ expression: Expression, _ type: StaticType, _ wanted: String) -> CypherError {
    SemanticAnalyzer.fault(.invalidArgumentType, "expected \(wanted), not \(type.phrase)", at: expression.range)
  }

  /// The type of an operand, where no bare pattern may stand.
  func operand(_ expression: Expression) throws -> StaticType {
    var inner = self
    inner.allowsPatterns = false
    return try inner.type(of: expression)
  }

  func type(of expression: Expression) throws -> StaticType {
    switch expression.node {
    case .literal(let literal): return literal.type
    case .parameter(let name):
      guard analyzer.parameters[name] != nil else {
        throw CypherError(
          .parameterMissing, .compileTime, .missingParameter, "the parameter $\(name) has no value", at: expression.range)
      }
      return .any
    case .variable(let name): return try type(ofVariable: name, expression)
    case .property(let owner, let key): return try type(ofProperty: key, owner)
    case .hasLabels(let owner, _):
      let type = try operand(owner)
      guard type.mayBe(.node) || type.mayBe(.relationship) else { throw unfit(owner, type, "a node or relationship") }
      return .boolean
    case .index(let list, let index): return try type(ofIndex: index, list)
    case .slice(let list, let from, let to):
      let type = try operand(list)
      guard type.mayBe(.list(.any)) else { throw unfit(list, type, "a list") }
      for bound in [from, to].compactMap({ $0 }) {
        let type = try operand(bound)
        guard type.mayBe(.integer) else { throw unfit(bound, type, "an integer") }
      }
      return type
    case .list(let members):
      let types = try members.map(operand)
      return .list(types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) })
    case .map(let entries):
      for entry in entries { _ = try operand(entry.value) }
      return .map
    case .unary(.not, let operand):
      try checkBoolean(operand)
      return .boolean
    case .unary(_, let operand):
      let type = try self.operand(operand)
      guard type.mayBe(.number) || type.mayBe(.duration) else { throw unfit(operand, type, "a number") }
      return type
    case .binary(let kind, let left, let right): return try type(ofBinary: kind, left, right)
    case .comparison(let first, let comparisons):
      for part in [first] + comparisons.map(\.operand) { _ = try operand(part) }
      return .boolean
    case .isNull(let operand), .isNotNull(let operand):
      _ = try self.operand(operand)
      return .boolean
    case .call, .countAll: return try type(ofCall: expression)
    case .conditional(let subject, let branches, let otherwise): return try type(ofCase: subject, branches, otherwise)
    default: return try type(ofScoping: expression)
    }
  }

  private func type(ofVariable name: String, _ expression: Expression) throws -> StaticType {
    if let type = scope[name] { return type }
    let near = NearestName.of(name, in: scope.names).map { "; did you mean \($0)?" } ?? ""
    throw SemanticAnalyzer.fault(.undefinedVariable, "the variable \(name) is not defined\(near)", at: expression.range)
  }

  private func type(ofProperty key: String, _ owner: Expression) throws -> StaticType {
    let type = try operand(owner)
    switch type {
    case .any, .null, .map, .node, .relationship, .temporal, .duration: return .any
    case .path: throw SemanticAnalyzer.fault(.invalidArgumentType, "a path has no property \(key)", at: owner.range)
    default:
      throw CypherError(
        .typeError, .compileTime, .invalidArgumentType, "\(type.phrase) has no property \(key)", at: owner.range)
    }
  }

  private func type(ofIndex index: Expression, _ list: Expression) throws -> StaticType {
    let type = try operand(list)
    let indexType = try operand(index)
    switch type {
    case .any, .null, .map, .node, .relationship: return .any
    case .list(let member):
      guard indexType.mayBe(.integer), indexType != .number else {
        throw CypherError(
          .typeError, .compileTime, .listElementAccessByNonInteger, "a place in a list is an integer, not \(indexType.phrase)",
          at: index.range)
      }
      return member
    default:
      throw CypherError(.typeError, .compileTime, .invalidArgumentType, "\(type.phrase) has no members", at: list.range)
    }
  }

  private func type(ofCase subject: Expression?, _ branches: [ConditionalBranch], _ otherwise: Expression?) throws -> StaticType {
    if let subject { _ = try operand(subject) }
    var result: StaticType = .null
    for branch in branches {
      if subject == nil { try checkBoolean(branch.condition) } else { _ = try operand(branch.condition) }
      result = result.joined(with: try operand(branch.result))
    }
    if let otherwise { result = result.joined(with: try operand(otherwise)) }
    return result
  }

  private func type(ofBinary kind: BinaryOperator, _ left: Expression, _ right: Expression) throws -> StaticType {
    switch kind {
    case .and, .or, .xor:
      try checkBoolean(left)
      try checkBoolean(right)
      return .boolean
    case .isIn:
      _ = try operand(left)
      let type = try operand(right)
      guard type.mayBe(.list(.any)) else { throw unfit(right, type, "a list") }
      return .boolean
    case .startsWith, .endsWith, .contains, .matches:
      _ = try operand(left)
      _ = try operand(right)
      return .boolean
    case .add: return try ArithmeticTypes.sum(try operand(left), try operand(right), left, right)
    default: return try ArithmeticTypes.result(kind, try operand(left), try operand(right), left, right)
    }
  }
}

extension Literal {
  /// The constant's type.
  var type: StaticType {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .string: .string
    }
  }
}
