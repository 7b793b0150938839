/// Facts of many documents, put together.
///
/// Union is associative, commutative and idempotent: the graph is a set of documents, entities, facts and evidence, keyed by stable identifiers.
public struct KnowledgeGraph: Sendable {
  /// The types that it holds.
  public let ontology: Ontology
  /// The documents by identifier; of two texts under one identifier the one with the smaller digest.
  public internal(set) var documents: [DocumentID: Document] = [:]
  /// The entities by identifier.
  public internal(set) var entities: [EntityID: Entity] = [:]
  /// The facts by identifier.
  public internal(set) var facts: [FactID: Fact] = [:]
  /// The evidence of each fact, sorted; never empty, and absent for a fact that only a person asserts.
  public internal(set) var evidence: [FactID: [Evidence]] = [:]
  /// Where each document mentions entities, sorted.
  public internal(set) var mentions: [DocumentID: [EntityMention]] = [:]
  /// What became of the sentences of each document, in the order of the text.
  public internal(set) var ledger: [DocumentID: [LedgerEntry]] = [:]

  /// What decisions made of it; they are replayed last, on a graph of documents that is complete.
  public internal(set) var curation = CurationMarks()

  /// The forms under which each document names each of its entities: what withdrawal needs.
  var usage: [DocumentID: [EntityID: [String]]] = [:]

  /// Which documents are copies, where a file told it; `nil` where it must be found out.
  var storedSources: SourceGroups?

  /// Makes an empty graph.
  public init(ontology: Ontology) { self.ontology = ontology }

  /// Adds what a document says. A second reading of the same document changes nothing.
  public mutating func formUnion(_ graph: DocumentGraph) {
    add(
      graph.document, entities: graph.entities, facts: graph.facts, evidence: graph.evidence, mentions: graph.mentions,
      ledger: graph.ledger)
  }

  /// Adds the documents and facts of another graph. Linear in that graph, but for sorting.
  public mutating func formUnion(_ other: KnowledgeGraph) {
    var evidence: [DocumentID: [FactID: [Evidence]]] = [:]
    for (id, proofs) in other.evidence {
      for proof in proofs { evidence[proof.document, default: [:]][id, default: []].append(proof) }
    }
    for id in other.documents.keys.sorted() {
      guard let document = other.documents[id] else { continue }
      let own = evidence[id] ?? [:]
      let facts = own.keys.compactMap { fact in other.facts[fact].map { (fact, $0) } }
      add(
        document, entities: other.entities(of: id), facts: Dictionary(uniqueKeysWithValues: facts), evidence: own,
        mentions: other.mentions[id] ?? [], ledger: other.ledger[id] ?? [])
    }
  }

  /// The facts that have an entity at either end, sorted by relation, ends and identifier.
  ///
  /// Linear in the number of facts.
  public func facts(of entity: EntityID) -> [Fact] {
    facts.values.filter { $0.source == entity || $0.target == entity }.sorted(by: Fact.areInReadingOrder)
  }

  /// All facts in reading order: by source, relation, target, modality, then identifier.
  public var sortedFacts: [Fact] {
    let facts = Array(facts.values)
    // Numbers are moved about while they are sorted, not facts, each of which holds a dozen texts.
    return facts.withUnsafeBufferPointer { facts in
      facts.indices.sorted { Fact.areInReadingOrder(facts[$0], facts[$1]) }.map { facts[$0] }
    }
  }

  /// All entities by identifier.
  public var sortedEntities: [Entity] { entities.values.sorted { $0.id < $1.id } }

  /// The fields of cooperation that the evidence of a fact names, sorted.
  public func areas(of fact: FactID) -> [String] { Array(Set((evidence[fact] ?? []).flatMap(\.areas))).sorted() }

  /// The entities of one document, each with the forms that it uses.
  public func entities(of document: DocumentID) -> [EntityID: Entity] {
    var own: [EntityID: Entity] = [:]
    for (id, forms) in usage[document] ?? [:] { own[id] = entities[id]?.using(forms) }
    return own
  }

  private mutating func add(
    _ document: Document, entities added: [EntityID: Entity], facts addedFacts: [FactID: Fact],
    evidence addedEvidence: [FactID: [Evidence]],
    mentions addedMentions: [EntityMention], ledger entries: [LedgerEntry]
  ) {
    if let present = documents[document.id] {
      if present.hash.rawValue <= document.hash.rawValue { return }
      withdraw(document.id)
    }
    storedSources = nil
    documents[document.id] = document
    usage[document.id] = added.mapValues(\.usedForms)
    for (id, entity) in added { if entities[id]?.formUnion(entity) == nil { entities[id] = entity } }
    for (id, fact) in addedFacts { facts[id] = fact }
    for (id, proofs) in addedEvidence {
      for proof in proofs { evidence[id, default: []].insertInOrder(proof) }
    }
    mentions[document.id] = Array(Set(addedMentions)).sorted()
    ledger[document.id] = entries
  }

  /// Takes a document out again, and with it all that only it said.
  ///
  /// Linear in the size of the graph.
  public mutating func withdraw(_ document: DocumentID) {
    if documents.removeValue(forKey: document) != nil { storedSources = nil }
    mentions[document] = nil
    ledger[document] = nil
    guard let own = usage.removeValue(forKey: document) else { return }
    for (id, proofs) in evidence where proofs.contains(where: { $0.document == document }) {
      let kept = proofs.filter { $0.document != document }
      evidence[id] = kept.isEmpty ? nil : kept
      if kept.isEmpty { facts[id] = nil }
    }
    for id in own.keys {
      let others = usage.values.compactMap { $0[id] }
      entities[id] = others.isEmpty ? nil : entities[id]?.using(others.flatMap { $0 })
    }
  }
}

extension Fact {
  /// The order in which facts are listed: source, relation, target, modality, identifier.
  public static func areInReadingOrder(_ left: Fact, _ right: Fact) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.type != right.type { return left.type < right.type }
    if left.target != right.target { return left.target < right.target }
    if left.modality != right.modality { return left.modality < right.modality }
    return left.id < right.id
  }
}
