import Knowledge
import Testing

@Suite("What follows from facts")
struct InferenceTests {
  static let ontology = Ontology(
    name: "sample",
    entityTypes: [
      EntityType(name: "Body", label: "body", plural: "bodies", idKind: "body"),
      EntityType(name: "Person", label: "person", plural: "persons", idKind: "person"),
    ],
    relationTypes: [
      RelationType(name: "in", domain: ["Body", "Person"], range: ["Body"], inverse: "holds", label: "is in"),
      RelationType(name: "meets", domain: ["Body", "Person"], range: ["Body", "Person"], isSymmetric: true, label: "meets"),
      RelationType(name: "visits", domain: ["Body", "Person"], range: ["Body"], label: "visits"),
    ])

  static func entity(_ name: String) -> Entity {
    Entity(
      id: EntityID(rawValue: name), type: name.first?.isLowercase == true ? "Person" : "Body", canonicalName: name, usedForms: [name])
  }

  /// `ana visits B planned 2018`
  static func fact(_ text: String) -> Fact {
    let words = text.split(separator: " ").map(String.init)
    return Fact(
      EntityID(rawValue: words[0]), RelationTypeName(rawValue: words[1]), EntityID(rawValue: words[2]), symmetric: words[1] == "meets",
      modality: words.compactMap(Modality.init(rawValue:)).first ?? .asserted,
      qualifiers: Qualifiers(date: words.dropFirst(3).compactMap { PartialDate($0) }.first))
  }

