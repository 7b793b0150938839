import Knowledge

/// Which facts of a graph a request lets through, before any is left out for want of space.
struct FactFilter {
  private let graph: SelectedGraph
  private let request: DiagramRequest
  private let focus: Set<EntityID>
  private let relations: Set<RelationTypeName>

  /// Makes a filter for a request whose types are the ontology's.
  init(_ request: DiagramRequest, in graph: SelectedGraph) {
    self.graph = graph
    self.request = request
    self.focus = Set(request.focus)
    self.relations = Set(request.relationTypes)
  }

  /// The facts that pass, in reading order, what follows from them last.
  var facts: [Fact] { graph.facts.filter(admits) }

  private func admits(_ fact: Fact) -> Bool {
    (relations.isEmpty || relations.contains(fact.type)) && admits(fact.source) && admits(fact.target) && isInForce(fact.qualifiers)
  }

  private func admits(_ id: EntityID) -> Bool {
    guard let entity = graph.entity(id) else { return false }
    if request.entityTypes.isEmpty || focus.contains(id) { return true }
    return request.entityTypes.contains { graph.graph.ontology.isKind(entity.type, of: $0) }
  }

  /// Whether the fact's own dates allow that it had begun, and had not ended, at the date asked for.
  private func isInForce(_ qualifiers: Qualifiers) -> Bool {
    guard let asOf = request.asOf else { return true }
    if let begin = qualifiers.since ?? qualifiers.date, begin.firstDay > asOf.lastDay { return false }
    if let end = qualifiers.until, end.lastDay < asOf.firstDay { return false }
    return true
  }
}

extension PartialDate {
  /// The earliest day that the date allows, as a number that orders days.
  var firstDay: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }

  /// The latest day that the date allows, as a number that orders days.
  var lastDay: Int {
    let month = month ?? 12
    return (year * 100 + month) * 100 + (day ?? Self.days(inMonth: month, year: year))
  }
}
