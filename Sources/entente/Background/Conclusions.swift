import Knowledge

/// What follows from a graph, in words for readers.
struct Conclusions {
  let inference: Inference
  let graph: KnowledgeGraph

  init(_ inference: Inference, in graph: KnowledgeGraph) {
    self.inference = inference
    self.graph = graph
  }

  /// The conclusions about an entity: asserted ones first, then in reading order.
  func facts(about entity: EntityID) -> [InferredFact] {
    let facts = inference.facts(of: entity)
    return facts.filter { $0.fact.modality == .asserted } + facts.filter { $0.fact.modality != .asserted }
  }

  /// The name of an entity that the graph or only a gazetteer has.
  func name(_ id: EntityID) -> String { (graph.entities[id] ?? inference.entities[id])?.name ?? id.rawValue }

  /// A fact in words, stated or inferred: `Vietnam visits Japan — in 2018`.
  func words(of fact: Fact) -> String {
    let qualifiers = FactWords.qualifiers(of: fact)
    return FactWords.modality(of: fact) + "\(name(fact.source)) \(graph.ontology.words(for: fact.type, .outgoing)) \(name(fact.target))"
      + (qualifiers.isEmpty ? "" : " — \(qualifiers)")
  }

  /// What a conclusion follows from: `follows from: Phan Van Giang visits Japan; Phan Van Giang holds office in Vietnam (office-visits)`.
  func reason(for inferred: InferredFact) -> String {
    let premises = inferred.premises.map { premise in
      switch premise {
      case .fact(let id): (graph.facts[id] ?? inference[id]?.fact).map(words) ?? id.rawValue
      case .known(let known): "the gazetteer has \(name(known.object)) as \(known.key) of \(name(known.subject))"
      }
    }
    return "follows from: \(premises.joined(separator: "; ")) (\(inferred.rule))"
  }
}

extension TerminalPage {
  /// Adds what no document says of an entity and follows from what they say; nothing where nothing does.
  mutating func add(_ conclusions: Conclusions, about entity: EntityID) {
    let facts = conclusions.facts(about: entity)
    guard !facts.isEmpty else { return }
    addGap()
    add("inferred: no document says it")
    for inferred in facts {
      add(conclusions.words(of: inferred.fact), indent: 2, hanging: 4)
      add(conclusions.reason(for: inferred), indent: 6, hanging: 8)
    }
  }

  /// Adds how many facts follow by which rule; nothing where none do.
  mutating func add(countsOf inference: Inference) {
    guard !inference.facts.isEmpty else { return }
    addGap()
    add(
      table: [["inferred, not counted above", Counting.grouped(inference.facts.count)]]
        + inference.counts.map { ["  " + $0.rule, Counting.grouped($0.count)] })
    if !inference.isComplete { add("More follows; these are the first.") }
  }
}
