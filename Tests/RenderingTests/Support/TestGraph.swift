import Knowledge

/// A graph written down in a few lines: `graph.add("Vietnam", "participatesIn", "ADMM+")`.
struct TestGraph {
  private(set) var graph: KnowledgeGraph
  private var types: [String: EntityTypeName] = [:]
  private let coordinates: [String: String]
  private var documentCount = 0

  init(_ ontology: Ontology = .small, types: [String: EntityTypeName] = [:], coordinates: [String: String] = [:]) {
    self.graph = KnowledgeGraph(ontology: ontology)
    self.types = types
    self.coordinates = coordinates
  }

  /// The identifier of the entity of that name.
  func id(_ name: String) -> EntityID { entity(name).id }

  /// States one fact, in a document of its own.
  @discardableResult
  mutating func add(
    _ source: String, _ relation: RelationTypeName, _ target: String, _ modality: Modality = .asserted,
    _ qualifiers: Qualifiers = Qualifiers(),
    quote: String? = nil, title: String? = nil, url: String? = nil
  ) -> FactID {
    documentCount += 1
    let text = quote ?? "\(source) \(relation) \(target)."
    let document = Document(id: DocumentID(rawValue: "document-\(documentCount)"), title: title, url: url, text: text)
    var said = DocumentGraph(document: document)
    let one = entity(source), other = entity(target)
    said.mention(one, at: 0..<0)
    said.mention(other, at: 0..<0)
    let isSymmetric = graph.ontology.relationType(relation)?.isSymmetric ?? false
    let fact = Fact(one.id, relation, other.id, symmetric: isSymmetric, modality: modality, qualifiers: qualifiers)
    said.assert(fact, on: Evidence(document: document.id, range: 0..<text.utf8.count, quote: text, rule: "test", confidence: 1))
    graph.formUnion(said)
    return fact.id
  }

  /// An entity that no fact speaks of.
  mutating func mention(_ name: String) {
    documentCount += 1
    var said = DocumentGraph(document: Document(id: DocumentID(rawValue: "document-\(documentCount)"), text: name))
    said.mention(entity(name), at: 0..<0)
    graph.formUnion(said)
  }

  private func entity(_ name: String) -> Entity {
    let type = types[name] ?? "Country"
    return Entity(
      id: EntityID(kind: type.rawValue.lowercased(), name: name), type: type, canonicalName: name,
      attributes: coordinates[name].map { ["coordinates": $0] } ?? [:])
  }
}
