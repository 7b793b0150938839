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
    let isUpdating = query.parts.contains { $0.clauses.contains(where: \.isUpdating) }
    if limits.isReadOnly, let clause = query.parts.flatMap(\.clauses).first(where: \.isUpdating) {
      throw CypherError(.semanticError, .compileTime, .readOnly, "the graph is only read; clauses that write are refused", at: clause.range)
    }
    if !isUpdating { graph.freeze() }
    let context = PlanContext(graph: graph, procedures: procedures, isNaive: isNaive)
    context.isReading = !isUpdating
    let plan = try QueryPlanner.plan(query, Scope(), context)
    if query.mode == .explain { return result(plan, [], SideEffects(), PlanDescription.lines(plan.steps, context)) }
    if query.mode == .profile { context.profile = Profile() }
    var rows: [[Value]] = []
    let pipeline = try PipelineBuilder(context: context, path: []).build(plan.steps) { frame in
      if !plan.slots.isEmpty { rows.append(plan.slots.map { frame[$0] }) }
      return true
    }
    let frame = Frame(slotKinds: context.slotKinds, graph: graph, parameters: parameters, limits: limits.starting())
    var effects = SideEffects()
    if isUpdating { effects = try change { try pipeline.run(frame) } } else { try pipeline.run(frame) }
    let lines = query.mode == .profile ? PlanDescription.lines(plan.steps, context) : nil
    return result(plan, rows.map { $0.contains(where: \.holdsEntities) ? $0.map(graph.detached) : $0 }, effects, lines)
  }

  private func result(_ plan: QueryPlan, _ rows: [[Value]], _ effects: SideEffects, _ lines: [PlanLine]?) -> QueryResult {
    QueryResult(columns: plan.columns, rows: rows, sideEffects: effects, plan: lines)
  }

  /// Changes the graph as a whole or not at all.
  private func change(_ run: () throws -> Void) throws -> SideEffects {
    graph.beginChanges()
    do {
      try run()
      try checkDeletedNodes()
    } catch {
      graph.rollbackChanges()
      throw error
    }
    return graph.commitChanges()
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
