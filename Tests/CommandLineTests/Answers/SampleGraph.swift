import Knowledge

/// A small graph with all that an answer may have to show.
enum SampleGraph {
  static let ontology = Ontology(
    name: "sample",
    entityTypes: [
      EntityType(name: "Country", label: "country", plural: "countries", idKind: "country"),
      EntityType(name: "Forum", label: "forum", plural: "forums", idKind: "forum"),
      EntityType(name: "Place", label: "place", plural: "places", idKind: "place"),
    ],
    relationTypes: [
      RelationType(name: "cooperatesWith", domain: ["Country"], range: ["Country"], isSymmetric: true, label: "cooperates with"),
      RelationType(name: "participatesIn", domain: ["Country"], range: ["Forum"], inverse: "hasParticipant", label: "takes part in"),
      RelationType(name: "deploysTo", domain: ["Country"], range: ["Place"], label: "deploys to"),
    ])

  static let vietnam = Entity(
    id: EntityID(rawValue: "country/VN"), type: "Country", canonicalName: "Vietnam", knownForms: ["Việt Nam"], attributes: ["iso2": "VN"])
  static let laos = Entity(id: EntityID(rawValue: "country/LA"), type: "Country", canonicalName: "Laos")
  static let admm = Entity(id: EntityID(rawValue: "forum/admm"), type: "Forum", canonicalName: "ADMM")
  static let shangriLa = Entity(id: EntityID(rawValue: "forum/sld"), type: "Forum", canonicalName: "Shangri-La Dialogue")
  static let abyei = Entity(id: EntityID(rawValue: "place/abyei"), type: "Place", canonicalName: "Abyei")
  static let georgia = Entity(id: EntityID(rawValue: "country/GE"), type: "Country", canonicalName: "Georgia")
  static let otherGeorgia = Entity(id: EntityID(rawValue: "place/georgia"), type: "Place", canonicalName: "Georgia")

  /// The documents; `source` is put before the names of their files.
  static func documents(in source: String = "") -> [DocumentGraph] {
    let sentences = [
      "Vietnam has taken part in the ADMM and the Shangri-La Dialogue.", "Since 2014 Việt Nam has sent over 1,100 soldiers\nto Abyei.",
      "Vietnam did not \u{1B}[31mjoin Laos.", "Georgia and Georgia.",
    ]
    let text = sentences.joined(separator: "\n")
    var graph = DocumentGraph(
      document: Document(
        id: DocumentID(rawValue: "news"), published: PartialDate(year: 2025, month: 12), source: source + "news.txt", text: text))
    var start = 0
    let ranges = sentences.map { sentence in
      defer { start += sentence.utf8.count + 1 }
      return start..<(start + sentence.utf8.count)
    }
    func state(_ fact: Fact, _ sentence: Int, areas: [String] = []) {
      for rule in ["first", "second"] {
        graph.assert(
          fact,
          on: Evidence(
            document: graph.document.id, range: ranges[sentence], quote: sentences[sentence], rule: rule, confidence: 0.8, areas: areas))
      }
    }
    for (entity, sentence) in [
      (vietnam, 0), (admm, 0), (shangriLa, 0), (vietnam, 1), (abyei, 1), (laos, 2), (georgia, 3), (otherGeorgia, 3),
    ] { graph.mention(entity.using([entity.name]), at: ranges[sentence]) }
    state(Fact(vietnam.id, "participatesIn", admm.id, symmetric: false), 0)
    state(Fact(vietnam.id, "participatesIn", shangriLa.id, symmetric: false), 0)
    state(
      Fact(
        vietnam.id, "deploysTo", abyei.id, symmetric: false,
        qualifiers: Qualifiers(count: 1100, countQualifier: "over", unit: "soldier", since: PartialDate(year: 2014))), 1,
      areas: ["peacekeeping"])
    state(Fact(vietnam.id, "cooperatesWith", laos.id, symmetric: true, modality: .negated), 2)
    graph.ledger = ranges.enumerated().map { index, range in
      LedgerEntry(range: range, outcome: [.facts(2), .facts(1), .facts(1), .rejected(reason: "no verb")][index])
    }
    return [graph]
  }

  static func graph() -> KnowledgeGraph {
    var graph = KnowledgeGraph(ontology: ontology)
    for document in documents() { graph.formUnion(document) }
    return graph
  }
}
