import Knowledge

extension Selection {
  /// Chooses what to show of a graph: filters by the request, takes the entities that bring most facts into the picture, nearest first, then the
  /// lines that hold it together and those with most facts behind them.
  ///
  /// Takes time in proportion to the facts, and to entities shown times entities there are.
  init(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    for id in request.focus where graph.entities[id] == nil { throw .unknownEntity(id.rawValue) }
    let admitted = FactFilter(request, in: graph).facts
    let web = EntityWeb(admitted, including: request.focus)
    let focus = request.focus.compactMap { web.index[$0] }
    let reach = web.distances(from: focus)
    let candidates = web.entities.indices.filter { focus.isEmpty || (0...request.depth).contains(reach[$0]) }
    guard !candidates.isEmpty else { throw .nothingToDraw }

    let chosen = web.choose(request.budget.entities, of: candidates, around: focus, reach: reach)
    let shown = Set(chosen.map { web.entities[$0] })
    let groups = FactGroup.grouping(admitted.filter { shown.contains($0.source) && shown.contains($0.target) })
    let centre = chosen.prefix(max(1, focus.count)).map { web.entities[$0] }
    let lines = LineChoice(groups, among: chosen.map { web.entities[$0] }, centre: centre)
      .strongest(request.budget.lines(between: chosen.count))
    // An entity whose lines were all dropped would say nothing; one that was asked for stays.
    let joined = Set(lines.flatMap { [$0.source, $0.target] } + request.focus)
    let entities = chosen.map { web.entities[$0] }.filter { joined.contains($0) }
    guard !entities.isEmpty else { throw .nothingToDraw }

    let within = Set(candidates.map { web.entities[$0] })
    let withinFacts = admitted.count { within.contains($0.source) && within.contains($0.target) }
    let told = Set(graph.facts.values.flatMap { [$0.source, $0.target] })
    var leftOut = LeftOut()
    leftOut.factless = graph.entities.keys.count { !told.contains($0) && !within.contains($0) }
    leftOut.byRequest.entities = graph.entities.count - within.count - leftOut.factless
    leftOut.byRequest.facts = graph.facts.count - withinFacts
    leftOut.byBudget.entities = within.count - entities.count
    leftOut.byBudget.facts = withinFacts - lines.reduce(0) { $0 + $1.facts.count }

    self.init(
      entities: entities, centre: centre, lines: lines, distances: LineChoice.distances(lines, among: entities, centre: centre),
      symmetricRelations: Set(graph.ontology.relationTypes.filter(\.isSymmetric).map(\.name)), leftOut: leftOut)
  }
}
