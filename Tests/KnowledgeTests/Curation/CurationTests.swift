import Randomness
import Testing

@testable import Knowledge

/// Graphs and decisions for the tests of curation.
enum CurationSample {
  static let vinh = Entity(id: EntityID(rawValue: "person/vinh"), type: "Person", canonicalName: nil)
  static let chiVinh = Entity(id: EntityID(rawValue: "person/nguyen-chi-vinh"), type: "Person", canonicalName: "Nguyen Chi Vinh")

  /// Vinh is Nguyen Chi Vinh in one document and somebody else in another; both meet in a third.
  static let documents: [DocumentGraph] =
    [
      SampleGraph.ties, SampleGraph.missions, document("a", ("Vinh", vinh), "went to the ADMM", "participatesIn", SampleGraph.admm),
      document("b", ("Le Vinh", vinh), "went to the ADMM", "participatesIn", SampleGraph.admm),
      document("c", ("Nguyen Chi Vinh", chiVinh), "works with Vinh of", "cooperatesWith", vinh),
      document("d", ("Le Vinh", vinh), "works with", "cooperatesWith", SampleGraph.laos),
    ]

  static var graph: KnowledgeGraph { SampleGraph.graph(documents) }

  /// `NAME WORDS NAME.`, with a mention of either at its place.
  static func document(
    _ id: String, _ source: (form: String, entity: Entity), _ words: String, _ type: RelationTypeName, _ target: Entity
  ) -> DocumentGraph {
    let end = target.id == vinh.id ? "Hanoi" : target.name
    let text = "\(source.form) \(words) \(end)."
    var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: id), text: text))
    let last = text.utf8.count
    graph.mention(source.entity.using([source.form]), at: 0..<source.form.utf8.count)
    let place = target.id == vinh.id ? (last - 14)..<(last - 10) : (last - 1 - end.utf8.count)..<(last - 1)
    graph.mention(target.using([target.id == vinh.id ? "Vinh" : end]), at: place)
    graph.assert(
      Fact(source.entity.id, type, target.id, symmetric: type == "cooperatesWith"),
      on: Evidence(document: graph.document.id, range: 0..<last, quote: text, rule: "sample", confidence: 0.9))
    graph.ledger.append(LedgerEntry(range: 0..<last, outcome: .facts(1)))
    return graph
  }

  /// Each action as a decision in a line of its own.
  static func curation(_ actions: [Decision.Action]) -> Curation {
    Curation(file: "d.yaml", decisions: actions.enumerated().map { Decision(line: 2 + $0, action: $1) })
  }

  static func curated(_ actions: Decision.Action...) -> CuratedGraph { graph.curated(by: curation(actions)) }

  /// Everything in a graph as text, in a fixed order.
  static func dump(_ graph: KnowledgeGraph) -> [String] {
    graph.sortedEntities.map { "\($0.id) \($0.type) \($0.name) \($0.aliases) \($0.usedForms) \($0.attributes.sorted { $0.key < $1.key })" }
      + graph.sortedFacts.map { "\($0.id) \($0.source) \($0.type) \($0.target) \(graph.evidence[$0.id] ?? [])" }
      + graph.documents.keys.sorted().map { id in
        "\(id) \(graph.mentions[id] ?? []) \(graph.entities(of: id).values.map { "\($0.id) \($0.usedForms)" }.sorted())"
      }
      + graph.curation.assertions.map { "\($0.key) \($0.value)" }.sorted()
      + graph.curation.entities.map { "\($0.key) \($0.value)" }.sorted() + graph.curation.denied.map(\.rawValue)
      + graph.curation.unfit.map(\.rawValue)
  }

  static func facts(_ graph: KnowledgeGraph, of id: String) -> [String] {
    graph.facts(of: EntityID(rawValue: id)).map { "\($0.source) \($0.type) \($0.target)" }
  }
}

@Suite("A person's decisions")
struct CurationTests {
  private func messages(_ curated: CuratedGraph) -> [String] { curated.findings.map(\.description) }

