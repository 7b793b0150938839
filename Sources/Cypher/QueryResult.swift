/// What a query gave back and what it changed.
public struct QueryResult: Sendable {
  /// The names of the columns; empty where the query returns nothing.
  public let columns: [String]
  /// The rows, each with one value per column.
  public let rows: [[Value]]
  /// What the query changed in the graph.
  public let sideEffects: SideEffects
  /// The steps of the plan, where EXPLAIN or PROFILE asked for them.
  public let plan: [PlanLine]?
}
