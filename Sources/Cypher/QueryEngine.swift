/// Answers queries over one graph.
public final class QueryEngine {
  /// The graph that is read and written.
  public let graph: PropertyGraph
  /// When queries must stop before their end, and whether they may write.
  public var limits = ExecutionLimits()
  /// Whether plans follow the text instead of the graph's statistics.
  var isNaive = false
  private(set) var procedures: [String: Procedure] = [:]

  /// Makes an engine over a graph, which knows the procedures of ``Procedure/algorithms``.
  public init(graph: PropertyGraph) {
    self.graph = graph
    for procedure in Procedure.algorithms { register(procedure) }
  }

  /// Makes a procedure known to `CALL`; one of the same name is replaced.
  public func register(_ procedure: Procedure) { procedures[procedure.name] = procedure }

  /// Runs a query. Where it fails, the graph stays as it was.
  /// - Parameters:
  ///   - query: the text in openCypher.
  ///   - parameters: the values of `$name`.
  /// - Throws: ``CypherError``.
  public func execute(_ query: String, parameters: [String: Value] = [:]) throws(CypherError) -> QueryResult {
    do {
      return try run(try Parser.parse(query), parameters)
    } catch let error as CypherError {
      throw error
    } catch {
      preconditionFailure("an error of an unknown type: \(error)")
    }
  }

  private func run(_ query: Query, _ parameters: [String: Value]) throws -> QueryResult {
    try SemanticAnalyzer.analyze(query, procedures: procedures, parameters: parameters)
    if limits.isReadOnly, let clause = query.parts.flatMap(\.clauses).first(where: \.isUpdating) {
      throw CypherError(.semanticError, .compileTime, .readOnly, "this graph is only read", at: clause.range)
    }
    let context = PlanContext(graph: graph, procedures: procedures, isNaive: isNaive)
    let isUpdating = query.parts.contains { $0.clauses.contains(where: \.isUpdating) }
    context.isReading = !isUpdating
    if isUpdating && limits.isReadOnly {
      throw CypherError(.semanticError, .compileTime, .readOnly, "the graph is only read; clauses that write are refused")
    }
    let plan = try QueryPlanner.plan(query, Scope(), context)
    var rows: [[Value]] = []
    let pipeline = try PipelineBuilder(context: context).build(plan.steps) { frame in
      if !plan.slots.isEmpty { rows.append(plan.slots.map { frame[$0] }) }
      return true
    }
    let frame = Frame(slotKinds: context.slotKinds, graph: graph, parameters: parameters, limits: limits.starting())
    guard isUpdating else {
      graph.freeze()
      try pipeline.run(frame)
      return QueryResult(columns: plan.columns, rows: rows.map { $0.map(graph.detached) }, sideEffects: SideEffects())
    }
    graph.beginChanges()
    do {
      try pipeline.run(frame)
      try checkDeletedNodes()
    } catch {
      graph.rollbackChanges()
      throw error
    }
    return QueryResult(columns: plan.columns, rows: rows.map { $0.map(graph.detached) }, sideEffects: graph.commitChanges())
  }

  /// A node can only go when its relationships go too.
  private func checkDeletedNodes() throws {
    for node in graph.deletedNodes where graph.hasRelationships(node) {
      throw CypherError(
        .constraintVerificationFailed, .runtime, .deleteConnectedNode,
        "a node that has relationships can only be deleted with DETACH DELETE")
    }
  }
}
