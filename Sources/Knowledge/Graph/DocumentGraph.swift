/// What one document says: a small graph, a pure function of its text.
public struct DocumentGraph: Sendable {
  /// The document.
  public let document: Document
  /// The entities that it mentions, sorted by identifier.
  public private(set) var entities: [EntityID: Entity] = [:]
  /// Where it mentions them, in the order of the text.
  public private(set) var mentions: [EntityMention] = []
  /// The facts that it states.
  public private(set) var facts: [FactID: Fact] = [:]
  /// Where it states them, sorted.
  public private(set) var evidence: [FactID: [Evidence]] = [:]
  /// What became of each sentence, in the order of the text.
  public var ledger: [LedgerEntry] = []

  /// Makes the empty graph of a document.
  public init(document: Document) { self.document = document }

  /// Notes that the document speaks of an entity at a place.
  public mutating func mention(_ entity: Entity, at range: Range<Int>) {
    mentions.append(EntityMention(entity: entity.id, range: range))
    if entities[entity.id] == nil { entities[entity.id] = entity } else { entities[entity.id]?.formUnion(entity) }
  }

  /// Notes that the document speaks of an entity at several places.
  public mutating func mention(_ entity: Entity, at ranges: [Range<Int>]) {
    for range in ranges { mentions.append(EntityMention(entity: entity.id, range: range)) }
    if entities[entity.id] == nil { entities[entity.id] = entity } else { entities[entity.id]?.formUnion(entity) }
  }

  /// States a fact, on evidence. The only way to put a fact into a graph.
  ///
  /// A fact whose ends are not mentioned anywhere in the document is our mistake.
  public mutating func assert(_ fact: Fact, on proof: Evidence) {
    precondition(proof.document == document.id, "evidence comes from the document that it is put under")
    precondition(entities[fact.source] != nil && entities[fact.target] != nil, "both ends of a fact are entities of the document")
    facts[fact.id] = fact
    evidence[fact.id, default: []].insertInOrder(proof)
  }
}
