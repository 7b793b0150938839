public import Knowledge

extension Diagram {
  /// Draws up the ways between two entities: the shortest, and as far as there is room those that are a step or two longer and share no fact with
  /// them; of ways of one length first those that most sources bear out.
  ///
  /// Relations are followed in both directions; what is denied joins nothing. Takes time in proportion to the facts.
  /// - Throws: `noWay` where none leads from the one to the other.
  public init(between one: EntityID, and other: EntityID, in graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError)
  {
    let request = try request.resolved(in: graph.ontology)
    let selected = SelectedGraph(graph, request.inference)
    let ways = try Ways(from: one, to: other, in: selected, for: request)
    let names = [one, other].map { PlainText.cleaned(selected.entity($0)?.name ?? $0.rawValue, limit: 60) }
    try self.init(
      of: selected, for: request, atMost: min(request.budget.entities, ways.entityCount),
      caption: { selection in
        let count = ways.count(within: selection.entities.count), steps = ways.lengths(within: selection.entities.count)
        let words =
          Phrasing.count(count, "way", "ways") + " of "
          + (steps.lowerBound == steps.upperBound
            ? Phrasing.count(steps.lowerBound, "step", "steps") : "\(steps.lowerBound) to \(steps.upperBound) steps")
        return DiagramCaption(
          title: DiagramCaption.asked(request) ?? "Between \(names[0]) and \(names[1])",
          lines: ["\(words): \(DiagramCaption.shown(selection, of: selected, request))."]
            + DiagramCaption.omissions(selection.leftOut, away: "on no such way"))
      }, select: { most in ways.selection(most) })
  }
}

/// The ways between two entities, the best first.
private struct Ways {
  /// How many ways are looked for at most, and how many more steps than the shortest they may have.
  private static let most = 40
  private static let detour = 2
  private static let longest = 8

  private let ways: [PathSearch.Path]
  private let source: EntityID
  private let target: EntityID
  private let graph: SelectedGraph
  private let budget: InkBudget

  init(from source: EntityID, to target: EntityID, in graph: SelectedGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    for id in [source, target] where graph.entity(id) == nil { throw .unknownEntity(id.rawValue) }
    var request = request
    request.focus = [source, target]
    let admitted = FactFilter(request, in: graph).facts
    let sources = graph.graph.sources
    func weight(_ fact: Fact) -> Int { sources.count(of: (graph.graph.evidence[fact.id] ?? []).lazy.map(\.document)) }
    func strength(_ way: PathSearch.Path) -> (least: Int, all: Int) {
      let steps = way.steps.map { $0.facts.reduce(0) { $0 + weight($1) } }
      return (steps.min() ?? 0, steps.reduce(0, +))
    }
    var ways: [PathSearch.Path] = []
    var isUsed: Set<FactID> = []
    // What the first ways go by is shut for the next: each round is longer, and has nothing in common with those before.
    while ways.count < Self.most {
      let open = Set(admitted.lazy.map(\.id).filter { !isUsed.contains($0) })
      guard !open.isEmpty else { break }
      let part = graph.graph.part(entities: [], facts: open)
      let search = PathSearch(part, inference: isUsed.isEmpty ? graph.inference : .nothing)
      let longest = ways.first.map { $0.steps.count + Self.detour } ?? Self.longest
      let found = search.paths(from: source, to: target, maxLength: longest, limit: Self.most - ways.count)
      guard !found.isEmpty else { break }
      let ranked = found.map { (way: $0, strength: strength($0)) }.sorted { left, right in
        if left.strength != right.strength { return left.strength > right.strength }
        return left.way.entities.lexicographicallyPrecedes(right.way.entities)
      }
      ways += ranked.map(\.way)
      isUsed.formUnion(found.flatMap { $0.steps.flatMap { $0.facts.map(\.id) } })
    }
    guard !ways.isEmpty else {
      throw .noWay(graph.entity(source)?.name ?? source.rawValue, graph.entity(target)?.name ?? target.rawValue)
    }
    self.ways = ways
    self.source = source
    self.target = target
    self.graph = graph
    self.budget = request.budget
  }

  /// The entities on all ways.
  var entityCount: Int { Set(ways.flatMap(\.entities)).count }

  /// As many of the ways as have no more entities than `most` between them, and no more lines than go with these, at least the best one.
  private func best(_ most: Int) -> ArraySlice<PathSearch.Path> {
    var entities: Set<EntityID> = []
    var facts: [Fact] = []
    for (count, way) in ways.enumerated() {
      entities.formUnion(way.entities)
      facts += way.steps.flatMap(\.facts)
      let lines = FactGroup.grouping(facts, isInferred: graph.isInferred).count
      if entities.count > most || lines > budget.lines(between: entities.count) { return ways.prefix(max(1, count)) }
    }
    return ways[...]
  }

  func count(within most: Int) -> Int { best(most).count }

  func lengths(within most: Int) -> ClosedRange<Int> {
    let lengths = best(most).map(\.steps.count)
    return (lengths.min() ?? 0)...(lengths.max() ?? 0)
  }

  func selection(_ most: Int) -> Selection {
    let best = best(most)
    var columns: [EntityID: Int] = [source: 0]
    var order = [source, target]
    for way in best {
      for (column, entity) in way.entities.enumerated() where columns[entity] == nil && entity != target {
        columns[entity] = column
        order.append(entity)
      }
    }
    columns[target] = best.map(\.steps.count).max() ?? 1
    func facts(_ ways: some Sequence<PathSearch.Path>) -> [FactID: Fact] {
      Dictionary(ways.flatMap { $0.steps.flatMap(\.facts) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let shown = facts(best), all = facts(ways)
    let onWays = Set(ways.flatMap(\.entities))
    var leftOut = LeftOut()
    leftOut.factless = graph.factless(beside: onWays)
    leftOut.byRequest.entities = graph.entityCount - onWays.count - leftOut.factless
    leftOut.byRequest.facts = graph.factCount - all.count
    leftOut.byBudget.entities = onWays.count - order.count
    leftOut.byBudget.facts = all.count - shown.count
    return Selection(
      entities: order, centre: [source, target],
      lines: FactGroup.grouping(shown.values.sorted(by: Fact.areInReadingOrder), isInferred: graph.isInferred), distances: columns,
      symmetricRelations: Set(graph.graph.ontology.relationTypes.filter(\.isSymmetric).map(\.name)), leftOut: leftOut, keepsColumns: true)
  }
}
