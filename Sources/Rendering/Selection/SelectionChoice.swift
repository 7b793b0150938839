import Knowledge

/// What a request lets through of a graph, ready to be cut to any number of entities.
struct SelectionChoice {
  private let graph: SelectedGraph
  private let request: DiagramRequest
  private let facts: [Fact]
  private let web: EntityWeb
  /// Those that may be shown, the most telling first.
  private let ranking: [Int]
  private let isCandidate: [Bool]
  private let candidateCount: Int
  private let focusCount: Int
  private let withinFacts: Int
  private let factless: Int
  private let change: (FactID) -> Change?
  private let folding: Folding

  /// Filters by the request and ranks the entities that bring most facts into the picture, nearest first.
  ///
  /// Takes time in proportion to the facts, and to entities shown times entities there are.
  /// - Parameters:
  ///   - change: what became of each fact between two graphs.
  ///   - ranking: the facts by which entities are ranked; by default all.
  init(
    of graph: SelectedGraph, for request: DiagramRequest, change: @escaping (FactID) -> Change? = { _ in nil },
    rankedBy isTelling: ((Fact) -> Bool)? = nil
  ) throws(DiagramRequestError) {
    for id in request.focus where graph.entity(id) == nil { throw .unknownEntity(id.rawValue) }
    let facts = FactFilter(request, in: graph).facts
    let web = EntityWeb(facts, including: request.focus, countingOnly: isTelling)
    let focus = request.focus.compactMap { web.index[$0] }
    let reach = web.distances(from: focus)
    let candidates = web.entities.indices.filter { focus.isEmpty || (0...request.depth).contains(reach[$0]) }
    guard !candidates.isEmpty else { throw .nothingToDraw }
    var isCandidate = [Bool](repeating: false, count: web.entities.count)
    for candidate in candidates { isCandidate[candidate] = true }
    self.graph = graph
    self.request = request
    self.facts = facts
    self.web = web
    self.ranking = web.choose(request.mostEntities, of: candidates, around: focus, reach: reach)
    self.isCandidate = isCandidate
    self.candidateCount = candidates.count
    self.focusCount = focus.count
    self.withinFacts = web.ends.count { isCandidate[$0.source] && isCandidate[$0.target] }
    self.factless = graph.factless(beside: Set(candidates.map { web.entities[$0] }))
    self.change = change
    self.folding = Folding(graph, web, facts, change: change)
  }

  /// Takes what was chosen from a web.
  /// - Parameters:
  ///   - chosen: what `chosen(from:for:)` gave.
  ///   - graph: the facts of the web that speak of what was chosen.
  init(_ chosen: [Int], from whole: FactWeb, in graph: SelectedGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    guard !chosen.isEmpty else { throw .nothingToDraw }
    let facts = graph.facts
    let ids = chosen.map { whole.entities[$0] }
    let web = EntityWeb(facts, including: ids)
    self.graph = graph
    self.request = request
    self.facts = facts
    self.web = web
    self.ranking = ids.compactMap { web.index[$0] }
    self.isCandidate = Array(repeating: true, count: web.entities.count)
    self.candidateCount = whole.entities.count
    self.focusCount = request.focus.count
    self.withinFacts = whole.threads.count
    self.factless = graph.factless(beside: Set(whole.entities))
    self.change = { _ in nil }
    self.folding = Folding(graph, web, facts, change: { _ in nil })
  }

  /// The entities of a web to show for a request with a focus, the most telling first, as places in the web's.
  static func chosen(from whole: FactWeb, for request: DiagramRequest) -> [Int] {
    let web = EntityWeb(whole)
    let focus = request.focus.compactMap { web.index[$0] }
    return web.choose(request.mostEntities, of: Array(web.entities.indices), around: focus, reach: web.distances(from: focus))
  }

  /// The most nodes that `selection` can show.
  var most: Int { ranking.count }

  /// The best entities, one in five of the nodes kept for folding those that find no room, and the lines that hold them together.
  /// - Parameter limit: the most nodes, folded ones included.
  func selection(_ limit: Int) throws(DiagramRequestError) -> Selection {
    let limit = min(limit, ranking.count)
    let spare = candidateCount > limit ? limit / 5 : 0
    var folds = folding(beside: limit - spare, limit: spare)
    // Nodes that no fold needs go to entities.
    if folds.count < spare { folds = folding(beside: limit - folds.count, limit: folds.count) }
    return try selection(Array(ranking.prefix(limit - folds.count)), folds)
  }

  private func folding(beside count: Int, limit: Int) -> [Folding.Fold] {
    var shown = [Int?](repeating: nil, count: web.entities.count)
    for (place, entity) in ranking.prefix(count).enumerated() { shown[entity] = place }
    return folding.folds(at: shown, isOpen: isCandidate, limit: limit)
  }

  private func selection(_ chosen: [Int], _ folds: [Folding.Fold]) throws(DiagramRequestError) -> Selection {
    var isShown = [Bool](repeating: false, count: web.entities.count)
    for entity in chosen { isShown[entity] = true }
    let between = zip(facts, web.ends).filter { isShown[$1.source] && isShown[$1.target] }.map(\.0)
    let groups = FactGroup.grouping(between, isInferred: graph.isInferred, change: change)
    let ids = chosen.map { web.entities[$0] }
    let centre = Array(ids.prefix(max(1, focusCount)))
    let room = max(0, request.budget.lines(between: chosen.count + folds.count) - folds.count)
    let lines = LineChoice(groups, among: ids, centre: centre).strongest(room) + folds.map(\.line)
    // An entity whose lines were all dropped would say nothing; one that was asked for stays.
    let joined = Set(lines.flatMap { [$0.source, $0.target] } + request.focus)
    let entities = ids.filter { joined.contains($0) }
    guard !entities.isEmpty else { throw .nothingToDraw }

    var leftOut = LeftOut()
    leftOut.factless = factless
    leftOut.byRequest.entities = graph.entityCount - candidateCount - factless
    leftOut.byRequest.facts = graph.factCount - withinFacts
    leftOut.byBudget.entities = candidateCount - entities.count - folds.reduce(0) { $0 + $1.standIn.folded.count }
    leftOut.byBudget.facts = withinFacts - lines.reduce(0) { $0 + $1.facts.count }
    let all = entities + folds.map(\.id)
    return Selection(
      entities: all, centre: centre, lines: lines, distances: LineChoice.distances(lines, among: all, centre: centre),
      symmetricRelations: Set(graph.graph.ontology.relationTypes.filter(\.isSymmetric).map(\.name)),
      standIns: Dictionary(uniqueKeysWithValues: folds.map { ($0.id, $0.standIn) }), leftOut: leftOut)
  }
}

extension Selection {
  /// Chooses what to show of a graph within the request's budget.
  init(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    self = try SelectionChoice(of: SelectedGraph(graph, request.inference), for: request).selection(request.budget.entities)
  }
}

extension DiagramRequest {
  /// The most entities that are chosen.
  fileprivate var mostEntities: Int { engine.isRanked ? min(budget.entities, InkBudget.mostRanked) : budget.entities }
}
