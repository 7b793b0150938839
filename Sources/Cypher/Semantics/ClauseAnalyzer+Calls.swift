extension ClauseAnalyzer {
  mutating func checkCall(_ call: ProcedureCall, isAlone: Bool) throws {
    guard let procedure = analyzer.procedures[call.name] else {
      let near = NearestName.of(call.name, in: analyzer.procedures.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
      throw CypherError(
        .procedureError, .compileTime, .procedureNotFound, "there is no procedure \(call.name)\(near)", at: call.nameRange)
    }
    try checkArguments(call, procedure, isAlone: isAlone)
    var names: [Name] = []
    switch call.yield {
    case .nothing: if isAlone { names = procedure.outputs.map { Name(text: $0.name, range: call.nameRange) } }
    case .everything:
      guard isAlone else { throw SemanticAnalyzer.fault(.unexpectedSyntax, "a call inside a query names its columns", at: call.nameRange) }
      names = procedure.outputs.map { Name(text: $0.name, range: call.nameRange) }
    case .items(let items):
      for item in items {
        guard procedure.outputs.contains(where: { $0.name == item.field.text }) else {
          throw SemanticAnalyzer.fault(.undefinedVariable, "\(call.name) has no column \(item.field.text)", at: item.field.range)
        }
      }
      names = items.map(\.variable)
    }
    for name in names {
      let field = fieldName(of: name, call)
      let type = procedure.outputs.first { $0.name == field }?.type.staticType ?? .any
      try introduce(name, type)
    }
    columns = isAlone ? names.map(\.text) : []
    if let predicate = call.predicate { try expressions.checkPredicate(predicate) }
  }

  private func fieldName(of name: Name, _ call: ProcedureCall) -> String {
    guard case .items(let items) = call.yield else { return name.text }
    return items.first { $0.variable == name }?.field.text ?? name.text
  }

  private func checkArguments(_ call: ProcedureCall, _ procedure: Procedure, isAlone: Bool) throws {
    guard let arguments = call.arguments else {
      guard isAlone || procedure.inputs.isEmpty else {
        throw SemanticAnalyzer.fault(
          .invalidArgumentPassingMode, "a call inside a query names its arguments", at: call.nameRange)
      }
      for input in procedure.inputs where !input.isOptional && analyzer.parameters[input.name] == nil {
        throw CypherError(
          .parameterMissing, .compileTime, .missingParameter, "\(call.name) takes a parameter $\(input.name)", at: call.nameRange)
      }
      return
    }
    let required = procedure.inputs.count { !$0.isOptional }
    guard (required...procedure.inputs.count).contains(arguments.count) else {
      throw SemanticAnalyzer.fault(
        .invalidNumberOfArguments, "\(call.name) takes \(procedure.inputs.count) arguments, not \(arguments.count)", at: call.nameRange)
    }
    for (argument, input) in zip(arguments, procedure.inputs) {
      if argument.containsAggregate {
        throw SemanticAnalyzer.fault(.invalidAggregation, "an argument of a procedure cannot aggregate", at: argument.range)
      }
      let type = try expressions.type(of: argument)
      let wanted = input.type.staticType
      let isWidened = wanted == .float && (type == .integer || type == .number)
      guard type.mayBe(wanted) || isWidened else {
        throw SemanticAnalyzer.fault(
          .invalidArgumentType, "\(input.name) is of type \(input.type.name), not \(type.phrase)", at: argument.range)
      }
    }
  }
}
