import Knowledge
import Testing

@testable import Rendering

@Suite("Numbered evidence")
struct FootnotesTests {
  private var graph: TestGraph {
    var graph = TestGraph(types: ["F1": "Forum", "F2": "Forum", "Ann": "Person"])
    for forum in ["F1", "F2"] {
      graph.add(
        "Vietnam", "participatesIn", forum, quote: "They met at \(forum).", title: "Report on \(forum)", url: "https://x.example/\(forum)")
    }
    graph.add("Vietnam", "cooperatesWith", "Laos", .planned, url: "javascript:alert(1)")
    graph.add("Ann", "affiliatedWith", "Vietnam", .asserted, Qualifiers(role: "Minister"))
    return graph
  }

  private func diagram(_ graph: TestGraph) throws -> Diagram { try Diagram(of: graph.graph, for: DiagramRequest()) }

  @Test("each line has one footnote with evidence, in the lines' order, and there is no other footnote")
  func oneToOne() throws {
    let diagram = try diagram(graph)
    let footnotes = Footnotes(of: diagram, in: graph.graph).all
    #expect(footnotes.map(\.statement) == diagram.statements)
    #expect(footnotes.map(\.number) == Array(1...diagram.statements.count))
    #expect(footnotes.allSatisfy { !$0.citations.isEmpty })
    #expect(Set(footnotes.flatMap(\.statement.facts)) == Set(graph.graph.facts.keys))
  }