  static func graph(_ facts: [String]) -> KnowledgeGraph {
    var document = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), text: "x"))
    for text in facts {
      let fact = fact(text)
      for id in [fact.source, fact.target] { document.mention(entity(id.rawValue), at: 0..<1) }
      document.assert(fact, on: Evidence(document: document.document.id, range: 0..<1, quote: "x", rule: "r", confidence: 1))
    }
    var graph = KnowledgeGraph(ontology: ontology)
    graph.formUnion(document)
    return graph
  }

  static let transitive = rule("transitive", ["a in b", "b in c"], "a in c")
  static let acts = rule("acts", ["p in b", "p visits c"], "b visits c", kinds: ["p": ["Person"]])
  static let meeting = rule("meeting", ["p in b", "p meets q", "q in c"], "b meets c", kinds: ["p": ["Person"], "q": ["Person"]])

  static func rule(_ name: String, _ premises: [String], _ conclusion: String, kinds: [String: [EntityTypeName]] = [:]) -> BackgroundRule {
    let words = conclusion.split(separator: " ").map(String.init)
    return BackgroundRule(
      name: name,
      premises: premises.map { text in
        let words = text.split(separator: " ").map(String.init)
        let key = words[1].split(separator: ":").last.map(String.init) ?? ""
        return BackgroundRule.Clause(
          words[0], words[1].hasPrefix("gazetteer:") ? .gazetteer(key) : .relation(RelationTypeName(rawValue: words[1])), words[2])
      }, source: words[0], relation: RelationTypeName(rawValue: words[1]), target: words[2], kinds: kinds)
  }

  static func inference(_ facts: [String], _ rules: [BackgroundRule], limit: Int = 1000) -> Inference {
    Inference(from: graph(facts), by: Background(rules: rules, known: [], entities: [:]), limit: limit)
  }

  func conclusions(_ facts: [String], _ rules: [BackgroundRule]) -> [String] {
    Self.inference(facts, rules).facts.map { inferred in
      let fact = inferred.fact
      return
        ([fact.source.rawValue, fact.type.rawValue, fact.target.rawValue]
        + (fact.modality == .asserted ? [] : [fact.modality.rawValue]) + (fact.qualifiers.date.map { [$0.description] } ?? []))
        .joined(separator: " ")
    }
  }

  @Test(
    "conclusions",
    arguments: [
      ("one step", ["ana in B", "ana visits C"], ["B visits C"]),
      ("dates come from the premise of the same relation", ["ana in B", "ana visits C 2018-05"], ["B visits C 2018-05"]),
      ("a visit home is none", ["ana in B", "ana visits B"], []),
      ("what is planned gives what is planned", ["ana in B", "ana visits C planned"], ["B visits C planned"]),
      ("what is wished for or denied gives nothing", ["ana in B", "ana visits C desired", "ana visits D negated"], []),
      ("types are asked for", ["A in B", "A visits C"], []),
      ("what is said already is not inferred", ["ana in B", "ana visits C", "B visits C"], []),
      ("what is denied is not inferred", ["ana in B", "ana visits C", "B visits C negated"], []),
      ("what is said to be planned may be inferred to be so", ["ana in B", "ana visits C", "B visits C planned"], ["B visits C"]),
      ("premises of different times exclude one another", ["ana in B 2014", "ana visits C 2018"], []),
      ("premises of one time do not", ["ana in B 2018", "ana visits C 2018-03"], ["B visits C 2018-03"]),
      ("two visits are two", ["ana in B", "ana visits C 2018", "ana visits C 2020"], ["B visits C 2018", "B visits C 2020"]),
    ] as [(String, [String], [String])])
  func conclusions(_ name: String, facts: [String], expected: [String]) {
    #expect(Set(conclusions(facts, [Self.acts])) == Set(expected))
  }

  @Test("symmetric relations are read in both directions", arguments: ["ana meets bob", "bob meets ana"])
  func symmetric(meeting: String) {
    #expect(conclusions(["ana in B", "bob in C", meeting], [Self.meeting]) == ["B meets C"])
    #expect(conclusions(["ana in B", "bob in B", meeting], [Self.meeting]) == [])
  }

  @Test("chains are followed to their ends, and circles end")
  func transitivity() {
    #expect(Set(conclusions(["A in B", "B in C", "C in D"], [Self.transitive])) == ["A in C", "B in D", "A in D"])
    #expect(Set(conclusions(["A in B", "B in C", "C in A"], [Self.transitive])) == ["A in C", "B in A", "C in B"])
  }

  @Test("conclusions are premises of other rules, whichever rule comes first", arguments: [[0, 1], [1, 0]])
  func chained(order: [Int]) throws {
    let rules = order.map { [Self.transitive, Self.acts][$0] }
    let inference = Self.inference(["ana in B", "B in C", "ana visits D"], rules)
    let visit = try #require(inference[Self.fact("C visits D").id])
    #expect(visit.premises == [.fact(Self.fact("ana in C").id), .fact(Self.fact("ana visits D").id)])
    #expect(inference[Self.fact("ana in C").id]?.premises == [.fact(Self.fact("ana in B").id), .fact(Self.fact("B in C").id)])
  }

  @Test("the limit is kept, and said to be reached; the shortest chains come first")
  func limit() {
    let facts = (0..<30).map { "N\($0) in N\($0 + 1)" }
    let all = Self.inference(facts, [Self.transitive])
    #expect(all.facts.count == 31 * 30 / 2 - 30 && all.isComplete)
    let some = Self.inference(facts, [Self.transitive], limit: 10)
    #expect(some.facts.count == 10 && !some.isComplete)
    #expect(some.facts.allSatisfy { $0.premises.allSatisfy { if case .fact(let id) = $0 { all[id] == nil } else { false } } })
  }

  @Test("a gazetteer's knowledge is a premise, of what the graph has; its targets need not be there")
  func known() {
    let known = [("A", "B"), ("Z", "A"), ("A", "nobody knows")].map {
      Background.KnownFact(EntityID(rawValue: $0.0), "country", EntityID(rawValue: $0.1))
    }
    let entities = ["A", "B", "Z"].map(Self.entity)
    let background = Background(
      rules: [Self.rule("host", ["m gazetteer:country c"], "m in c")], known: known,
      entities: Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0) }))
    let inference = Inference(from: Self.graph(["ana in A"]), by: background)
    #expect(inference.facts.map(\.fact) == [Self.fact("A in B")])
    #expect(inference.facts.map(\.premises) == [[.known(known[0])]])
    #expect(inference.entities.keys.map(\.rawValue) == ["B"])
  }

  @Test("read from their other ends, facts have the name of the inverse, and symmetric ones their own")
  func mirrored() {
    let graph = Self.graph(["ana in B", "ana meets bob planned", "bob meets B negated", "ana visits B"])
    let mirrored = Inference.nothing.mirrored(graph)
    #expect(
      mirrored.map { "\($0.fact.source) \($0.fact.type) \($0.fact.target) \($0.fact.modality)" } == [
        "B holds ana asserted", "bob meets ana planned",
      ])
    #expect(mirrored.map(\.rule) == ["inverse", "symmetric"])
    #expect(mirrored[1].premises == [.fact(Self.fact("ana meets bob planned").id)])
  }

  @Test("ways may go by what follows, if that is asked for")
  func paths() {
    let graph = Self.graph(["ana in B", "ana visits C"])
    let inference = Self.inference(["ana in B", "ana visits C"], [Self.acts])
    func length(_ search: PathSearch) -> [Int] {
      search.paths(from: EntityID(rawValue: "B"), to: EntityID(rawValue: "C"), maxLength: 5, limit: 5).map(\.steps.count)
    }
    #expect(length(PathSearch(graph)) == [2])
    #expect(length(PathSearch(graph, inference: inference)) == [1])
  }
}
