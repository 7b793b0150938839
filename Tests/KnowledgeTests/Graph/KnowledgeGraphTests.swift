import Knowledge
import Testing

@Suite("The graph and its union")
struct KnowledgeGraphTests {
  /// Everything in a graph as text, in a fixed order.
  func dump(_ graph: KnowledgeGraph) -> [String] {
    graph.documents.keys.sorted().map { "\($0) \(graph.documents[$0]?.hash.rawValue ?? "")" }
      + graph.sortedEntities.map { "\($0.id) \($0.name) \($0.knownForms) \($0.usedForms)" }
      + graph.sortedFacts.map { "\($0.id) \($0.source) \($0.type) \($0.target) \(graph.evidence[$0.id] ?? [])" }
      + graph.mentions.keys.sorted().map { "\($0) \(graph.mentions[$0] ?? [])" }
      + graph.ledger.keys.sorted().map { "\($0) \(graph.ledger[$0] ?? [])" }
  }

  static let third = SampleGraph.document(
    "third", [("Vietnam cooperates with China.", [.init(source: SampleGraph.vietnam, type: "cooperatesWith", target: SampleGraph.china)])])
  static let otherTies = SampleGraph.document("ties", [("Laos is quiet.", [])])

  @Test("union is idempotent, commutative and associative")
  func laws() {
    let documents = [SampleGraph.ties, SampleGraph.missions, Self.third, Self.otherTies]
    let all = dump(SampleGraph.graph(documents))
    #expect(dump(SampleGraph.graph(documents.reversed())) == all)
    #expect(dump(SampleGraph.graph(documents + documents)) == all)
    for split in 0...documents.count {
      let left = SampleGraph.graph(Array(documents[..<split])), right = SampleGraph.graph(Array(documents[split...]))
      var forward = left, backward = right
      forward.formUnion(right)
      backward.formUnion(left)
      #expect(dump(forward) == all)
      #expect(dump(backward) == all)
    }
  }

  @Test("evidence of a document is sorted and stands once, in whatever order it is given")
  func evidenceInOrder() {
    var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), text: "Vietnam helps China."))
    graph.mention(SampleGraph.vietnam, at: 0..<7)
    graph.mention(SampleGraph.china, at: 14..<19)
    let fact = Fact(SampleGraph.vietnam.id, "cooperatesWith", SampleGraph.china.id, symmetric: true)
    let proofs = [0..<20, 0..<7, 8..<20].map {
      Evidence(document: DocumentID(rawValue: "d"), range: $0, quote: "", rule: "test", confidence: 1)
    }
    for proof in proofs + proofs { graph.assert(fact, on: proof) }
    #expect(graph.evidence[fact.id] == proofs.sorted())
  }

  @Test("a fact that a long document states 50,000 times costs no more each time", .timeLimit(.minutes(1)))
  func evidenceInPlenty() {
    var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), text: "Vietnam helps China."))
    for entity in [SampleGraph.vietnam, SampleGraph.china] { graph.mention(entity, at: 0..<7) }
    let fact = Fact(SampleGraph.vietnam.id, "cooperatesWith", SampleGraph.china.id, symmetric: true)
    for start in 0..<50_000 {
      graph.assert(
        fact, on: Evidence(document: DocumentID(rawValue: "d"), range: start..<(start + 1), quote: "", rule: "test", confidence: 1))
    }
    #expect(graph.evidence[fact.id]?.count == 50_000)
  }

  @Test("a fact stated in two documents is one fact with evidence of both")
  func sharedFact() {
    let graph = SampleGraph.graph()
    let shared = graph.sortedFacts.filter { $0.type == "cooperatesWith" }
    #expect(shared.count == 1)
    #expect(graph.evidence[shared[0].id]?.map(\.document.rawValue) == ["missions", "ties"])
    #expect(graph.areas(of: shared[0].id) == ["training"])
  }

  @Test("withdrawing a document takes out what only it said, and leaves the rest as if it had never been there")
  func withdrawal() {
    var graph = SampleGraph.graph([SampleGraph.ties, SampleGraph.missions, Self.third])
    graph.withdraw(DocumentID(rawValue: "missions"))
    #expect(dump(graph) == dump(SampleGraph.graph([SampleGraph.ties, Self.third])))
    graph.withdraw(DocumentID(rawValue: "unknown"))
    graph.withdraw(DocumentID(rawValue: "ties"))
    graph.withdraw(DocumentID(rawValue: "third"))
    #expect(dump(graph) == [])
  }

  @Test("evidence of one fact from many documents is sorted, in whatever order they come")
  func manyDocuments() {
    let documents = (0..<200).map { number in
      SampleGraph.document(
        "d\((number * 77) % 200)",
        [("Vietnam cooperates with Laos.", [.init(source: SampleGraph.vietnam, type: "cooperatesWith", target: SampleGraph.laos)])])
    }
    let graph = SampleGraph.graph(documents)
    let proofs = graph.evidence.values.first ?? []
    #expect(proofs.count == 200)
    #expect(proofs == proofs.sorted())
  }

  @Test("the entities of a document have the forms that it uses")
  func entitiesOfDocument() {
    let used = SampleGraph.graph().entities(of: DocumentID(rawValue: "missions"))
    #expect(used.keys.sorted().map(\.rawValue) == ["country/CN", "country/LA", "country/VN", "place/abyei"])
    #expect(used[SampleGraph.vietnam.id]?.usedForms == ["Vietnam"])
  }

  @Test("the facts of an entity are those at either of its ends, in reading order")
  func factsOfEntity() {
    let facts = SampleGraph.graph().facts(of: SampleGraph.laos.id)
    #expect(facts.map(\.type) == ["cooperatesWith", "participatesIn"])
    #expect(facts == facts.sorted(by: Fact.areInReadingOrder))
  }

  @Test("stating a fact twice on the same evidence states it once")
  func repeatedAssertion() {
    var graph = SampleGraph.ties
    for fact in graph.facts.values { for proof in graph.evidence[fact.id] ?? [] { graph.assert(fact, on: proof) } }
    #expect(graph.evidence.values.allSatisfy { $0.count == 1 })
  }
}