  @Test("in the picture each number stands once, and each line leads to its footnote")
  func inPicture() throws {
    let drawn = try Drawn(diagram(graph).numbered()) { $0.leadsToFootnotes = true }
    let numbers = Array(1...drawn.diagram.statements.count)
    for number in numbers { #expect(Drawn.lines(drawn.root).count { $0.hasSuffix("[\(number)]") } == 1, "\(number)") }
    for (number, statement) in zip(numbers, drawn.diagram.statements) {
      let line = try #require(drawn.elements(withID: statement.id).first)
      #expect(line["aria-label"] == statement.sentence && line["role"] == "listitem")
      #expect(Drawn.all(line).compactMap { $0["href"] } == ["#fn-p-\(number)"])
    }
    let html = Footnotes(of: drawn.diagram, in: graph.graph).html(try #require(IDPrefix(rawValue: "p")))
    let list = try XMLReading.root(of: Array(html.utf8))
    #expect(list.elements.map { $0["id"] } == numbers.map { "fn-p-\($0)" })
    let back = list.elements.map { Drawn.all($0).compactMap { $0["href"] }.first { $0.hasPrefix("#") } }
    #expect(back == drawn.diagram.statements.map { "#p-\($0.id)" })
  }

  @Test("a number that stands alone has its place between the columns, where words have theirs")
  func ranked() throws {
    let diagram = try diagram(graph).numbered()
    let words = diagram.trunks.flatMap { trunk in [trunk.id] + trunk.branches.filter { !$0.label.isEmpty }.map { $0.id + "-words" } }
    #expect(words.contains { $0.hasSuffix("-words") })
    for trunk in diagram.trunks {
      let hub = try #require(diagram.ranks.ranks[ElementID.entity(trunk.hub)]), middle = try #require(diagram.ranks.ranks[trunk.id])
      for branch in trunk.branches where !branch.label.isEmpty {
        let number = try #require(diagram.ranks.ranks[branch.id + "-words"]),
          end = try #require(diagram.ranks.ranks[ElementID.entity(branch.end)])
        #expect([hub, middle, number, end] == [hub, middle, number, end].sorted(by: hub < end ? { $0 < $1 } : { $0 > $1 }))
      }
    }
    #expect(diagram.ranks == diagram.numbered().ranks)
  }

  @Test("a number that would make words wider than they usually are stands below them")
  func below() throws {
    var graph = TestGraph(types: ["F": "Forum"])
    graph.add("Vietnam", "affiliatedWith", "F", .asserted, Qualifiers(role: "Commissioner"))
    graph.add("Vietnam", "hosts", "F")
    let labels = Set(try diagram(graph).numbered().trunks.map { $0.label.suffix(2) })
    #expect(labels.contains { $0.last?.hasPrefix("[") == true && $0.count == 2 })
    #expect(labels.contains { $0.last?.hasPrefix("hosts [") == true })
  }

  @Test("a citation has quote, title, place and, where it is safe, the address")
  func citation() throws {
    let text = Footnotes(of: try diagram(graph), in: graph.graph).text
    #expect(text.hasPrefix("[1] Vietnam takes part in F1\n    “They met at F1.” — Report on F1, bytes 0–15, https://x.example/F1\n\n[2] "))
    #expect(!text.contains("javascript"))
    #expect(text.contains("Vietnam cooperates with Laos (planned)") || text.contains("Laos cooperates with Vietnam (planned)"))
  }

  @Test("the sentence is numbered as the document counts, from 1", arguments: [(0, 1), (9, 1), (10, 2), (25, 3)])
  func sentence(offset: Int, number: Int) throws {
    var said = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), text: String(repeating: "123456789 ", count: 3)))
    let ends = ["a", "b"].map { Entity(id: EntityID(kind: "country", name: $0), type: "Country", canonicalName: $0) }
    for end in ends { said.mention(end, at: 0..<1) }
    let fact = Fact(ends[0].id, "assists", ends[1].id, symmetric: false)
    said.assert(fact, on: Evidence(document: said.document.id, range: offset..<(offset + 2), quote: "12", rule: "r", confidence: 1))
    said.ledger = [0..<10, 10..<20, 20..<30].map { LedgerEntry(range: $0, outcome: .nothing) }
    var graph = KnowledgeGraph(ontology: .small)
    graph.formUnion(said)
    let footnotes = Footnotes(of: try Diagram(of: graph, for: DiagramRequest()), in: graph)
    #expect(footnotes.all.flatMap(\.citations).map(\.sentence) == [number])
  }

  @Test("a place that several rules read is cited once, and the places of all facts on a line are")
  func places() throws {
    var graph = TestGraph()
    graph.add("a", "visits", "b", .asserted, Qualifiers(date: PartialDate("2014")), quote: "first")
    graph.add("a", "visits", "b", .asserted, Qualifiers(date: PartialDate("2018")), quote: "second")
    let footnotes = Footnotes(of: try diagram(graph), in: graph.graph).all
    #expect(footnotes.map { $0.citations.map(\.quote) } == [["first", "second"]])
  }

  @Test("what is inferred cites what it follows from")
  func inferred() throws {
    let ontology = Ontology(
      name: "inferring", entityTypes: Ontology.small.entityTypes,
      relationTypes: [
        RelationType(name: "visits", domain: ["Person", "Country"], range: ["Country"], label: "visits"),
        RelationType(name: "affiliatedWith", domain: ["Person"], range: ["Country"], label: "holds office in"),
      ])
    var graph = TestGraph(ontology, types: ["Ann": "Person"])
    graph.add("Ann", "visits", "Japan", quote: "Ann went to Japan.")
    graph.add("Ann", "affiliatedWith", "Vietnam", quote: "Ann, Vietnam's minister")
    let rule = BackgroundRule(
      name: "office-visits",
      premises: [.init("person", .relation("visits"), "place"), .init("person", .relation("affiliatedWith"), "state")], source: "state",
      relation: "visits", target: "place")
    let inference = Inference(from: graph.graph, by: Background(rules: [rule], known: [], entities: [:]))
    let conclusion = try #require(inference.facts.first { $0.fact.source == graph.id("Vietnam") })
    let statement = DrawnStatement(
      id: "line", source: conclusion.fact.source, sourceName: "Vietnam", relation: "visits", words: "visits",
      target: conclusion.fact.target,
      targetName: "Japan", modality: .asserted, isInferred: true, details: [], facts: [conclusion.id])
    let footnote = try #require(Footnotes(of: Shown(statements: [statement]), in: graph.graph, inference: inference).all.first)
    #expect(footnote.premises == ["Ann visits Japan", "Ann holds office in Vietnam"])
    #expect(Set(footnote.citations.map(\.quote)) == ["Ann went to Japan.", "Ann, Vietnam's minister"])
    #expect(
      Footnotes(of: Shown(statements: [statement]), in: graph.graph, inference: inference).text.contains("follows from: Ann visits Japan"))
  }
}

/// An illustration that shows statements, and nothing of how.
private struct Shown: Illustration {
  let statements: [DrawnStatement]
  var title: String { "T" }
  var summary: String { "S" }
  var caption: [String] { [] }
  var leftOut: LeftOut { LeftOut() }
  var tooltips: [String: String] { [:] }
  var placements: [Placement] { [] }
  var dot: [UInt8] { [] }
  func dot(for placement: Placement) -> [UInt8] { [] }
}
