import Knowledge

/// A graph of two small documents, built by hand, with text that is hard on writers.
enum SampleGraph {
  static let ontology = Ontology(
    name: "sample",
    entityTypes: [
      EntityType(name: "Country", label: "country", plural: "countries", idKind: "country"),
      EntityType(name: "Place", label: "place", plural: "places", idKind: "place"),
    ],
    relationTypes: [
      RelationType(name: "cooperatesWith", domain: ["Country"], range: ["Country"], isSymmetric: true, label: "cooperates with"),
      RelationType(name: "deploysTo", domain: ["Country"], range: ["Place"], label: "deploys to"),
    ])

  static let vietnam = Entity(
    id: EntityID(rawValue: "country/VN"), type: "Country", canonicalName: "Vietnam", knownForms: ["Việt Nam", "“VN”\u{1B}"],
    attributes: ["iso3": "VNM", "iso2": "VN"])
  static let laos = Entity(id: EntityID(rawValue: "country/LA"), type: "Country", canonicalName: "Laos")
  static let abyei = Entity(id: EntityID(rawValue: "place/abyei"), type: "Place", canonicalName: nil)

  static func documents() -> [DocumentGraph] {
    let first = "😀 Việt Nam has sent over 1,100 soldiers to Abyei since 2014.", second = "Lào – Laos and Vietnam\ncooperate in “training”."
    var missions = DocumentGraph(
      document: Document(
        id: DocumentID(rawValue: "missions"), title: "A <title>", published: PartialDate(year: 2025, month: 12, day: 20),
        url: "https://example.org/?a&b", source: "missions.txt", text: first))
    missions.mention(vietnam.using(["Việt Nam"]), at: 5..<15)
    missions.mention(abyei.using(["Abyei"]), at: 47..<52)
    missions.assert(
      Fact(
        vietnam.id, "deploysTo", abyei.id, symmetric: false,
        qualifiers: Qualifiers(count: 1100, countQualifier: "over", unit: "soldier", since: PartialDate(year: 2014))),
      on: evidence("missions", first, confidence: 0.9))
    missions.ledger = [LedgerEntry(range: 0..<first.utf8.count, outcome: .facts(1))]
    var ties = DocumentGraph(document: Document(id: DocumentID(rawValue: "ties"), source: "ties.txt", text: second))
    ties.mention(laos.using(["Laos", "Lào"]), at: 9..<13)
    ties.mention(vietnam.using(["Vietnam"]), at: 18..<25)
    ties.assert(
      Fact(laos.id, "cooperatesWith", vietnam.id, symmetric: true, modality: .planned),
      on: evidence("ties", second, confidence: 0.75, areas: ["training"]))
    ties.ledger = [LedgerEntry(range: 0..<second.utf8.count, outcome: .facts(1))]
    return [missions, ties]
  }

  private static func evidence(_ document: String, _ text: String, confidence: Double, areas: [String] = []) -> Evidence {
    Evidence(
      document: DocumentID(rawValue: document), range: 0..<text.utf8.count, quote: text, rule: "sample", confidence: confidence,
      areas: areas)
  }

  static func graph(_ documents: [DocumentGraph] = documents()) -> KnowledgeGraph {
    var graph = KnowledgeGraph(ontology: ontology)
    for document in documents { graph.formUnion(document) }
    return graph
  }
}
