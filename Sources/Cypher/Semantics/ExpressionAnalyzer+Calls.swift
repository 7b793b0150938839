extension ExpressionAnalyzer {
  /// Checks a function or an aggregation.
  func type(ofCall expression: Expression) throws -> StaticType {
    if let (function, arguments, _) = expression.aggregate { return try type(ofAggregate: function, arguments, expression) }
    guard case .call(let call) = expression.node else { return .any }
    switch call.key {
    case "coalesce":
      guard !call.arguments.isEmpty else { throw wrongCount(call, "at least 1", expression) }
      let types = try call.arguments.map(operand)
      return types.dropFirst().reduce(types[0]) { $0.joined(with: $1) }
    case "exists":
      if call.arguments.count == 1, case .pattern = call.arguments[0].node {
        var inner = self
        inner.allowsPatterns = true
        _ = try inner.type(of: call.arguments[0])
        return .boolean
      }
    default: break
    }
    guard let function = FunctionLibrary.function(named: call.key) else {
      let near = NearestName.of(call.name, in: FunctionLibrary.names).map { "; did you mean \($0)()?" } ?? ""
      throw SemanticAnalyzer.fault(.unknownFunction, "there is no function \(call.name)()\(near)", at: expression.range)
    }
    let most = function.parameters.count
    guard call.arguments.count >= function.required, call.arguments.count <= most else {
      throw wrongCount(call, function.required == most ? "\(most)" : "\(function.required) to \(most)", expression)
    }
    for (argument, wanted) in zip(call.arguments, function.parameters) {
      let type = try operand(argument)
      guard wanted.contains(where: type.mayBe) else {
        throw unfit(argument, type, "a " + wanted.map(\.name).joined(separator: " or "))
      }
    }
    return function.result
  }

  private func wrongCount(_ call: FunctionCall, _ wanted: String, _ expression: Expression) -> CypherError {
    SemanticAnalyzer.fault(
      .invalidNumberOfArguments, "\(call.name)() takes \(wanted) arguments, not \(call.arguments.count)", at: expression.range)
  }

  private func type(ofAggregate function: AggregateFunction, _ arguments: [Expression], _ expression: Expression) throws -> StaticType {
    if isInAggregate {
      throw SemanticAnalyzer.fault(.nestedAggregation, "an aggregation cannot stand inside another one", at: expression.range)
    }
    guard allowsAggregates else {
      throw SemanticAnalyzer.fault(.invalidAggregation, "an aggregation cannot stand here", at: expression.range)
    }
    if case .countAll = expression.node { return .integer }
    guard arguments.count == function.arity else {
      throw SemanticAnalyzer.fault(
        .invalidNumberOfArguments, "\(function.rawValue)() takes \(function.arity) arguments, not \(arguments.count)", at: expression.range)
    }
    var inner = self
    inner.isInAggregate = true
    var types: [StaticType] = []
    for argument in arguments {
      if argument.contains(where: \.isRandom) {
        throw SemanticAnalyzer.fault(.nonConstantExpression, "a random number cannot be aggregated", at: argument.range)
      }
      types.append(try inner.operand(argument))
    }
    return function.result(for: types[0])
  }
}

extension Expression {
  /// Whether the expression itself is a random number.
  var isRandom: Bool {
    if case .call(let call) = node { call.key == "rand" || call.key == "randomuuid" } else { false }
  }
}
