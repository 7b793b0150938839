import Foundation
import Knowledge
import Storage
import Testing

@Suite("Reading a graph file") struct GraphFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func file(_ graphs: [DocumentGraph]) throws -> GraphFile {
    try folder.build("g.entente", graphs)
    return try GraphFile(path: folder.path("g.entente"))
  }

  @Test("entities come with all forms, sorted by identifier")
  func entities() throws {
    let corpus = Samples.corpus(30)
    var union = KnowledgeGraph(ontology: Samples.ontology)
    for graph in corpus { union.formUnion(graph) }
    #expect(try file(corpus).entities() == union.sortedEntities)
  }

  @Test("an outline has all entities and facts, and nothing else")
  func outline() throws {
    let file = try file(Samples.corpus(30))
    let whole = try file.graph(), outline = try file.outline()
    #expect(outline.entities == whole.entities && outline.facts == whole.facts && !whole.facts.isEmpty)
    #expect(outline.documents.isEmpty && outline.evidence.isEmpty && outline.mentions.isEmpty && outline.ledger.isEmpty)
  }

  @Test("a neighbourhood has the facts of its entities with all evidence, and nothing else")
  func neighbourhood() throws {
    let corpus = Samples.corpus(30)
    let file = try file(corpus)
    let whole = try file.graph()
    let centre = EntityID(kind: "country", name: "Turkey")
    let excerpt = try file.neighbourhood(of: [centre, EntityID(rawValue: "country/atlantis")])
    #expect(excerpt.sortedFacts == whole.facts(of: centre))
    #expect(!excerpt.facts.isEmpty)
    for fact in excerpt.facts.values {
      #expect(excerpt.evidence[fact.id] == whole.evidence[fact.id])
      #expect(excerpt.entities[fact.source] == whole.entities[fact.source])
      #expect(excerpt.entities[fact.target] == whole.entities[fact.target])
    }
    #expect(Set(excerpt.entities.keys) == Set([centre] + excerpt.facts.values.flatMap { [$0.source, $0.target] }))
    for (id, mentions) in whole.mentions where mentions.contains(where: { $0.entity == centre }) {
      #expect(excerpt.mentions[id]?.filter { $0.entity == centre } == mentions.filter { $0.entity == centre })
      #expect(excerpt.documents[id]?.hash == whole.documents[id]?.hash)
      #expect(excerpt.documents[id]?.text == "")
    }
    let withTexts = try file.neighbourhood(of: [centre], withTexts: true)
    for document in withTexts.documents.values { #expect(document == whole.documents[document.id]) }
  }

  @Test("nobody's neighbourhood is empty")
  func emptyNeighbourhood() throws {
    let excerpt = try file(Samples.corpus(5)).neighbourhood(of: [])
    #expect(excerpt.entities.isEmpty && excerpt.documents.isEmpty && excerpt.facts.isEmpty)
  }

  @Test("documents are listed with or without their texts")
  func documents() throws {
    let corpus = Samples.corpus(5)
    let file = try file(corpus)
    #expect(try file.documents(withTexts: true) == corpus.map(\.document))
    #expect(try file.documents().map(\.text) == ["", "", "", "", ""])
    #expect(try file.documents().map(\.hash) == corpus.map(\.document.hash))
  }

  @Test("statistics agree with the graph")
  func statistics() throws {
    let file = try file(Samples.corpus(30))
    let graph = try file.graph()
    let statistics = try file.statistics()
    #expect(statistics.documents == 30)
    #expect(statistics.textBytes == graph.documents.values.reduce(0) { $0 + $1.text.utf8.count })
    #expect(statistics.mentions == graph.mentions.values.reduce(0) { $0 + $1.count })
    #expect(statistics.evidence == graph.evidence.values.reduce(0) { $0 + $1.count })
    #expect(statistics.entities == Dictionary(grouping: graph.entities.values, by: \.type).mapValues(\.count))
    #expect(statistics.facts == ["participatesIn": graph.facts.count])
    #expect(statistics.modalities == [.asserted: graph.facts.count])
    #expect(statistics.sentences == graph.ledger.values.reduce(0) { $0 + $1.count })
    #expect(statistics.rejections == ["no name": 30])
  }

  @Test("a text with a zero byte comes back whole")
  func zeroByte() throws {
    let graph = Samples.document("d", [("Laos", "ARF")], closing: "Before\u{0}after the zero.")
    let file = try file([graph])
    #expect(try file.graph().documents[graph.document.id]?.text == graph.document.text)
    #expect(try file.sentences(matching: "before", limit: 1).map(\.text) == ["Before\u{0}after the zero."])
  }
}
