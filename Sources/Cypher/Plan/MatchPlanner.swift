/// Plans the search for patterns: where to begin, which way to go, and where to test each predicate.
struct MatchPlanner {
  let context: PlanContext
  let incoming: Scope
  /// Also has names for what the pattern leaves unnamed.
  var inner: Scope
  var graph: PatternGraph
  var predicates: [Predicate] = []
  var steps: [PlanStep] = []
  var bound: Set<String> = []
  var solved: Set<Int> = []
  var groupedBy: Set<String>?
  var builtPaths: Set<Int> = []
  /// What each relationship of a walk must meet, by the walk's place in the graph.
  var walkTests: [Int: [(variable: String, predicate: Expression)]] = [:]

  struct Predicate {
    var expression: Expression
    /// The variables of the pattern that must be known.
    var needs: Set<String>
    var isPlaced = false
  }

  /// Plans patterns and a predicate over the rows that have the variables of a scope.
  /// - Parameters:
  ///   - later: the names that later clauses mention; `nil` for all.
  ///   - groupedBy: the names by which the found rows are grouped, if they are only counted.
  /// - Returns: the steps, and the scope behind them.
  static func plan(
    _ patterns: [PathPattern], _ predicate: Expression?, _ scope: Scope, _ context: PlanContext, later: Set<String>? = nil,
    groupedBy: Set<String>? = nil
  ) throws -> (steps: [PlanStep], scope: Scope) {
    var planner = MatchPlanner(patterns, scope, context)
    planner.addPredicates(predicate)
    planner.findNeededLists(later)
    planner.groupedBy = groupedBy
    try planner.solve()
    return (planner.steps, scope.overlaid(with: planner.graph.namedScope))
  }

  init(_ patterns: [PathPattern], _ scope: Scope, _ context: PlanContext) {
    self.context = context
    incoming = scope
    graph = PatternGraph(patterns, scope, context)
    inner = scope.overlaid(with: graph.scope)
  }

  mutating func solve() throws {
    for node in graph.nodes where node.isBound {
      steps.append(.requireNode(slot: node.slot))
      bound.insert(node.name)
    }
    placePredicates()
    for (index, relationship) in graph.relationships.enumerated() where relationship.isBound { bind(index) }
    advance()
    while true {
      if let next = nextRelationship() {
        expand(next.relationship, from: next.isReversed ? .to : .from)
      } else if let scan = nextScan() {
        solve(scan)
      } else if let start = nextStart() {
        steps.append(start.step)
        bound.insert(graph.nodes[start.node].name)
        if let used = start.predicate { predicates[used].isPlaced = true }
      } else {
        break
      }
      advance()
    }
    placePredicates(all: true)
  }

  mutating func advance() {
    buildPaths()
    placePredicates()
  }

  func isBound(_ node: Int) -> Bool { bound.contains(graph.nodes[node].name) }
}
