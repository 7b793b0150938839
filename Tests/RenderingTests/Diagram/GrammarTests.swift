import Knowledge
import Testing

@testable import Rendering

@Suite("Lines say by their looks what kind of statement they are")
struct GrammarTests {
  private let rule = BackgroundRule(
    name: "office-visits", premises: [.init("p", .relation("affiliatedWith"), "c"), .init("p", .relation("visits"), "d")], source: "c",
    relation: "visits", target: "d")

  /// Types whose relations may join any actors.
  private static let ontology = Ontology(
    name: "actors", entityTypes: Ontology.small.entityTypes,
    relationTypes: ["affiliatedWith", "visits"].map { name in
      RelationType(name: name, domain: ["Actor"], range: ["Actor"], label: name == "visits" ? "visits" : "holds office in")
    })

  private var visits: TestGraph {
    var graph = TestGraph(Self.ontology, types: ["Ann": "Person"])
    graph.add("Ann", "affiliatedWith", "Laos")
    graph.add("Ann", "visits", "Japan")
    return graph
  }

  private func request(_ graph: TestGraph) -> DiagramRequest {
    var request = DiagramRequest()
    request.inference = Inference(from: graph.graph, by: Background(rules: [rule], known: [], entities: [:]))
    return request
  }

  @Test("what is inferred is drawn thin, under its own identifier, marked, counted and explained")
  func inferred() throws {
    var graph = visits
    let plain = try Diagram(of: graph.graph, for: DiagramRequest())
    #expect(!plain.legend.hasInferred)
    #expect(plain.statements.allSatisfy { !$0.isInferred })
    let diagram = try Diagram(of: graph.graph, for: request(graph))
    let statement = try #require(diagram.statements.first { $0.isInferred })
    #expect(statement.sentence == "Laos visits Japan (inferred)")
    #expect(statement.id.hasSuffix("..inferred"))
    #expect(diagram.legend.hasInferred)
    #expect(diagram.caption[0] == "3 entities and 3 facts from 2 documents; 1 fact of these inferred.")
    let tooltip = diagram.trunks.first { $0.isInferred }?.branches.first?.tooltip
    #expect(tooltip?.last == "no document says it; it follows from: Ann holds office in Laos; Ann visits Japan")
    let drawn = try Drawn(diagram)
    let widths = drawn.elements(withID: statement.id).flatMap(\.elements).compactMap { $0["stroke-width"] }
    #expect(Set(widths) == ["0.5"])
    // What a document says is no longer inferred.
    graph.add("Laos", "visits", "Japan")
    #expect(try Diagram(of: graph.graph, for: request(graph)).statements.allSatisfy { !$0.isInferred })
  }

  @Test("a line is the thicker the more independent sources say it, and copies count once")
  func weight() throws {
    var graph = TestGraph()
    let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
    for number in 0..<4 {
      graph.add("a", "assists", "b", quote: text)
      graph.add("a", "visits", "c", quote: (0..<60).map { "other\($0 * (number + 3))" }.joined(separator: " "))
    }
    let diagram = try Diagram(of: graph.graph, for: DiagramRequest())
    let branches = diagram.trunks.flatMap(\.branches)
    #expect(branches.map(\.sources) == [1, 4])
    #expect(diagram.legend.mostSources == 4)
    #expect(LineWeight.width(sources: 1) < LineWeight.width(sources: 2))
    #expect(LineWeight.width(sources: 16) == LineWeight.width(sources: 1_000))
    #expect(LineWeight.inferred < LineWeight.width(sources: 0))
    let drawn = try Drawn(diagram)
    let widths = branches.map { branch in
      drawn.elements(withID: branch.id).flatMap(\.elements).first { $0.name == "path" }?["stroke-width"].flatMap { Double($0) } ?? 1
    }
    #expect(widths == [1, 2])
  }

  @Test("the legend explains what occurs, and nothing else")
  func legend() throws {
    var graph = TestGraph()
    graph.add("a", "visits", "b")
    func words(_ graph: TestGraph) throws -> [String] { try Drawn.lines(Drawn(Diagram(of: graph.graph, for: DiagramRequest())).root) }
    func has(_ text: String, _ words: [String]) -> Bool { words.contains { $0.hasPrefix(text) } }
    let plain = try words(graph)
    for text in ["stated as fact", "planned", "inferred", "thicker", "mutual", "several", "×2"] { #expect(!has(text, plain), "\(text)") }
    graph.add("a", "assists", "b", .planned)
    graph.add("a", "cooperatesWith", "b", .desired)
    graph.add("a", "memberOf", "b", .negated)
    graph.add("a", "visits", "b", .asserted, Qualifiers(date: PartialDate(year: 2019)), quote: "Another document says so.")
    let rich = try words(graph)
    for text in ["stated as fact", "planned", "desired", "denied", "thicker", "mutual", "from one", "two facts", "country (box)"] {
      #expect(has(text, rich), "\(text)")
    }
  }

  @Test("a relation of an entity to itself does not take the words of another line of that relation")
  func loops() throws {
    var graph = TestGraph()
    graph.add("a", "assists", "a")
    graph.add("a", "assists", "b")
    let diagram = try Diagram(of: graph.graph, for: DiagramRequest())
    #expect(Set(diagram.trunks.map(\.id)).count == 2)
  }
}
