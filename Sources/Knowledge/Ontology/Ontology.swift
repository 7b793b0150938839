/// The entity and relation types that a graph may hold, as a domain pack declares them.
public struct Ontology: Hashable, Sendable, Codable {
  /// The pack's name, such as `defence-diplomacy`.
  public let name: String
  /// The entity types, in the pack's order.
  public let entityTypes: [EntityType]
  /// The relation types, in the pack's order.
  public let relationTypes: [RelationType]

  private enum CodingKeys: String, CodingKey { case name, entityTypes, relationTypes }

  private let entityIndex: [EntityTypeName: Int]
  private let relationIndex: [RelationTypeName: Int]
  private let ancestors: [EntityTypeName: Set<EntityTypeName>]
  private let kindSets: [EntityTypeName: TypeSet]
  private let ends: [RelationTypeName: (domain: TypeSet, range: TypeSet)]

  /// A set of entity types as bits, for questions that are asked very often.
  public struct TypeSet: OptionSet, Hashable, Sendable {
    /// One bit for each of the first 64 types of the ontology.
    public let rawValue: UInt64

    /// Wraps bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
  }

  /// Makes an ontology. Of two types with one name the first counts; parents that are missing or lead back to their child are ignored.
  public init(name: String, entityTypes: [EntityType], relationTypes: [RelationType]) {
    self.name = name
    self.entityTypes = entityTypes
    self.relationTypes = relationTypes
    self.entityIndex = Dictionary(zip(entityTypes.map(\.name), entityTypes.indices), uniquingKeysWith: { first, _ in first })
    self.relationIndex = Dictionary(zip(relationTypes.map(\.name), relationTypes.indices), uniquingKeysWith: { first, _ in first })
    var ancestors: [EntityTypeName: Set<EntityTypeName>] = [:]
    for type in entityTypes {
      var reached: Set<EntityTypeName> = [type.name]
      var pending = [type.name]
      while let name = pending.popLast() {
        guard let index = entityIndex[name] else { continue }
        for parent in entityTypes[index].parents where reached.insert(parent).inserted { pending.append(parent) }
      }
      ancestors[type.name] = reached
    }
    self.ancestors = ancestors
    func bits(_ names: some Sequence<EntityTypeName>, _ index: [EntityTypeName: Int]) -> TypeSet {
      TypeSet(rawValue: names.reduce(0) { bits, name in index[name].map { $0 < 64 ? bits | 1 << UInt64($0) : bits } ?? bits })
    }
    let index = entityIndex
    self.kindSets = ancestors.mapValues { bits($0, index) }
    self.ends = Dictionary(
      relationTypes.map { ($0.name, (bits($0.domain, index), bits($0.range, index))) }, uniquingKeysWith: { first, _ in first })
  }

  /// A type with all its ancestors, as bits. An ontology holds at most 64 types that can be asked for so.
  public func kinds(of type: EntityTypeName) -> TypeSet { kindSets[type] ?? [] }

  /// Types without their ancestors, as bits.
  public func set(of types: [EntityTypeName]) -> TypeSet {
    TypeSet(rawValue: types.reduce(0) { bits, name in entityIndex[name].map { $0 < 64 ? bits | 1 << UInt64($0) : bits } ?? bits })
  }

  /// The types, as bits, that the ends of a relation must be kinds of.
  public func ends(of relation: RelationTypeName) -> (domain: TypeSet, range: TypeSet) { ends[relation] ?? ([], []) }

  public static func == (left: Ontology, right: Ontology) -> Bool {
    left.name == right.name && left.entityTypes == right.entityTypes && left.relationTypes == right.relationTypes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(entityTypes)
    hasher.combine(relationTypes)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try container.decode(String.self, forKey: .name),
      entityTypes: try container.decode([EntityType].self, forKey: .entityTypes),
      relationTypes: try container.decode([RelationType].self, forKey: .relationTypes))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(entityTypes, forKey: .entityTypes)
    try container.encode(relationTypes, forKey: .relationTypes)
  }

  /// The entity type of that name.
  public func entityType(_ name: EntityTypeName) -> EntityType? { entityIndex[name].map { entityTypes[$0] } }

  /// The relation type of that name.
  public func relationType(_ name: RelationTypeName) -> RelationType? { relationIndex[name].map { relationTypes[$0] } }

  /// Whether `type` is `ancestor` or descends from it.
  public func isKind(_ type: EntityTypeName, of ancestor: EntityTypeName) -> Bool {
    type == ancestor || ancestors[type]?.contains(ancestor) == true
  }

  /// Whether a relation may lead from an entity of the one type to an entity of the other.
  public func allows(_ source: EntityTypeName, _ relation: RelationTypeName, _ target: EntityTypeName) -> Bool {
    guard let relation = relationType(relation) else { return false }
    return relation.domain.contains { isKind(source, of: $0) } && relation.range.contains { isKind(target, of: $0) }
  }
}

