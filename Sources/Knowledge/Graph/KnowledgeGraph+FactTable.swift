extension KnowledgeGraph {
  /// The entities and facts as columns, with what follows from them where that is asked for.
  public func factTable(with inference: Inference = .nothing) -> FactTable {
    let further = inference.entities.values.filter { entities[$0.id] == nil }
    let nodes = (Array(entities.values) + further).sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
    var builder = FactTableBuilder(nodes: nodes.map { FactTable.Node(id: $0.id, type: $0.type, name: $0.name) })
    func add(_ fact: Fact) {
      guard let source = places[fact.source], let target = places[fact.target] else { return }
      builder.add(fact, from: source, to: target)
    }
    let copies = sources
    for fact in facts.values {
      add(fact)
      let count = copies.count(of: (evidence[fact.id] ?? []).lazy.map(\.document))
      if count > 0 { builder.set(.sources, String(count)) }
    }
    for inferred in inference.facts where facts[inferred.id] == nil {
      add(inferred.fact)
      builder.set(.inferredBy, inferred.rule)
    }
    return builder.table()
  }
}

extension FactTableBuilder {
  /// Adds a fact between two nodes, given by their places, with all that it says.
  mutating func add(_ fact: Fact, from source: Int, to target: Int) {
    add(fact.id.rawValue, from: source, to: target)
    set(.relation, fact.type.rawValue)
    set(.modality, fact.modality.rawValue)
    for (name, value) in fact.qualifiers.pairs { if let detail = FactTable.Detail(rawValue: name) { set(detail, value) } }
  }
}
