import Cypher

/// Runs scenarios, each on a new graph.
struct TckRunner {
  let graphs: [String: TckGraph]

  /// A fault in the preparation, before the query under test.
  private struct Unprepared: Error {
    let difference: TckDifference
    init(_ expected: String, _ found: String) { difference = TckDifference(expected: expected, found: found) }
  }

  /// Runs the preparation, the query and the control query, and compares.
  func run(_ scenario: TckScenario) -> TckOutcome {
    do {
      let engine = try prepare(scenario)
      let parameters = try Self.parameters(scenario)
      var outcome = Self.check(scenario.query, parameters: parameters, scenario.expect, on: engine)
      if outcome.isPassed, let control = scenario.controlQuery {
        outcome.difference = Self.check(control.query, parameters: [:], control.expect, on: engine).difference
      }
      return outcome
    } catch {
      return TckOutcome(errorLevel: scenario.expect.kind == .error ? .notRaised : nil, difference: error.difference)
    }
  }

  private func prepare(_ scenario: TckScenario) throws(Unprepared) -> QueryEngine {
    let engine = QueryEngine(graph: PropertyGraph())
    if !["empty", "any"].contains(scenario.graph) {
      guard let graph = graphs[scenario.graph] else { throw Unprepared("the graph \(scenario.graph)", "it is not among the graphs") }
      try Self.execute(graph.setup, on: engine)
      let found = (engine.graph.nodeCount, engine.graph.relationshipCount)
      guard found == (graph.nodes, graph.relationships) else {
        throw Unprepared("\(graph.nodes) nodes and \(graph.relationships) relationships", "\(found.0) and \(found.1)")
      }
    }
    try Self.execute(scenario.setup, on: engine)
    for procedure in scenario.procedures { try Self.register(procedure, on: engine) }
    return engine
  }

  private static func execute(_ statements: [String], on engine: QueryEngine) throws(Unprepared) {
    for statement in statements {
      do {
        _ = try engine.execute(statement)
      } catch {
        throw Unprepared("the setup runs: \(statement)", error.description)
      }
    }
  }

  private static func register(_ table: TckProcedure, on engine: QueryEngine) throws(Unprepared) {
    do {
      engine.register(try Procedure(signature: table.signature, rows: try table.rows.map(values)))
    } catch {
      throw Unprepared("the procedure \(table.signature)", "\(error)")
    }
  }

  private static func parameters(_ scenario: TckScenario) throws(Unprepared) -> [String: Value] {
    do {
      return try scenario.parameters.mapValues(value)
    } catch {
      throw Unprepared("parameters", "\(error)")
    }
  }

  private static func values(_ texts: [String]) throws -> [Value] { try texts.map(value) }

  private static func value(_ text: String) throws -> Value {
    guard let value = try TckValueParser.value(text).value else { throw LabError("“\(text)” cannot be given as a value") }
    return value
  }

  private static func check(
    _ query: String, parameters: [String: Value], _ expect: TckExpectation, on engine: QueryEngine
  ) -> TckOutcome {
    let before = GraphContent(of: engine.graph)
    do {
      let result = try engine.execute(query, parameters: parameters)
      if let fault = expect.error {
        return TckOutcome(errorLevel: .notRaised, difference: TckDifference(expected: text(fault), found: text(result)))
      }
      return check(result, expect, changes: GraphContent(of: engine.graph).changes(since: before))
    } catch {
      guard let fault = expect.error else {
        return TckOutcome(difference: TckDifference(expected: text(expect), found: error.description))
      }
      var outcome = check(error, fault)
      let changes = GraphContent(of: engine.graph).changes(since: before)
      if outcome.isPassed, !changes.isEmpty {
        outcome.difference = TckDifference(expected: "no change with an error", found: text(changes))
      }
      return outcome
    }
  }

  private static func check(_ error: CypherError, _ fault: TckExpectation.Fault) -> TckOutcome {
    var level = TckOutcome.ErrorLevel.raised
    if error.type.rawValue == fault.type, fault.phase == "any time" || error.phase.rawValue == fault.phase {
      level = fault.detail == "*" || error.detail.rawValue == fault.detail ? .detail : .typeAndPhase
    }
    let difference = level == .detail ? nil : TckDifference(expected: text(fault), found: error.description)
    return TckOutcome(errorLevel: level, difference: difference)
  }

  private static func check(_ result: QueryResult, _ expect: TckExpectation, changes: [String: Int]) -> TckOutcome {
    let found = text(result)
    guard result.columns == expect.columns ?? [] else {
      return TckOutcome(difference: TckDifference(expected: text(expect), found: found))
    }
    let expected: [[TckValue]]
    do {
      expected = try (expect.rows ?? []).map { row in try row.map { text in try TckValueParser.value(text) } }
    } catch {
      return TckOutcome(difference: TckDifference(expected: text(expect), found: "\(error)"))
    }
    let comparison = TckComparison(ignoresListOrder: expect.ignoreListOrder)
    let agrees = expect.kind == .result ? comparison.inOrder(expected, result.rows) : comparison.inAnyOrder(expected, result.rows)
    guard agrees else { return TckOutcome(difference: TckDifference(expected: text(expect), found: found)) }
    if let wanted = expect.sideEffects?.filter({ $0.value != 0 }), wanted != changes {
      return TckOutcome(difference: TckDifference(expected: "changes \(text(wanted))", found: "changes \(text(changes))"))
    }
    let told = result.sideEffects.named
    guard told == changes else {
      return TckOutcome(difference: TckDifference(expected: "changes told as made, \(text(changes))", found: text(told)))
    }
    return TckOutcome()
  }

  private static func text(_ changes: [String: Int]) -> String {
    changes.isEmpty ? "none" : changes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static func text(_ fault: TckExpectation.Fault) -> String { "\(fault.type) (\(fault.phase), \(fault.detail))" }

  private static func text(_ result: QueryResult) -> String {
    text(result.columns, result.rows.map { $0.map(ValueText.of) })
  }

  private static func text(_ expect: TckExpectation) -> String {
    let order = expect.kind == .result ? " in order" : ""
    return expect.error.map(text) ?? text(expect.columns ?? [], expect.rows ?? []) + order
  }

  private static func text(_ columns: [String], _ rows: [[String]]) -> String {
    "| " + columns.joined(separator: " | ") + " | " + rows.map { "\n      | " + $0.joined(separator: " | ") + " |" }.joined()
  }
}

extension SideEffects {
  /// The counts that are not zero, by the TCK's names.
  var named: [String: Int] {
    [
      "+nodes": nodesCreated, "-nodes": nodesDeleted, "+relationships": relationshipsCreated, "-relationships": relationshipsDeleted,
      "+properties": propertiesSet, "-properties": propertiesRemoved, "+labels": labelsAdded, "-labels": labelsRemoved,
    ].filter { $0.value != 0 }
  }
}
