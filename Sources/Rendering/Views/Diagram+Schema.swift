public import Knowledge

extension Diagram {
  /// Draws up the types of a graph's entities, and between them its relations with the number of their facts: `takes part in · 49`.
  ///
  /// Facts of all modalities are counted. The request's types, relations and date hold. Takes time in proportion to the facts.
  public init(schemaOf graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    var request = try request.resolved(in: graph.ontology)
    request.focus = []
    let selected = SelectedGraph(graph, request.inference)
    let schema = try Schema(of: selected, for: request)
    let settled = request
    try self.init(
      of: selected, for: request, atMost: min(request.budget.entities, schema.typeCount), wording: .counts,
      caption: { selection in
        let facts = selection.lines.reduce(0) { $0 + $1.facts.count }
        let relations = Set(selection.lines.map(\.type)).count
        var shown =
          Phrasing.count(selection.entities.count, "type", "types") + " of entities and "
          + Phrasing.count(relations, "relation", "relations") + " between them, with "
        shown += Phrasing.count(facts, "fact", "facts") + " from " + Phrasing.count(graph.documents.count, "document", "documents")
        if let asOf = settled.asOf { shown += ", as of \(asOf)" }
        return DiagramCaption(
          title: DiagramCaption.asked(settled) ?? "Types and relations",
          lines: [shown + ". Numbers are facts: stated, planned, desired and denied."] + DiagramCaption.omissions(selection.leftOut))
      }, select: { most throws(DiagramRequestError) in try schema.selection(most) })
  }
}

/// The types of a graph and the relations between them.
private struct Schema {
  private let graph: SelectedGraph
  private let request: DiagramRequest
  private let groups: [FactGroup]
  /// The types that facts join, those with most facts first.
  private let types: [EntityTypeName]
  private let entityCounts: [EntityTypeName: Int]
  private let admittedCount: Int

  init(of graph: SelectedGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    let facts = FactFilter(request, in: graph).facts
    var grouped: [Ends: [Fact]] = [:]
    var factCounts: [EntityTypeName: Int] = [:]
    for fact in facts {
      guard var source = graph.entity(fact.source)?.type, var target = graph.entity(fact.target)?.type else { continue }
      if graph.isSymmetric(fact.type) && target < source { swap(&source, &target) }
      grouped[Ends(source: source, relation: fact.type, target: target), default: []].append(fact)
      factCounts[source, default: 0] += 1
      if source != target { factCounts[target, default: 0] += 1 }
    }
    guard !grouped.isEmpty else { throw .nothingToDraw }
    self.graph = graph
    self.request = request
    self.groups = grouped.keys.sorted().map { ends in
      FactGroup(
        source: Self.id(ends.source), type: ends.relation, target: Self.id(ends.target), modality: .asserted, facts: grouped[ends] ?? [])
    }
    self.types = factCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var entityCounts: [EntityTypeName: Int] = [:]
    for entity in graph.graph.entities.values { entityCounts[entity.type, default: 0] += 1 }
    self.entityCounts = entityCounts
    self.admittedCount = facts.count
  }

  var typeCount: Int { types.count }

  func selection(_ most: Int) throws(DiagramRequestError) -> Selection {
    let chosen = types.prefix(most)
    let ids = chosen.map(Self.id)
    let isShown = Set(ids)
    let between = groups.filter { isShown.contains($0.source) && isShown.contains($0.target) }
    let centre = Array(ids.prefix(1))
    let lines = LineChoice(between, among: ids, centre: centre).strongest(request.budget.lines(between: ids.count))
    let joined = Set(lines.flatMap { [$0.source, $0.target] })
    let entities = ids.filter { joined.contains($0) }
    guard !entities.isEmpty else { throw .nothingToDraw }
    var standIns: [EntityID: StandIn] = [:]
    for type in chosen where joined.contains(Self.id(type)) {
      let count = entityCounts[type] ?? 0
      let known = graph.graph.ontology.entityType(type)
      let words = Phrasing.count(count, known?.label ?? type.rawValue, known?.plural ?? type.rawValue)
      standIns[Self.id(type)] = StandIn(name: words, type: type, folded: [], tooltip: [words, known?.summary ?? ""].filter { !$0.isEmpty })
    }
    var leftOut = LeftOut()
    leftOut.byRequest.facts = graph.factCount - admittedCount
    leftOut.byBudget.facts = admittedCount - lines.reduce(0) { $0 + $1.facts.count }
    let shownTypes = Set(standIns.values.map(\.type))
    leftOut.byBudget.entities = types.filter { !shownTypes.contains($0) }.reduce(0) { $0 + (entityCounts[$1] ?? 0) }
    leftOut.byRequest.entities =
      graph.graph.entities.count - leftOut.byBudget.entities - shownTypes.reduce(0) { $0 + (entityCounts[$1] ?? 0) }
    return Selection(
      entities: entities, centre: centre, lines: lines, distances: LineChoice.distances(lines, among: entities, centre: centre),
      symmetricRelations: Set(graph.graph.ontology.relationTypes.filter(\.isSymmetric).map(\.name)), standIns: standIns, leftOut: leftOut)
  }

  private static func id(_ type: EntityTypeName) -> EntityID { EntityID(rawValue: "type/" + type.rawValue) }

  private struct Ends: Hashable, Comparable {
    let source: EntityTypeName
    let relation: RelationTypeName
    let target: EntityTypeName

    static func < (left: Ends, right: Ends) -> Bool {
      (left.source, left.relation, left.target) < (right.source, right.relation, right.target)
    }
  }
}
