import Knowledge
import Testing

@testable import Rendering

@Suite("A picture can be read when it is as wide as a page")
struct PageRuleTests {
  /// The width of the drawing, and the size of its smallest letters.
  private func measured(_ drawn: Drawn) throws -> (width: Double, letters: Double) {
    let box = try #require(drawn.root["viewBox"]).split(separator: " ").compactMap { Double($0) }
    let width = try #require(box.count == 4 ? box[2] : nil)
    let sizes = drawn.elements.filter { $0.name == "text" }.compactMap { $0["font-size"].flatMap { Double($0) } }
    return (width, try #require(sizes.min()))
  }

  /// Of the diagram as it is, and with the numbers of its footnotes.
  private func expectReadable(_ diagram: Diagram, _ note: String) throws {
    for (diagram, note) in [(diagram, note), (diagram.numbered(), note + " with footnotes")] {
      let (width, letters) = try measured(Drawn(diagram))
      #expect(PageRule.letters(letters, inPictureOf: width) >= PageRule.leastLetters, "\(note): \(letters) points in \(width)")
    }
  }

  @Test(
    "whatever is asked for, letters have at least 7 points on an A4 page",
    arguments: [(1, 20, 30), (2, 60, 90), (3, 120, 400), (4, 200, 300), (5, 12, 60)], [nil, 80] as [Int?])
  func letters(size: (seed: UInt64, entities: Int, facts: Int), asked: Int?) throws {
    let graph = RandomGraph.graph(seed: size.seed, entities: size.entities, facts: size.facts)
    var request = DiagramRequest()
    if let asked { request.budget = InkBudget(entities: asked, keepsToPage: false) }
    try expectReadable(Diagram(of: graph.graph, for: request), "overview \(size)")
  }

  @Test("from top to bottom too, and in every view", arguments: [11, 12] as [UInt64])
  func views(seed: UInt64) throws {
    let graph = RandomGraph.graph(seed: seed, entities: 70, facts: 120).graph
    var request = DiagramRequest()
    let ends = graph.sortedFacts.filter { $0.modality == .asserted }
    try expectReadable(Diagram(schemaOf: graph, for: request), "schema")
    if let first = ends.first, let last = ends.last,
      let ways = try? Diagram(between: first.source, and: last.target, in: graph, for: request)
    {
      try expectReadable(ways, "between")
    }
    let other = RandomGraph.graph(seed: seed, entities: 70, facts: 100).graph
    try expectReadable(Diagram(changesFrom: other, to: graph, for: request), "changes")
    request.focus = ends.prefix(2).map(\.source)
    try expectReadable(Diagram(of: graph, for: request), "focus")
    request.focus = []
    request.direction = .topToBottom
    try expectReadable(Diagram(of: graph, for: request), "top to bottom")
  }

  @Test("a long chain turns downward instead of shrinking its letters")
  func chain() throws {
    var graph = TestGraph()
    for number in 0..<8 { graph.add("a country with a name \(number)", "cooperatesWith", "a country with a name \(number + 1)") }
    let diagram = try Diagram(
      between: graph.id("a country with a name 0"), and: graph.id("a country with a name 8"), in: graph.graph, for: DiagramRequest())
    #expect(diagram.nodes.count == 9)
    #expect(diagram.direction == .topToBottom)
    try expectReadable(diagram, "chain")
  }

  @Test("more than a page carries is not drawn, though asked for; the reason is told, and all is counted")
  func tooMany() throws {
    var graph = KnowledgeGraph(ontology: .small)
    var said = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), text: "t"))
    func entity(_ number: Int) -> Entity {
      Entity(id: EntityID(rawValue: "country/\(number)"), type: "Country", canonicalName: "country \(number)")
    }
    for number in 0..<3_000 {
      said.mention(entity(number), at: 0..<1)
      said.assert(
        Fact(entity(number / 7).id, "assists", entity(number).id, symmetric: false),
        on: Evidence(document: DocumentID(rawValue: "d"), range: 0..<1, quote: "t", rule: "r", confidence: 1))
    }
    graph.formUnion(said)
    var request = DiagramRequest()
    request.budget = InkBudget(entities: 3_000, keepsToPage: false)
    let diagram = try Diagram(of: graph, for: request)
    #expect(diagram.nodes.count <= InkBudget.mostRanked)
    #expect(diagram.caption.last?.hasPrefix("3,000 entities were asked for; ") == true)
    let folds = diagram.nodes.filter { !$0.folded.isEmpty }
    #expect(diagram.nodes.count - folds.count + diagram.folded.entities + diagram.leftOut.entities == 3_000)
    request.engine = .sfdp
    #expect(try Diagram(of: graph, for: request).placements == [.given])
  }

  @Test("the words of an entity lie in its shape", arguments: Ontology.small.entityTypes.map(\.name))
  func inside(type: EntityTypeName) throws {
    for name in ["P5", "Việt Nam", "ASEAN Defence Ministers' Meeting-Plus", "Vietnam-China Border Defence Friendship Exchange"] {
      var graph = TestGraph(types: [name: type])
      graph.add("hub", "assists", name)
      let diagram = try Diagram(of: graph.graph, for: DiagramRequest())
      let node = try #require(diagram.nodes.first { $0.name == name })
      let widths = node.label.map { TextMeasure.width(of: $0, size: GraphvizFont.size) }
      #expect((widths.max() ?? 0) + 8 <= node.size.width, "\(type) \(name)")
      #expect(TextMeasure.lineHeight(size: GraphvizFont.size) * Double(node.label.count) + 6 <= node.size.height, "\(type) \(name)")
    }
  }
}
