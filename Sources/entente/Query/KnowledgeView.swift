import Cypher
import Knowledge

/// A knowledge graph as a property graph.
///
/// An entity is a node whose labels are its type and the type's ancestors; a fact is a relationship whose type is its relation in capitals
/// (`PARTICIPATES_IN`), with modality, qualifiers and evidence as properties, how many independent sources say it, and whether a person does; a
/// document is a node, to which `MENTIONED_IN` leads from the entities that it names. What follows from the facts is marked `inferred`, with the rule.
enum KnowledgeView {
  /// Makes the property graph. Nodes and relationships are in the order of identifiers. Linear, but for sorting.
  ///
  /// - Parameter inference: what follows from the graph, to be seen too.
  static func graph(of knowledge: KnowledgeGraph, with inference: Inference = .nothing) -> PropertyGraph {
    let graph = PropertyGraph()
    var entities: [EntityID: NodeID] = [:]
    let further = inference.entities.values.filter { knowledge.entities[$0.id] == nil }.sorted { $0.id < $1.id }
    for entity in knowledge.sortedEntities + further {
      entities[entity.id] = graph.addNode(labels: labels(of: entity.type, in: knowledge.ontology), properties: properties(of: entity))
    }
    var documents: [DocumentID: NodeID] = [:]
    for id in knowledge.documents.keys.sorted() {
      guard let document = knowledge.documents[id] else { continue }
      documents[id] = graph.addNode(labels: ["Document"], properties: properties(of: document))
    }
    let copies = knowledge.sources
    for fact in knowledge.sortedFacts {
      guard let source = entities[fact.source], let target = entities[fact.target] else { continue }
      let evidence = knowledge.evidence[fact.id] ?? []
      var properties = properties(of: fact, evidence: evidence, areas: knowledge.areas(of: fact.id))
      properties["sources"] = .integer(Int64(copies.count(of: evidence.map(\.document))))
      properties["curated"] = .boolean(knowledge.curation.assertions[fact.id] != nil)
      graph.addRelationship(type: typeName(fact.type.rawValue), from: source, to: target, properties: properties)
    }
    for inferred in inference.facts {
      guard let source = entities[inferred.fact.source], let target = entities[inferred.fact.target] else { continue }
      var properties = properties(of: inferred.fact, evidence: [], areas: [])
      properties["inferred"] = .boolean(true)
      properties["rules"] = .list([.string(inferred.rule)])
      // No document says it: it has no source, and is as sure as its premises are.
      properties["confidence"] = nil
      properties["sources"] = .integer(0)
      properties["curated"] = .boolean(false)
      graph.addRelationship(type: typeName(inferred.fact.type.rawValue), from: source, to: target, properties: properties)
    }
    addMentions(of: knowledge, to: graph, entities, documents)
    return graph
  }

  private static func addMentions(
    of knowledge: KnowledgeGraph, to graph: PropertyGraph, _ entities: [EntityID: NodeID], _ documents: [DocumentID: NodeID]
  ) {
    for id in knowledge.documents.keys.sorted() {
      guard let document = documents[id] else { continue }
      let counts = (knowledge.mentions[id] ?? []).reduce(into: [EntityID: Int]()) { $0[$1.entity, default: 0] += 1 }
      for (entity, count) in counts.sorted(by: { $0.key < $1.key }) {
        guard let node = entities[entity] else { continue }
        graph.addRelationship(type: "MENTIONED_IN", from: node, to: document, properties: ["count": .integer(Int64(count))])
      }
    }
  }

  /// A type with all its ancestors, nearest first; every entity is an `Entity`.
  static func labels(of type: EntityTypeName, in ontology: Ontology) -> [String] {
    var labels: [String] = []
    var pending = [type]
    while !pending.isEmpty {
      let next = pending.removeFirst()
      guard !labels.contains(next.rawValue) else { continue }
      labels.append(next.rawValue)
      pending += ontology.entityType(next)?.parents ?? []
    }
    return labels.contains("Entity") ? labels : labels + ["Entity"]
  }

  /// The name of a relationship type: `participatesIn` is `PARTICIPATES_IN`.
  static func typeName(_ relation: String) -> String {
    var name = ""
    var isAfterLower = false
    for character in relation {
      if character.isUppercase && isAfterLower { name += "_" }
      name += character.uppercased()
      isAfterLower = !character.isUppercase
    }
    return name
  }

  private static func properties(of entity: Entity) -> [String: Value] {
    var properties = entity.attributes.mapValues(Value.string)
    properties["id"] = .string(entity.id.rawValue)
    properties["name"] = .string(entity.name)
    if !entity.aliases.isEmpty { properties["aliases"] = .list(entity.aliases.map(Value.string)) }
    return properties
  }

  private static func properties(of document: Document) -> [String: Value] {
    var properties: [String: Value] = [
      "id": .string(document.id.rawValue), "source": .string(document.source), "hash": .string(document.hash.rawValue),
    ]
    properties["title"] = document.title.map(Value.string)
    properties["published"] = document.published.map { .string($0.description) }
    properties["url"] = document.url.map(Value.string)
    // Everything has a name to show.
    properties["name"] = .string(document.title ?? document.id.rawValue)
    return properties
  }

  /// Dates keep the precision that the text has, and are therefore texts, which sort as the dates do.
  private static func properties(of fact: Fact, evidence: [Evidence], areas: [String]) -> [String: Value] {
    var properties: [String: Value] = [
      "id": .string(fact.id.rawValue), "modality": .string(fact.modality.rawValue), "inferred": .boolean(false),
      "quotes": .list(unique(evidence.map(\.quote))), "documents": .list(unique(evidence.map(\.document.rawValue))),
      "rules": .list(unique(evidence.map(\.rule))), "confidence": .float(evidence.map(\.confidence).max() ?? 0),
    ]
    for (name, value) in fact.qualifiers.pairs { properties[name] = .string(value) }
    properties["count"] = fact.qualifiers.count.map { .integer(Int64($0)) }
    let speakers = unique(evidence.compactMap(\.speaker))
    if !speakers.isEmpty { properties["saidBy"] = .list(speakers) }
    if !areas.isEmpty { properties["areas"] = .list(areas.map(Value.string)) }
    return properties
  }

  private static func unique(_ texts: [String]) -> [Value] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.map(Value.string)
  }
}
