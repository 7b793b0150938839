/// Plans whole queries.
enum QueryPlanner {
  /// The most steps through which a row passes before rows are gathered; each costs stack.
  static let stepLimit = 1_000
  /// The most steps of a plan.
  static let totalStepLimit = 20_000

  /// - Parameter scope: the variables of the query around this one, for a subquery.
  static func plan(_ query: Query, _ scope: Scope = Scope(), _ context: PlanContext) throws -> QueryPlan {
    let plans = try query.parts.map { try plan($0, scope, context) }
    guard plans.count > 1 else { return plans[0] }
    let columns = plans[0].columns
    let slots = columns.map { context.newSlot($0) }
    let branches = plans.map { plan in
      // The columns of a part may stand in another order.
      UnionBranch(steps: plan.steps, slots: columns.map { column in plan.slots[plan.columns.firstIndex(of: column) ?? 0] })
    }
    var steps: [PlanStep] = [.union(branches, slots: slots)]
    if query.keepsDuplicates.contains(false) { steps.append(.distinct(slots: slots)) }
    return QueryPlan(steps: steps, columns: columns, slots: slots)
  }

  private static func plan(_ query: SingleQuery, _ scope: Scope, _ context: PlanContext) throws -> QueryPlan {
    var planner = ClausePlanner(context, scope)
    let later = query.clauses.namesMentionedLater
    for (index, clause) in query.clauses.enumerated() {
      let next = index + 1 < query.clauses.count ? query.clauses[index + 1] : nil
      try planner.add(clause, later: later[index], groupedBy: next?.namesGroupedBy)
    }
    guard planner.steps.longestRun <= stepLimit, planner.steps.count <= totalStepLimit else {
      throw CypherError(.syntaxError, .compileTime, .nestingTooDeep, "the query has too many clauses")
    }
    return QueryPlan(steps: planner.steps, columns: planner.columns.map(\.name), slots: planner.columns.map(\.slot))
  }
}
