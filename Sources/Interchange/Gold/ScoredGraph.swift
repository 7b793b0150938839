import Knowledge

/// The part of a graph that a score looks at, by document.
struct ScoredGraph {
  /// A relation with its evidence, offsets in Unicode scalars.
  struct Relation {
    let fact: Fact
    let evidence: [(document: String, range: Range<Int>, quote: String, rule: String, confidence: Double)]

    /// The value of a property as text, where the fact has it.
    func property(_ name: String) -> String? { fact.qualifiers.pairs.first { $0.name == name }?.value }
  }

  /// The entities by identifier.
  let entities: [String: EntityAlignment.Predicted]
  private var relations: [String: [Relation]] = [:]
  private var mentioned: [String: Set<String>] = [:]

  init(_ graph: KnowledgeGraph) {
    entities = Dictionary(
      uniqueKeysWithValues: graph.entities.values.map { entity in
        (
          entity.id.rawValue,
          EntityAlignment.Predicted(id: entity.id.rawValue, type: entity.type.rawValue, name: entity.name, aliases: entity.aliases)
        )
      })
    let offsets = graph.documents.mapValues { ScalarOffsets($0.text) }
    for fact in graph.facts.values.sorted(by: { $0.id < $1.id }) {
      let evidence = (graph.evidence[fact.id] ?? []).map { proof in
        let start = offsets[proof.document]?[proof.range.lowerBound] ?? proof.range.lowerBound
        let end = offsets[proof.document]?[proof.range.upperBound] ?? proof.range.upperBound
        return (proof.document.rawValue, start..<end, proof.quote, proof.rule, proof.confidence)
      }
      for document in Set(evidence.map(\.0)) { relations[document, default: []].append(Relation(fact: fact, evidence: evidence)) }
    }
    for (document, mentions) in graph.mentions { mentioned[document.rawValue] = Set(mentions.map(\.entity.rawValue)) }
  }

  /// The relations that a document gives evidence for, by identifier.
  func relations(in document: String) -> [Relation] { relations[document] ?? [] }

  /// The entities that a document mentions or relates, by identifier.
  func entities(in document: String) -> [EntityAlignment.Predicted] {
    var ids = mentioned[document] ?? []
    for relation in relations(in: document) { ids.formUnion([relation.fact.source.rawValue, relation.fact.target.rawValue]) }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { entities[$0] }
  }
}
