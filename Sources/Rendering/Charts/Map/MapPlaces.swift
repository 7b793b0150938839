import Knowledge

/// Where the entities of a graph are: by their own coordinates, or by a fact that says what place they are in.
struct MapPlaces {
  /// The place of each entity that has one.
  private(set) var points: [EntityID: GeoPoint] = [:]
  /// A fact for each entity without coordinates of its own that has its place by it.
  private(set) var reasons: [EntityID: Fact] = [:]

  /// Finds the places. A body in a town in a country stands in the town.
  /// - Parameter facts: those that may say where something is.
  init(_ graph: KnowledgeGraph, by facts: [Fact]) {
    for entity in graph.entities.values { points[entity.id] = GeoPoint(entity) }
    let locations = facts.filter { $0.modality == .asserted && graph.ontology.relationType($0.type)?.isLocation == true }
      .sorted { left, right in
        let counts = (graph.evidence[left.id]?.count ?? 0, graph.evidence[right.id]?.count ?? 0)
        return counts.0 == counts.1 ? left.id < right.id : counts.0 > counts.1
      }
    // Somewhere in a country is vaguer than in a town: what is itself in something else goes first.
    let inner = Set(locations.map(\.source))
    let ordered = locations.filter { inner.contains($0.target) } + locations.filter { !inner.contains($0.target) }
    // A chain of places within places is short; each turn places what the one before made possible.
    for _ in 0..<4 {
      var isSettled = true
      for fact in ordered where points[fact.source] == nil {
        guard let point = points[fact.target] else { continue }
        points[fact.source] = point
        reasons[fact.source] = fact
        isSettled = false
      }
      if isSettled { break }
    }
  }

  /// Whether a fact is the reason for the place of its source, or says the same as that.
  func isReason(_ fact: Fact) -> Bool {
    reasons[fact.source].map { $0.type == fact.type && $0.target == fact.target && $0.modality == fact.modality } ?? false
  }
}
