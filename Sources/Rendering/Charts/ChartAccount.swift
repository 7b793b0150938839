import Knowledge

/// What a chart shows of a graph and what it does not, counted: both together are the whole graph.
struct ChartAccount {
  /// The facts that the request lets through, in reading order.
  let asked: [Fact]
  /// What is not shown.
  private(set) var leftOut = LeftOut()
  private let graph: KnowledgeGraph

  /// Filters the facts of a graph by a request whose types are the ontology's.
  ///
  /// With a focus only those facts pass that lie within its depth: at depth 1 those that speak of it.
  init(_ graph: KnowledgeGraph, _ request: DiagramRequest) throws(DiagramRequestError) {
    for id in request.focus where graph.entities[id] == nil { throw .unknownEntity(id.rawValue) }
    let admitted = FactFilter(request, in: SelectedGraph(graph)).facts
    self.graph = graph
    guard !request.focus.isEmpty else {
      self.asked = admitted
      return
    }
    let web = EntityWeb(admitted, including: request.focus)
    let reach = web.distances(from: request.focus.compactMap { web.index[$0] })
    self.asked = admitted.filter { fact in
      [fact.source, fact.target].contains { end in web.index[end].map { (0..<max(1, request.depth)).contains(reach[$0]) } ?? false }
    }
  }

  /// Counts what is missing.
  /// - Parameters:
  ///   - fit: the facts asked for that the view has a place for.
  ///   - drawn: those of them that it draws.
  ///   - shown: the entities that it shows.
  mutating func close(fit: [Fact], drawn: [Fact], shown: Set<EntityID>) {
    let told = Self.ends(graph.facts.values).intersection(graph.entities.keys)
    let askedEnds = Self.ends(asked), fitEnds = Self.ends(fit).union(shown)
    leftOut.factless = graph.entities.keys.count { !told.contains($0) && !shown.contains($0) }
    leftOut.byRequest.facts = graph.facts.count - asked.count
    leftOut.byRequest.entities = told.count { !askedEnds.contains($0) && !shown.contains($0) }
    leftOut.byView.facts = asked.count - fit.count
    leftOut.byView.entities = askedEnds.count { !fitEnds.contains($0) }
    leftOut.byBudget.facts = fit.count - drawn.count
    leftOut.byBudget.entities = fitEnds.count { !shown.contains($0) }
  }

  private static func ends(_ facts: some Sequence<Fact>) -> Set<EntityID> {
    var ends: Set<EntityID> = []
    for fact in facts { ends.formUnion([fact.source, fact.target]) }
    return ends
  }
}
