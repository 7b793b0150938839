/// How much a graph holds of what.
public struct GraphStatistics: Hashable, Sendable {
  /// The number of one kind of thing.
  public struct Count<Name: Hashable & Sendable>: Hashable, Sendable {
    /// The kind.
    public let name: Name
    /// How many there are.
    public let count: Int
  }

  /// The facts of a relation by modality.
  public struct RelationCount: Hashable, Sendable {
    /// The relation.
    public let type: RelationTypeName
    /// How many facts there are of each modality; those that do not occur are left out.
    public let byModality: [Modality: Int]

    /// How many facts there are in all.
    public var count: Int { byModality.values.reduce(0, +) }
  }

  /// The number of documents.
  public let documents: Int
  /// The number of different texts among them, to the byte.
  public let texts: Int
  /// The number of independent sources among them: near copies count once too.
  public let sources: Int
  /// The groups of documents that are copies of one text, in the order of their first ones.
  public let copies: [[DocumentID]]
  /// The number of UTF-8 bytes of their texts.
  public let bytes: Int
  /// The number of sentences read: the sum of the three that follow.
  public let sentences: Int
  /// The number of sentences that gave facts.
  public let sentencesWithFacts: Int
  /// The number of sentences that looked like a fact and gave none.
  public let sentencesRejected: Int
  /// The number of sentences without anything to draw.
  public let sentencesWithNothing: Int
  /// Why sentences were rejected, the most frequent reason first.
  public let rejections: [Count<String>]
  /// The number of entities of each type, in the ontology's order.
  public let entities: [Count<EntityTypeName>]
  /// The number of facts of each relation, in the ontology's order.
  public let facts: [RelationCount]
  /// The facts by the number of independent sources that say them, fewest first.
  public let factsBySources: [Count<Int>]
  /// The number of facts that a person asserts and no document says.
  public let assertedFacts: Int
  /// The number of facts that documents say and a person denies.
  public let deniedFacts: Int
  /// The number of facts that decisions left out because they no longer fit.
  public let unfitFacts: Int
  /// The number of places that facts stand on.
  public let evidence: Int
  /// The number of places that name entities.
  public let mentions: Int

  /// Counts. Linear in the graph.
  public init(_ graph: KnowledgeGraph) {
    documents = graph.documents.count
    texts = Set(graph.documents.values.map(\.hash)).count
    let sources = graph.sources
    self.sources = sources.count(of: graph.documents.keys)
    copies = sources.groups
    bytes = graph.documents.values.reduce(0) { $0 + $1.text.utf8.count }
    evidence = graph.evidence.values.reduce(0) { $0 + $1.count }
    mentions = graph.mentions.values.reduce(0) { $0 + $1.count }

    assertedFacts = graph.curation.assertions.count
    deniedFacts = graph.curation.denied.count
    unfitFacts = graph.curation.unfit.count
    var bySources: [Int: Int] = [:]
    for proofs in graph.evidence.values { bySources[sources.count(of: proofs.lazy.map(\.document)), default: 0] += 1 }
    factsBySources = bySources.sorted { $0.key < $1.key }.map { Count(name: $0.key, count: $0.value) }

    var withFacts = 0, withNothing = 0, rejections: [String: Int] = [:]
    for entry in graph.ledger.values.joined() {
      switch entry.outcome {
      case .facts: withFacts += 1
      case .nothing: withNothing += 1
      case .rejected(let reason): rejections[reason, default: 0] += 1
      }
    }
    sentencesWithFacts = withFacts
    sentencesWithNothing = withNothing
    sentencesRejected = rejections.values.reduce(0, +)
    sentences = sentencesWithFacts + sentencesRejected + sentencesWithNothing
    self.rejections = rejections.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { Count(name: $0.key, count: $0.value) }

    var entities: [EntityTypeName: Int] = [:], facts: [RelationTypeName: [Modality: Int]] = [:]
    for entity in graph.entities.values { entities[entity.type, default: 0] += 1 }
    for fact in graph.facts.values { facts[fact.type, default: [:]][fact.modality, default: 0] += 1 }
    self.entities = Self.ordered(entities, by: graph.ontology.entityTypes.map(\.name)).map { Count(name: $0.key, count: $0.value) }
    self.facts = Self.ordered(facts, by: graph.ontology.relationTypes.map(\.name)).map {
      RelationCount(type: $0.key, byModality: $0.value)
    }
  }

  /// The entries in the ontology's order; what it does not know comes last, by name.
  private static func ordered<Name: Hashable & Comparable, Value>(_ entries: [Name: Value], by names: [Name]) -> [(key: Name, value: Value)]
  {
    let order = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    return entries.sorted { left, right in
      let leftOrder = order[left.key] ?? .max, rightOrder = order[right.key] ?? .max
      return leftOrder == rightOrder ? left.key < right.key : leftOrder < rightOrder
    }
  }
}
