extension KnowledgeGraph {
  /// The graph with some of its entities and facts only, and with the ends of those facts; all documents stay.
  ///
  /// Linear in the size of the graph.
  /// - Parameters:
  ///   - entities: the entities to keep.
  ///   - facts: the facts to keep; where none of them is in the graph, those between the entities are kept.
  public func part(entities kept: Set<EntityID>, facts named: Set<FactID>) -> KnowledgeGraph {
    var part = self
    part.facts = facts.filter { named.contains($0.key) }
    if part.facts.isEmpty { part.facts = facts.filter { kept.contains($0.value.source) && kept.contains($0.value.target) } }
    let ends = Set(part.facts.values.flatMap { [$0.source, $0.target] })
    part.entities = entities.filter { kept.contains($0.key) || ends.contains($0.key) }
    part.evidence = evidence.filter { part.facts[$0.key] != nil }
    part.mentions = mentions.mapValues { $0.filter { part.entities[$0.entity] != nil } }
    return part
  }
}
