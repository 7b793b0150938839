/// An expression made ready to run: gives its value for a row.
typealias Evaluator = (Frame) throws -> Value
/// A predicate made ready to run.
typealias Condition = (Frame) throws -> Truth

/// Turns expressions into closures over the slots of a row.
struct ExpressionCompiler {
  let context: PlanContext
  var scope: Scope

  init(_ context: PlanContext, _ scope: Scope) {
    self.context = context
    self.scope = scope
  }

  func compile(_ expression: Expression) throws -> Evaluator {
    switch expression.node {
    case .literal(let literal):
      let value = literal.value
      return { _ in value }
    case .parameter(let name):
      return { frame in
        guard let value = frame.parameters[name] else {
          throw CypherError(.parameterMissing, .runtime, .missingParameter, "the parameter $\(name) has no value")
        }
        return value
      }
    case .variable(let name):
      let slot = try slot(of: name)
      return { $0[slot] }
    case .property(let owner, let key): return try compileProperty(owner, key)
    case .index(let list, let index): return try compileIndex(list, index)
    case .slice(let list, let from, let to): return try compileSlice(list, from, to)
    case .list(let members):
      let members = try members.map(compile)
      return { frame in .list(try members.map { try $0(frame) }) }
    case .map(let entries):
      let keys = entries.map(\.key)
      let values = try entries.map { try compile($0.value) }
      return { frame in
        var map: [String: Value] = [:]
        for (key, value) in zip(keys, values) { map[key] = try value(frame) }
        return .map(map)
      }
    case .unary(.minus, let operand):
      let operand = try compile(operand)
      return { try Arithmetic.negate(try operand($0)) }
    case .unary(.plus, let operand):
      let operand = try compile(operand)
      return { try Arithmetic.keep(try operand($0)) }
    case .binary(let kind, let left, let right): return try compileBinary(kind, left, right, expression)
    case .call(let call): return try compileCall(call)
    case .countAll: throw aggregateOutOfPlace(expression)
    case .conditional(let subject, let branches, let otherwise): return try compileCase(subject, branches, otherwise)
    case .listComprehension(let variable, let list, let predicate, let result):
      return try compileComprehension(variable, list, predicate, result)
    case .reduce(let accumulator, let initial, let variable, let list, let result):
      return try compileReduce(accumulator, initial, variable, list, result)
    case .patternComprehension(let pattern, let predicate, let result):
      return try compilePatternComprehension(pattern, predicate, result)
    case .pattern(let pattern) where pattern.selection != .every: return try compileShortestPath(pattern)
    case .unary(.not, _), .comparison, .hasLabels, .isNull, .isNotNull, .quantifier, .pattern, .exists:
      let condition = try compileCondition(expression)
      return { try condition($0).value }
    }
  }

  func slot(of name: String) throws -> Int {
    guard let slot = scope[name] else {
      throw CypherError(.syntaxError, .compileTime, .undefinedVariable, "the variable \(name) is not defined")
    }
    return slot
  }

  private func aggregateOutOfPlace(_ expression: Expression) -> CypherError {
    CypherError(.syntaxError, .compileTime, .invalidAggregation, "an aggregation cannot stand here", at: expression.range)
  }

  private func compileBinary(_ kind: BinaryOperator, _ left: Expression, _ right: Expression, _ whole: Expression) throws -> Evaluator {
    switch kind {
    case .add, .subtract, .multiply, .divide, .modulo, .power:
      let left = try compile(left)
      let right = try compile(right)
      switch kind {
      case .add: return { try Arithmetic.add(try left($0), try right($0)) }
      case .subtract: return { try Arithmetic.subtract(try left($0), try right($0)) }
      case .multiply: return { try Arithmetic.multiply(try left($0), try right($0)) }
      case .divide: return { try Arithmetic.divide(try left($0), try right($0)) }
      case .modulo: return { try Arithmetic.modulo(try left($0), try right($0)) }
      default: return { try Arithmetic.power(try left($0), try right($0)) }
      }
    default:
      let condition = try compileCondition(whole)
      return { try condition($0).value }
    }
  }

  private func compileCase(_ subject: Expression?, _ branches: [ConditionalBranch], _ otherwise: Expression?) throws -> Evaluator {
    let results = try branches.map { try compile($0.result) }
    let otherwise = try otherwise.map(compile)
    if let subject {
      let subject = try compile(subject)
      let values = try branches.map { try compile($0.condition) }
      return { frame in
        let value = try subject(frame)
        for (index, candidate) in values.enumerated() where ValueEquality.compare(value, try candidate(frame)) == .yes {
          return try results[index](frame)
        }
        return try otherwise?(frame) ?? .null
      }
    }
    let conditions = try branches.map { try compileCondition($0.condition) }
    return { frame in
      for (index, condition) in conditions.enumerated() where try condition(frame) == .yes { return try results[index](frame) }
      return try otherwise?(frame) ?? .null
    }
  }

  private func compileCall(_ call: FunctionCall) throws -> Evaluator {
    if call.key == "exists", call.arguments.count == 1 {
      if case .pattern = call.arguments[0].node { return try compile(call.arguments[0]) }
    }
    if call.key == "coalesce" {
      let arguments = try call.arguments.map(compile)
      return { frame in
        for argument in arguments {
          let value = try argument(frame)
          if !value.isNull { return value }
        }
        return .null
      }
    }
    guard let function = FunctionLibrary.function(named: call.key) else {
      throw CypherError(.syntaxError, .compileTime, .unknownFunction, "there is no function \(call.name)")
    }
    let arguments = try call.arguments.map(compile)
    let body = function.body
    if arguments.count == 1 {
      let argument = arguments[0]
      return { frame in try body([try argument(frame)], frame) }
    }
    return { frame in try body(try arguments.map { try $0(frame) }, frame) }
  }
}

extension Literal {
  /// The constant as a value.
  var value: Value {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    case .string(let value): .string(value)
    }
  }
}
