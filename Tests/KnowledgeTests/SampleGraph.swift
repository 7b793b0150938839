import Knowledge

/// A small ontology, and graphs built by hand from marked sentences.
enum SampleGraph {
  static let ontology = Ontology(
    name: "sample",
    entityTypes: [
      EntityType(name: "Entity", label: "entity", plural: "entities", idKind: "entity", isAbstract: true),
      EntityType(name: "Actor", parents: ["Entity"], label: "actor", plural: "actors", idKind: "actor", isAbstract: true),
      EntityType(name: "Country", parents: ["Actor"], label: "country", plural: "countries", idKind: "country"),
      EntityType(name: "Person", parents: ["Actor"], label: "person", plural: "persons", idKind: "person"),
      EntityType(name: "Forum", parents: ["Entity"], label: "forum", plural: "forums", idKind: "forum"),
      EntityType(name: "Mission", parents: ["Entity"], label: "mission", plural: "missions", idKind: "mission"),
      EntityType(name: "Place", parents: ["Entity"], label: "place", plural: "places", idKind: "place"),
    ],
    relationTypes: [
      RelationType(name: "cooperatesWith", domain: ["Actor"], range: ["Actor"], isSymmetric: true, label: "cooperates with"),
      RelationType(
        name: "participatesIn", domain: ["Actor"], range: ["Forum", "Mission"], inverse: "hasParticipant", label: "takes part in"),
      RelationType(name: "deploysTo", domain: ["Actor"], range: ["Mission", "Place"], label: "deploys to"),
    ])

  static let vietnam = Entity(
    id: EntityID(rawValue: "country/VN"), type: "Country", canonicalName: "Vietnam", knownForms: ["Viet Nam", "Việt Nam", "Vietnamese"],
    attributes: ["iso3": "VNM", "iso2": "VN"])
  static let laos = Entity(id: EntityID(rawValue: "country/LA"), type: "Country", canonicalName: "Laos", knownForms: ["Lao"])
  static let china = Entity(id: EntityID(rawValue: "country/CN"), type: "Country", canonicalName: "China")
  static let admm = Entity(
    id: EntityID(rawValue: "forum/admm"), type: "Forum", canonicalName: "ASEAN Defence Ministers’ Meeting", knownForms: ["ADMM"])
  static let abyei = Entity(id: EntityID(rawValue: "place/abyei"), type: "Place", canonicalName: "Abyei")
  static let giang = Entity(id: EntityID(rawValue: "person/phan-van-giang"), type: "Person", canonicalName: nil)

  /// A fact to be stated of a sentence.
  struct Statement {
    let source: Entity
    let type: RelationTypeName
    let target: Entity
    var modality = Modality.asserted
    var qualifiers = Qualifiers()
    var areas: [String] = []
  }

  /// The graph of a document of sentences, each with what it states; all entities are mentioned where their names first stand in it.
  static func document(_ id: String, source: String = "-", _ sentences: [(text: String, states: [Statement])]) -> DocumentGraph {
    let text = sentences.map(\.text).joined(separator: "\n")
    var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: id), source: source, text: text))
    var start = 0
    for (sentence, states) in sentences {
      let range = start..<(start + sentence.utf8.count)
      start = range.upperBound + 1
      for statement in states {
        for entity in [statement.source, statement.target] { graph.mention(entity.using([entity.name]), at: range) }
        let symmetric = ontology.relationType(statement.type)?.isSymmetric == true
        graph.assert(
          Fact(
            statement.source.id, statement.type, statement.target.id, symmetric: symmetric, modality: statement.modality,
            qualifiers: statement.qualifiers),
          on: Evidence(
            document: graph.document.id, range: range, quote: sentence, rule: "sample", confidence: 0.9, areas: statement.areas))
      }
      graph.ledger.append(LedgerEntry(range: range, outcome: states.isEmpty ? .nothing : .facts(states.count)))
    }
    return graph
  }

  static let ties = document(
    "ties",
    [
      (
        "Vietnam cooperates with Laos in training.", [Statement(source: vietnam, type: "cooperatesWith", target: laos, areas: ["training"])]
      ),
      ("It was a fine day.", []),
      ("Việt Nam takes part in the ADMM.", [Statement(source: vietnam, type: "participatesIn", target: admm)]),
      ("Laos will take part in the ADMM.", [Statement(source: laos, type: "participatesIn", target: admm, modality: .planned)]),
    ])

  static let missions = document(
    "missions",
    [
      (
        "Vietnam has sent over 1,100 service members to Abyei since 2014.",
        [
          Statement(
            source: vietnam, type: "deploysTo", target: abyei,
            qualifiers: Qualifiers(count: 1100, countQualifier: "over", unit: "service member", since: PartialDate(year: 2014)))
        ]
      ),
      ("China did not send any.", [Statement(source: china, type: "deploysTo", target: abyei, modality: .negated)]),
      ("Laos and Vietnam cooperate.", [Statement(source: laos, type: "cooperatesWith", target: vietnam)]),
    ])

  static func graph(_ documents: [DocumentGraph] = [ties, missions]) -> KnowledgeGraph {
    var graph = KnowledgeGraph(ontology: ontology)
    for document in documents { graph.formUnion(document) }
    return graph
  }
}
