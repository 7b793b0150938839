/// An entity with all that the graph states of it.
public struct EntityReport: Sendable {
  /// The facts of one relation in one direction.
  public struct Group: Sendable {
    /// The relation.
    public let relation: RelationTypeName
    /// How it runs, seen from the entity.
    public let direction: RelationDirection
    /// Its words for readers: `takes part in`.
    public let words: String
    /// The facts: asserted before planned, desired and negated ones, then by the other end's name.
    public let statements: [Statement]
  }

  /// A fact, seen from the entity.
  public struct Statement: Sendable {
    /// The fact.
    public let fact: Fact
    /// The entity at its other end.
    public let other: Entity
    /// Where it stands, sorted.
    public let evidence: [Evidence]
    /// The fields of cooperation that its evidence names, sorted.
    public let areas: [String]
    /// The number of independent sources that say it: copies of one text count once.
    public let sourceCount: Int
    /// How sure it is, by all its evidence, 0 to 1; `nil` where there is none.
    public let confidence: Double?
    /// What it rests on where a person asserts it and no document says it.
    public let assertions: [Basis]
  }

  /// The entity.
  public let entity: Entity
  /// The words for its type.
  public let typeWords: String
  /// What a person decided on it, in words.
  public let decisions: [String]
  /// How often documents name it.
  public let mentionCount: Int
  /// The number of documents that name it.
  public let documentCount: Int
  /// Its facts, in the ontology's order of relations.
  public let groups: [Group]

  /// The number of its facts.
  public var factCount: Int { groups.reduce(0) { $0 + $1.statements.count } }

  /// Gathers what a graph states of an entity; `nil` where the graph does not have it. Linear in facts and mentions.
  public init?(of id: EntityID, in graph: KnowledgeGraph) {
    guard let entity = graph.entities[id] else { return nil }
    self.entity = entity
    typeWords = graph.ontology.entityType(entity.type)?.label ?? entity.type.rawValue
    decisions = graph.curation.entities[id] ?? []
    let counts = graph.mentions.values.map { mentions in mentions.count { $0.entity == id } }
    mentionCount = counts.reduce(0, +)
    documentCount = counts.count { $0 > 0 }

    let sources = graph.sources
    var statements: [Key: [Statement]] = [:]
    for fact in graph.facts(of: id) {
      let isSymmetric = graph.ontology.relationType(fact.type)?.isSymmetric == true
      let direction: RelationDirection = isSymmetric ? .mutual : fact.source == id ? .outgoing : .incoming
      guard let other = graph.entities[fact.source == id ? fact.target : fact.source] else { continue }
      let evidence = graph.evidence[fact.id] ?? []
      statements[Key(relation: fact.type, direction: direction), default: []].append(
        Statement(
          fact: fact, other: other, evidence: evidence, areas: graph.areas(of: fact.id),
          sourceCount: sources.count(of: evidence.lazy.map(\.document)), confidence: graph.confidence(of: fact.id, among: sources),
          assertions: graph.curation.assertions[fact.id] ?? []))
    }
    let order = Dictionary(
      zip(graph.ontology.relationTypes.map(\.name), graph.ontology.relationTypes.indices), uniquingKeysWith: { first, _ in first })
    groups = statements.keys.sorted { left, right in
      let leftOrder = order[left.relation] ?? .max, rightOrder = order[right.relation] ?? .max
      if leftOrder != rightOrder { return leftOrder < rightOrder }
      if left.relation != right.relation { return left.relation < right.relation }
      return left.direction < right.direction
    }.map { key in
      Group(
        relation: key.relation, direction: key.direction, words: graph.ontology.words(for: key.relation, key.direction),
        statements: (statements[key] ?? []).sorted(by: Statement.precede))
    }
  }

  private struct Key: Hashable {
    let relation: RelationTypeName
    let direction: RelationDirection
  }
}

extension EntityReport.Statement {
  fileprivate static func precede(_ left: Self, _ right: Self) -> Bool {
    if left.fact.modality != right.fact.modality { return left.fact.modality < right.fact.modality }
    if left.other.name != right.other.name { return left.other.name < right.other.name }
    if left.other.id != right.other.id { return left.other.id < right.other.id }
    return left.fact.id < right.fact.id
  }
}
