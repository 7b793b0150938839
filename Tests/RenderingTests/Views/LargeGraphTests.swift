import Knowledge
import Testing

@testable import Rendering

/// Every view of a graph of ten thousand documents: what a page carries, and an exact account of the rest.
@Suite("Views of ten thousand documents")
struct LargeGraphTests {
  private static let large = RandomGraph.graph(
    seed: 2014, entities: 1_500, facts: 10_000, ontology: .ended, isPlacedInSpaceAndTime: true
  ).graph

  private var graph: KnowledgeGraph { Self.large }

  /// The entities with the most facts.
  private var busiest: [EntityID] {
    var counts: [EntityID: Int] = [:]
    for fact in graph.facts.values {
      counts[fact.source, default: 0] += 1
      counts[fact.target, default: 0] += 1
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
  }

  private func request(_ edit: (inout DiagramRequest) -> Void = { _ in }) -> DiagramRequest {
    var request = DiagramRequest()
    edit(&request)
    return request
  }

  @Test("the graph is as large") func size() {
    #expect(graph.documents.count == 10_000)
    #expect(graph.facts.count > 9_000)
    #expect(graph.entities.count > 800)
  }

  @Test("an overview, from left to right and from top to bottom, and with other layouts") func overviews() throws {
    try expectAccounted(Diagram(of: graph, for: request()), of: graph)
    try expectAccounted(Diagram(of: graph, for: request { $0.direction = .topToBottom }), of: graph)
    try expectAccounted(Diagram(of: graph, for: request { $0.relationTypes = ["deploysTo"] }), of: graph)
    try expectAccounted(Diagram(of: graph, for: request { $0.asOf = PartialDate(year: 2010) }), of: graph)
  }

  @Test("what is around one entity, and around one with few facts", arguments: [1, 2]) func focuses(depth: Int) throws {
    for place in [0, busiest.count / 2, busiest.count - 1] {
      let request = request {
        $0.focus = [busiest[place]]
        $0.depth = depth
      }
      try expectAccounted(Diagram(of: graph, for: request), of: graph)
    }
  }

  @Test("the ways between two entities, the kinds of facts, and what has changed") func others() throws {
    let busiest = busiest
    try expectAccounted(Diagram(between: busiest[3], and: busiest[busiest.count / 2], in: graph, for: request()), of: graph)
    // Each of its lines stands for the facts of all entities of two kinds.
    try expectDrawn(Diagram(schemaOf: graph, for: request()))
    let earlier = RandomGraph.graph(seed: 2014, entities: 1_500, facts: 9_000, ontology: .ended, isPlacedInSpaceAndTime: true).graph
    try expectDrawn(Diagram(changesFrom: earlier, to: graph, for: request()))
  }

  @Test("a matrix, a timeline and a map") func charts() throws {
    try expectSound(Chart.matrix(of: graph, for: request()), of: graph)
    try expectSound(Chart.timeline(of: graph, for: request { $0.focus = [busiest[0]] }), of: graph)
    try expectSound(Chart.map(of: graph, for: request()), of: graph)
  }

  /// The ink budget, the account and the drawing of a diagram.
  private func expectAccounted(_ diagram: Diagram, of graph: KnowledgeGraph) throws {
    let facts = diagram.statements.flatMap(\.facts)
    #expect(Set(facts).count == facts.count, "\(diagram.title)")
    #expect(facts.count + diagram.leftOut.facts == graph.facts.count, "\(diagram.title)")
    let single = diagram.nodes.count { $0.folded.isEmpty }
    #expect(single + diagram.folded.entities + diagram.leftOut.entities == graph.entities.count, "\(diagram.title)")
    try expectDrawn(diagram)
  }

  private func expectDrawn(_ diagram: Diagram) throws {
    let budget = InkBudget()
    #expect(diagram.nodes.count <= budget.entities, "\(diagram.title)")
    #expect(diagram.statements.count <= budget.lines(between: diagram.nodes.count), "\(diagram.title)")
    for diagram in [diagram, diagram.numbered()] {
      let drawn = try Drawn(diagram)
      try expectReadable(drawn)
      for node in diagram.nodes { expectInside(node) }
    }
  }

  /// Letters have at least 7 points on a page, and no words cover others.
  private func expectReadable(_ drawn: Drawn) throws {
    let box = try #require(drawn.root["viewBox"]).split(separator: " ").compactMap { Double($0) }
    let labels = try labels(drawn.root)
    #expect(labels.count > drawn.diagram.nodes.count)
    let smallest = try #require(labels.map(\.size).min())
    #expect(PageRule.letters(smallest, inPictureOf: box[2]) >= PageRule.leastLetters, "\(drawn.diagram.title)")
    for (index, one) in labels.enumerated() {
      for other in labels[(index + 1)...] {
        #expect(!one.box.overlaps(other.box), "\(drawn.diagram.title): “\(one.text)” and “\(other.text)”")
      }
    }
  }

  private struct Label {
    let text: String
    let size: Double
    /// What it covers: letters stand between a quarter of their size below their line and three quarters above.
    let box: ChartBox
  }

  /// All words of a picture; a text has the size and the alignment of what it stands in, where it has none of its own.
  private func labels(_ element: XMLElement, size: String? = nil, anchor: String? = nil) throws -> [Label] {
    let size = element["font-size"] ?? size, anchor = element["text-anchor"] ?? anchor
    guard element.name == "text" else { return try element.elements.flatMap { try labels($0, size: size, anchor: anchor) } }
    let text = String(Drawn.text(element).trimmingPrefix { $0 == " " })
    let letters = try #require(size.flatMap(Double.init))
    let width = TextMeasure.width(of: text, size: letters, isBold: element["font-weight"] == "bold")
    let x = try #require(element["x"].flatMap(Double.init)), y = try #require(element["y"].flatMap(Double.init))
    let start = anchor == "middle" ? x - width / 2 : anchor == "end" ? x - width : x
    let box = ChartBox(x: start + 0.5, y: y - 0.7 * letters, width: max(0, width - 1), height: 0.9 * letters)
    return [Label(text: text, size: letters, box: box)]
  }

  private func expectInside(_ node: DiagramNode) {
    let widest = node.label.map { TextMeasure.width(of: $0, size: GraphvizFont.size) }.max() ?? 0
    #expect(widest < node.size.width, "\(node.name)")
    #expect(TextMeasure.lineHeight(size: GraphvizFont.size) * Double(node.label.count) < node.size.height, "\(node.name)")
  }
}
