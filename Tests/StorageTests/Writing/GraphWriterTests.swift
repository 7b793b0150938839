import Foundation
import Knowledge
import Storage
import Testing

@Suite("Writing a graph file") struct GraphWriterTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test("what is written is read back as the union in memory has it")
  func roundTrip() throws {
    let corpus = Samples.corpus(40)
    var expected = KnowledgeGraph(ontology: Samples.ontology)
    for graph in corpus { expected.formUnion(graph) }
    try folder.build("g.entente", corpus)
    #expect(try folder.dump("g.entente") == expected.dump)
    #expect(try GraphFile(path: folder.path("g.entente")).ontology == Samples.ontology)
  }

  @Test("every qualifier, date, title and address comes back")
  func properties() throws {
    let qualifiers = Qualifiers(
      count: 1100, countQualifier: "over", unit: "service member", since: PartialDate("2014"), until: PartialDate("2018-10"),
      date: PartialDate("2018-10-02"), role: "observer\u{0}\n\"x\"")
    let graph = Samples.document(
      "d", [("Laos", "ARF")], title: "A “title”", published: "2020-02-29", qualifiers: qualifiers, modality: .planned)
    var expected = KnowledgeGraph(ontology: Samples.ontology)
    expected.formUnion(graph)
    try folder.build("g.entente", [graph])
    #expect(try folder.dump("g.entente") == expected.dump)
  }

  @Test("the order of the documents does not matter", arguments: [1, 2, 3, 4] as [UInt64])
  func order(seed: UInt64) throws {
    var random = Samples.Numbers(state: seed)
    let corpus = Samples.corpus(30)
    try folder.build("a.entente", corpus)
    try folder.build("b.entente", random.shuffled(corpus))
    #expect(try folder.dump("a.entente") == folder.dump("b.entente"))
  }

  @Test("the same documents in the same order give the same bytes")
  func bytes() throws {
    let corpus = Samples.corpus(30)
    try folder.build("a.entente", corpus)
    try folder.build("b.entente", corpus)
    #expect(try folder.bytes("a.entente") == folder.bytes("b.entente"))
  }

  @Test("documents added in several builds give the graph of one build")
  func batches() throws {
    let corpus = Samples.corpus(30)
    try folder.build("a.entente", corpus)
    try folder.build("b.entente", Array(corpus[20...]))
    let summary = try folder.build("b.entente", corpus)
    #expect(try folder.dump("a.entente") == folder.dump("b.entente"))
    #expect(summary.added == 20 && summary.unchanged == 10 && summary.changed == 0)
    #expect(summary.documents == 30)
  }

  @Test("a document replaced and put back leaves the graph that was there")
  func replaceAndRestore() throws {
    let corpus = Samples.corpus(20)
    try folder.build("g.entente", corpus)
    let before = try folder.dump("g.entente")
    let other = Samples.document("document-3", [("Đan Mạch", "Somewhere else"), ("Narnia", "ARF")])
    #expect(try folder.build("g.entente", [other]).changed == 1)
    var expected = KnowledgeGraph(ontology: Samples.ontology)
    for graph in corpus where graph.document.id.rawValue != "document-3" { expected.formUnion(graph) }
    expected.formUnion(other)
    #expect(try folder.dump("g.entente") == expected.dump)
    #expect(try folder.build("g.entente", [corpus[3]]).changed == 1)
    #expect(try folder.dump("g.entente") == before)
  }

  @Test("a form that only a withdrawn document used is forgotten, one that others use stays")
  func formsOfWithdrawnDocuments() throws {
    func graph(_ id: String, _ form: String) -> DocumentGraph {
      var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: id), text: form))
      graph.mention(Samples.country("Laos", form), at: 0..<form.utf8.count)
      return graph
    }
    try folder.build("g.entente", [graph("a", "Lao PDR"), graph("b", "Laos"), graph("c", "Laos")])
    try folder.build("g.entente", [graph("a", "Laos"), graph("b", "the Lao")])
    let entities = try GraphFile(path: folder.path("g.entente")).entities()
    #expect(entities.map(\.usedForms) == [["Laos", "the Lao"]])
  }

  @Test("of two documents of one build with one identifier the same one stays, whichever comes first")
  func duplicates() throws {
    let first = Samples.document("d", [("Laos", "ARF")]), second = Samples.document("d", [("Turkey", "MILAN")])
    let other = Samples.document("e", [("Laos", "MILAN")])
    let one = try folder.build("a.entente", [first, other, second, first])
    let two = try folder.build("b.entente", [second, first, second, other])
    #expect(try folder.dump("a.entente") == folder.dump("b.entente"))
    #expect(one == two)
    #expect(one.added == 2 && one.superseded == 2)
    var union = KnowledgeGraph(ontology: Samples.ontology)
    for graph in [first, second, other] { union.formUnion(graph) }
    #expect(try folder.dump("a.entente") == union.dump)
  }

  @Test("a document with the text it had but another origin counts as changed")
  func origin() throws {
    try folder.build("g.entente", [Samples.document("d", [("Laos", "ARF")], title: "old")])
    let renamed = Samples.document("d", [("Laos", "ARF")], title: "new")
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    #expect(try writer.state(of: renamed.document) == .changed)
    try writer.write(renamed)
    #expect(try writer.state(of: renamed.document) == .unchanged)
    #expect(try writer.finish().changed == 1)
    #expect(try GraphFile(path: folder.path("g.entente")).documents().map(\.title) == ["new"])
  }

  @Test("state tells new, unchanged and changed apart, and another extractor makes all changed")
  func states() throws {
    let graph = Samples.document("d", [("Laos", "ARF")])
    try folder.build("g.entente", [graph], extractor: "one")
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology, extractor: "one")
    #expect(try writer.state(of: graph.document) == .unchanged)
    #expect(try writer.keep(graph.document))
    #expect(try writer.state(of: Samples.document("d", [("Laos", "MILAN")]).document) != .new)
    #expect(try writer.state(of: Samples.document("e", [("Laos", "MILAN")]).document) == .new)
    #expect(try writer.finish().unchanged == 1)
    let later = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology, extractor: "two")
    #expect(try later.state(of: graph.document) == .changed)
    later.cancel()
  }

  @Test("a document called unchanged is refused when another of its name has come in between")
  func keepAfterReplacement() throws {
    let graphs = [Samples.document("d", [("Laos", "ARF")]), Samples.document("d", [("Turkey", "MILAN")])]
      .sorted { $0.document.hash.rawValue < $1.document.hash.rawValue }
    try folder.build("g.entente", [graphs[0]])
    let writer = try GraphWriter(path: folder.path("g.entente"), ontology: Samples.ontology)
    #expect(try writer.state(of: graphs[0].document) == .unchanged)
    try writer.write(graphs[1])
    #expect(try writer.keep(graphs[0].document) == false)
    try writer.write(graphs[0])
    _ = try writer.finish()
    #expect(try GraphFile(path: folder.path("g.entente")).documents().map(\.hash) == [graphs[0].document.hash])
  }

  @Test("a new edition of the gazetteer replaces what the old one said of an entity")
  func gazetteerEditions() throws {
    func graph(_ id: String, _ known: [String]) -> DocumentGraph {
      var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: id), text: "Laos"))
      graph.mention(
        Entity(id: EntityID(rawValue: "country/LA"), type: "Country", canonicalName: "Laos", knownForms: known, usedForms: ["Laos"]),
        at: 0..<4)
      return graph
    }
    func forms() throws -> [[String]] { try GraphFile(path: folder.path("g.entente")).entities().map(\.knownForms) }
    try folder.build("g.entente", [graph("a", ["Laos", "Lao PDR"])], extractor: "1")
    try folder.build("g.entente", [graph("b", ["Laos"]), graph("c", ["Laos"])], extractor: "2")
    #expect(try forms() == [["Laos"]])
  }

  @Test("letters composed and decomposed are two forms in the file and do not disturb it")
  func canonicalEquivalence() throws {
    let composed = "Vi\u{1EC7}t", decomposed = "Vie\u{323}\u{302}t"
    func graph(_ id: String, _ form: String) -> DocumentGraph {
      var graph = DocumentGraph(document: Document(id: DocumentID(rawValue: id), text: form))
      graph.mention(Samples.country("Viet", form), at: 0..<form.utf8.count)
      return graph
    }
    try folder.build("a.entente", [graph("a", composed), graph("b", decomposed)])
    try folder.build("b.entente", [graph("b", decomposed), graph("a", composed)])
    #expect(try folder.dump("a.entente") == folder.dump("b.entente"))
  }

  @Test("empty documents and an empty build are fine")
  func empty() throws {
    #expect(try folder.build("g.entente", []) == BuildSummary())
    #expect(try folder.build("g.entente", [DocumentGraph(document: Document(id: DocumentID(rawValue: ""), text: ""))]).documents == 1)
    #expect(try GraphFile(path: folder.path("g.entente")).graph().documents.count == 1)
  }
}