/// A kind of entity.
public struct EntityType: Hashable, Sendable, Codable {
  /// Its name in data, such as `ArmedForce`.
  public let name: EntityTypeName
  /// The types that it is a kind of.
  public let parents: [EntityTypeName]
  /// Its name for readers: `armed force`.
  public let label: String
  /// Its name for readers, of several: `armed forces`.
  public let plural: String
  /// The first part of its entities' identifiers: `force`.
  public let idKind: String
  /// Whether no entity has it as its own type, such as `Actor`.
  public let isAbstract: Bool
  /// What it is, in a sentence.
  public let summary: String
  /// The fill of its shape in a diagram, `#RRGGBB`.
  public let fill: String
  /// The line of its shape in a diagram, `#RRGGBB`.
  public let line: String
  /// Its Graphviz shape.
  public let shape: String

  /// Makes an entity type.
  public init(
    name: EntityTypeName, parents: [EntityTypeName] = [], label: String, plural: String, idKind: String, isAbstract: Bool = false,
    summary: String = "", fill: String = "#FFFFFF", line: String = "#333333", shape: String = "box"
  ) {
    self.name = name
    self.parents = parents
    self.label = label
    self.plural = plural
    self.idKind = idKind
    self.isAbstract = isAbstract
    self.summary = summary
    self.fill = fill
    self.line = line
    self.shape = shape
  }
}

/// A kind of relation between entities.
public struct RelationType: Hashable, Sendable, Codable {
  /// Its name in data, such as `participatesIn`.
  public let name: RelationTypeName
  /// The types that its source may have.
  public let domain: [EntityTypeName]
  /// The types that its target may have.
  public let range: [EntityTypeName]
  /// Whether both directions say the same.
  public let isSymmetric: Bool
  /// Whether the target is where the source is, so that on a map the source may stand there.
  public var isLocation: Bool { location ?? false }
  // Absent in graph files of earlier versions, and where it is false.
  private let location: Bool?
  /// Its name read from the target: `participatesIn` is `hasParticipant`.
  public let inverse: String?
  /// Its words for readers: `takes part in`.
  public let label: String
  /// The colour of its lines in a diagram, `#RRGGBB`.
  public let color: String
  /// The event code of the PLOVER ontology that fits, such as `CONSULT`, and its mode, where one does.
  public let plover: String?
  /// What it holds for, in a sentence.
  public let summary: String
  /// Sentences that show it, with what they must give.
  public let examples: [Example]

  /// A sentence and a fact that must be read from it.
  public struct Example: Hashable, Sendable, Codable {
    /// The sentence.
    public let text: String
    /// The name of the source.
    public let source: String
    /// The name of the target.
    public let target: String
    /// The modality.
    public let modality: Modality

    /// Makes an example.
    public init(text: String, source: String, target: String, modality: Modality = .asserted) {
      self.text = text
      self.source = source
      self.target = target
      self.modality = modality
    }
  }

  /// Makes a relation type.
  public init(
    name: RelationTypeName, domain: [EntityTypeName], range: [EntityTypeName], isSymmetric: Bool = false, isLocation: Bool = false,
    inverse: String? = nil, label: String, color: String = "#333333", plover: String? = nil, summary: String = "", examples: [Example] = []
  ) {
    self.name = name
    self.domain = domain
    self.range = range
    self.isSymmetric = isSymmetric
    self.location = isLocation ? true : nil
    self.inverse = inverse
    self.label = label
    self.color = color
    self.plover = plover
    self.summary = summary
    self.examples = examples
  }
}