  private func checkSound(_ graph: KnowledgeGraph) {
    #expect(GraphVerification(graph).findings.map(\.description) == [])
    for (id, mentions) in graph.mentions { for mention in mentions { #expect(graph.entities[mention.entity] != nil, "\(id)") } }
  }

  @Test("no decisions leave the graph as it is")
  func none() {
    let graph = CurationSample.graph
    #expect(CurationSample.dump(graph.curated(by: CurationSample.curation([])).graph) == CurationSample.dump(graph))
  }

  @Test("a merge leaves one entity with the names, mentions, facts and evidence of both")
  func merge() throws {
    let curated = CurationSample.curated(.merge(["person/vinh"], into: "Nguyen Chi Vinh"))
    let graph = curated.graph
    #expect(graph.entities[CurationSample.vinh.id] == nil)
    let one = try #require(graph.entities[CurationSample.chiVinh.id])
    #expect(one.name == "Nguyen Chi Vinh" && one.aliases == ["Le Vinh", "Vinh"])
    #expect(
      CurationSample.facts(graph, of: "person/nguyen-chi-vinh") == [
        "country/LA cooperatesWith person/nguyen-chi-vinh", "person/nguyen-chi-vinh participatesIn forum/admm",
      ])
    let fact = try #require(graph.facts(of: one.id).last)
    #expect(graph.evidence[fact.id]?.map(\.document.rawValue) == ["a", "b"])
    #expect(graph.curation.entities[one.id] == ["merged with person/vinh"])
    // The fact between the two would join one with itself.
    #expect(graph.curation.unfit.count == 1)
    #expect(messages(curated).count == 1 && messages(curated)[0].hasPrefix("d.yaml:2: left out, as they would join person/nguyen-chi-vinh"))
    checkSound(graph)
  }

  @Test("merges lead from entity to entity")
  func chain() {
    let graph = CurationSample.curated(.merge(["person/vinh"], into: "country/LA"), .merge(["Laos"], into: "China")).graph
    #expect(Set(graph.entities.keys.map(\.rawValue)).isDisjoint(with: ["person/vinh", "country/LA"]))
    #expect(graph.curation.entities[SampleGraph.china.id] == ["merged with country/LA", "merged with person/vinh"])
  }

  @Test(
    "a split gives the mentions, forms and evidence that it names to another entity",
    arguments: [
      Split("person/vinh", as: "Le Vinh", documents: ["b", "d"].map(DocumentID.init(rawValue:))),
      Split(
        "person/vinh", as: "Le Vinh",
        mentions: ["b", "d"].map { Passage(document: DocumentID(rawValue: $0), place: .quote("Le  Vinh")) }),
      Split(
        "person/vinh", as: "Le Vinh",
        mentions: ["b", "d"].map { Passage(document: DocumentID(rawValue: $0), place: .scalars(0..<7)) }),
      Split(
        "person/vinh", as: "Le Vinh",
        evidence: [("b", "went to the ADMM"), ("d", "Le Vinh works")].map {
          Passage(document: DocumentID(rawValue: $0.0), place: .quote($0.1))
        } + [Passage(document: DocumentID(rawValue: "b"), place: .quote("Le Vinh went"))]),
    ])
  func split(split: Split) throws {
    let curated = CurationSample.curated(.split(split))
    let graph = curated.graph
    #expect(messages(curated) == [])
    let new = try #require(graph.entities[EntityID(rawValue: "person/le-vinh")])
    #expect(new.name == "Le Vinh" && new.type == "Person" && new.aliases == [])
    #expect(graph.entities[CurationSample.vinh.id]?.usedForms == ["Vinh"])
    #expect(
      CurationSample.facts(graph, of: "person/le-vinh") == [
        "country/LA cooperatesWith person/le-vinh", "person/le-vinh participatesIn forum/admm",
      ])
    #expect(
      CurationSample.facts(graph, of: "person/vinh") == [
        "person/nguyen-chi-vinh cooperatesWith person/vinh", "person/vinh participatesIn forum/admm",
      ])
    #expect(graph.mentions.values.joined().count { $0.entity == new.id } == 2)
    checkSound(graph)
  }

  @Test("an entity that loses its last mention stays while a fact rests on it")
  func withoutMention() {
    let text = "Vinh spoke. China trusts the Vinh school."
    var document = DocumentGraph(document: Document(id: DocumentID(rawValue: "e"), text: text))
    document.mention(CurationSample.vinh.using(["Vinh"]), at: 0..<4)
    document.mention(SampleGraph.china.using(["China"]), at: 12..<17)
    document.assert(
      Fact(SampleGraph.china.id, "cooperatesWith", CurationSample.vinh.id, symmetric: true),
      on: Evidence(document: document.document.id, range: 12..<41, quote: String(text.dropFirst(12)), rule: "sample", confidence: 1))
    document.ledger = [LedgerEntry(range: 0..<11, outcome: .nothing), LedgerEntry(range: 12..<41, outcome: .facts(1))]
    let split = Split("Vinh", as: "Le Vinh", mentions: [Passage(document: DocumentID(rawValue: "e"), place: .quote("Vinh spoke"))])
    let graph = SampleGraph.graph([document]).curated(by: CurationSample.curation([.split(split)])).graph
    #expect(graph.entities.keys.map(\.rawValue).sorted() == ["country/CN", "person/le-vinh", "person/vinh"])
    #expect(CurationSample.facts(graph, of: "person/vinh") == ["country/CN cooperatesWith person/vinh"])
    checkSound(graph)
  }

  @Test("a split can give to an entity that is there, and a merge can follow it")
  func splitToKnown() {
    let documents = [DocumentID(rawValue: "a")]
    let known = CurationSample.curated(.split(Split("person/vinh", as: "Nguyen Chi Vinh", documents: documents))).graph
    let merged = CurationSample.curated(
      .split(Split("person/vinh", as: "Somebody", documents: documents)), .merge(["Somebody"], into: "Nguyen Chi Vinh")
    ).graph
    for graph in [known, merged] {
      #expect(CurationSample.facts(graph, of: "person/nguyen-chi-vinh").contains("person/nguyen-chi-vinh participatesIn forum/admm"))
      checkSound(graph)
    }
  }

  @Test("a new name is shown, and the old one still found")
  func rename() throws {
    let graph = CurationSample.curated(.rename("Viet Nam", to: "S.R. Vietnam")).graph
    let entity = try #require(graph.entities[SampleGraph.vietnam.id])
    #expect(entity.name == "S.R. Vietnam" && entity.aliases.contains("Vietnam"))
    #expect(graph.curation.entities[entity.id] == ["renamed from “Vietnam”"])
  }

  @Test("a new type leaves out the facts that it does not allow, and says so")
  func retype() {
    let curated = CurationSample.curated(.retype("Abyei", to: "Forum"))
    #expect(curated.graph.entities[SampleGraph.abyei.id]?.type == "Forum")
    #expect(CurationSample.facts(curated.graph, of: "place/abyei") == [])
    #expect(messages(curated) == ["d.yaml:2: left out, as the ontology does not allow them any more: 2 facts"])
    checkSound(curated.graph)
  }

  @Test("a denied fact is gone from facts, reports and paths, and counted")
  func denial() throws {
    let graph = CurationSample.curated(
      .deny(.between("Vietnam", "deploysTo", "Abyei", modality: nil, qualifiers: Qualifiers(since: PartialDate(year: 2014)))),
      .deny(.between("Laos", "cooperatesWith", "Vietnam", modality: .asserted, qualifiers: Qualifiers())),
      .deny(.between("Vietnam", "participatesIn", "ADMM", modality: nil, qualifiers: Qualifiers()))
    ).graph
    #expect(CurationSample.facts(graph, of: "country/VN") == [])
    #expect(PathSearch(graph).paths(from: SampleGraph.vietnam.id, to: SampleGraph.laos.id, maxLength: 6, limit: 9).isEmpty)
    #expect(try #require(EntityReport(of: SampleGraph.vietnam.id, in: graph)).factCount == 0)
    #expect(GraphStatistics(graph).deniedFacts == 3)
    checkSound(graph)
  }

  @Test("a fact can be denied by its identifier, that of the documents or that which other decisions make")
  func denialByIdentifier() throws {
    let old = try #require(CurationSample.graph.facts(of: CurationSample.vinh.id).last)
    let merge = Decision.Action.merge(["person/vinh"], into: "Nguyen Chi Vinh")
    let new = try #require(CurationSample.curated(merge).graph.facts(of: CurationSample.chiVinh.id).last)
    #expect(old.id != new.id)
    for id in [old.id, new.id] {
      let graph = CurationSample.curated(merge, .deny(.id(id))).graph
      #expect(graph.facts[new.id] == nil && graph.curation.denied == [new.id])
    }
  }

  private static let basis = Basis(note: "a call", author: "A. Analyst")

  @Test("an asserted fact is in graph and paths, has no evidence and no source, and is told apart")
  func assertion() throws {
    let graph = CurationSample.curated(
      .assert(AssertedFact(.init("China"), "participatesIn", .init("Cobra Gold", newType: "Forum"), basis: Self.basis))
    ).graph
    let fact = try #require(graph.facts(of: SampleGraph.china.id).last)
    #expect(fact.target.rawValue == "forum/cobra-gold")
    #expect(graph.evidence[fact.id] == nil)
    #expect(graph.curation.assertions[fact.id] == [Self.basis])
    #expect(graph.curation.entities[fact.target] == ["added by hand"])
    let statement = try #require(EntityReport(of: fact.target, in: graph)).groups[0].statements[0]
    #expect(statement.sourceCount == 0 && statement.assertions == [Self.basis])
    #expect(GraphStatistics(graph).evidence == GraphStatistics(CurationSample.graph).evidence)
    checkSound(graph)
  }

  @Test("a wrong fact is corrected by denying it and asserting it in other words")
  func correction() {
    let curated = CurationSample.curated(
      .deny(.between("Vietnam", "deploysTo", "Abyei", modality: nil, qualifiers: Qualifiers())),
      .assert(AssertedFact(.init("Vietnam"), "deploysTo", .init("Abyei"), qualifiers: Qualifiers(count: 184), basis: Self.basis)))
    #expect(messages(curated) == [])
    #expect(curated.graph.facts(of: SampleGraph.abyei.id).compactMap(\.qualifiers.count) == [184])
  }

  static let staleCases: [(Decision.Action, String)] = [
    (.rename("Lao5", to: "X"), "stale decision: nothing in the graph is named “Lao5”; near to it: country/LA (Country “Laos”)"),
    (.rename("Laos", to: "Laos"), "stale decision: country/LA is named “Laos” already"),
    (.retype("Laos", to: "Country"), "stale decision: country/LA (“Laos”) is a Country already"),
    (.merge(["Nobody"], into: "Laos"), "stale decision: nothing in the graph is named “Nobody”"),
    (.merge(["Lao"], into: "Laos"), "stale decision: “Lao” is country/LA (“Laos”) already"),
    (
      .split(Split("Laos", as: "Isan", documents: [DocumentID(rawValue: "missing")])),
      "stale decision: the graph has no document “missing”; near to it: missions, ties, a"
    ),
    (
      .split(Split("Laos", as: "Isan", mentions: [Passage(document: DocumentID(rawValue: "a"), place: .quote("Laos"))])),
      "stale decision: a does not mention country/LA in “Laos”"
    ),
    (
      .deny(.between("Laos", "participatesIn", "ADMM", modality: .asserted, qualifiers: Qualifiers())),
      "stale decision: no document says such a “participatesIn” of country/LA (“Laos”) and forum/admm (“ASEAN Defence Ministers’ Meeting”); between the two there is: participatesIn planned"
    ),
    (.deny(.id(FactID(rawValue: "fact/0"))), "stale decision: the graph has no fact fact/0"),
    (
      .assert(AssertedFact(.init("Laos"), "cooperatesWith", .init("Vietnam"), basis: basis)), "stale decision: 2 documents say so already"
    ),
    (
      .assert(
        AssertedFact(.init("Laos"), "deploysTo", .init("Abyei"), basis: Basis(document: "missions", quote: "Laos sent ten"))),
      "stale decision: its quote does not stand in missions: “Laos sent ten”"
    ),
    (
      .assert(AssertedFact(.init("Laos"), "participatesIn", .init("China"), basis: basis)),
      "decision not replayed: “participatesIn” leads from Actor to Forum or Mission, not from Country (country/LA) to Country (country/CN)"
    ),
  ]

  @Test("a decision on what is not there, or is so already, is told and changes nothing", arguments: staleCases)
  func stale(action: Decision.Action, message: String) {
    let curated = CurationSample.curated(action)
    #expect(messages(curated) == ["d.yaml:2: " + message])
    #expect(curated.replayed == 0)
    #expect(CurationSample.dump(curated.graph) == CurationSample.dump(CurationSample.graph))
  }

  static let conflicts: [[Decision.Action]] = [
    [.rename("Laos", to: "A"), .rename("Lao", to: "B")],
    [.retype("Abyei", to: "Forum"), .retype("place/abyei", to: "Mission")],
    [.merge(["Laos"], into: "China"), .merge(["Laos"], into: "Vietnam")],
    [.merge(["Laos"], into: "China"), .merge(["China"], into: "Laos")],
    [
      .split(Split("person/vinh", as: "X", documents: [DocumentID(rawValue: "a"), DocumentID(rawValue: "b")])),
      .split(Split("person/vinh", as: "Y", documents: [DocumentID(rawValue: "b")])),
    ],
    [
      .deny(.between("Laos", "cooperatesWith", "Vietnam", modality: nil, qualifiers: Qualifiers())),
      .assert(AssertedFact(.init("Laos"), "cooperatesWith", .init("Vietnam"), basis: basis)),
    ],
  ]

  @Test("of decisions that contradict each other none is replayed, and each names the other's line", arguments: conflicts)
  func conflict(actions: [Decision.Action]) {
    let curated = CurationSample.graph.curated(by: CurationSample.curation(actions))
    #expect(curated.findings.map(\.kind) == [.conflict, .conflict])
    #expect(curated.findings.map(\.line) == [2, 3])
    #expect(CurationSample.dump(curated.graph) == CurationSample.dump(CurationSample.graph))
  }

  @Test("a decision written twice is replayed once")
  func repetition() {
    let curated = CurationSample.curated(.rename("Laos", to: "Lao PDR"), .rename("Laos", to: "Lao PDR"))
    #expect(messages(curated) == ["d.yaml:3: stale decision: line 2 says the same already"])
    #expect(curated.graph.entities[SampleGraph.laos.id]?.name == "Lao PDR")
  }

  /// Decisions of all kinds, some of which are stale or contradict each other.
  static let many: [Decision.Action] =
    staleCases.map(\.0) + conflicts.flatMap { $0 } + [
      .split(Split("person/vinh", as: "Le Vinh", documents: [DocumentID(rawValue: "d")])),
      .merge(["Le Vinh"], into: "Nguyen Chi Vinh"), .rename("person/vinh", to: "Vinh the Elder"), .rename("China", to: "PRC"),
      .deny(.between("PRC", "deploysTo", "Abyei", modality: nil, qualifiers: Qualifiers())),
      .assert(AssertedFact(.init("PRC"), "participatesIn", .init("Cobra Gold", newType: "Forum"), basis: basis)),
      .assert(AssertedFact(.init("Laos"), "participatesIn", .init("COBRA GOLD", newType: "Forum"), basis: basis)),
      .retype("Nguyen Chi Vinh", to: "Country"),
    ]

  @Test("the order of decisions makes no difference", arguments: [3, 4, 5, 6] as [UInt64])
  func order(seed: UInt64) {
    var random = SeededRandom(seed)
    for _ in 0..<20 {
      let chosen = Self.many.filter { _ in Bool.random(using: &random) }
      let graph = CurationSample.graph
      let expected = CurationSample.dump(graph.curated(by: CurationSample.curation(chosen)).graph)
      let shuffled = graph.curated(by: CurationSample.curation(chosen.shuffled(using: &random))).graph
      #expect(CurationSample.dump(shuffled) == expected, "seed \(random.seed)")
      checkSound(shuffled)
    }
  }

  @Test("the order of documents makes no difference to what decisions make of them")
  func orderOfDocuments() {
    let curation = CurationSample.curation(Self.many)
    let expected = CurationSample.dump(CurationSample.graph.curated(by: curation).graph)
    let other = SampleGraph.graph(CurationSample.documents.reversed() + CurationSample.documents)
    #expect(CurationSample.dump(other.curated(by: curation).graph) == expected)
  }
}
