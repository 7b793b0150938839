import Knowledge
import Testing

@testable import Rendering

@Suite("A diagram as values")
struct DiagramTests {
  private func diagram(_ graph: TestGraph, _ edit: (inout DiagramRequest) -> Void = { _ in }) throws -> Diagram {
    var request = DiagramRequest()
    edit(&request)
    return try Diagram(of: graph.graph, for: request)
  }

  @Test("several facts between the same entities share a line that says how many")
  func counts() throws {
    var graph = TestGraph()
    for year in [2016, 2018, 2019] { graph.add("a", "visits", "b", .asserted, Qualifiers(date: PartialDate(year: year))) }
    let trunk = try #require(try diagram(graph).trunks.first)
    #expect(try diagram(graph).trunks.count == 1)
    #expect(trunk.branches.count == 1)
    #expect(trunk.branches[0].facts.count == 3)
    #expect(trunk.label == ["visits", "×3 · 2016–2019"])
  }

  @Test("what is planned, desired or denied has lines of its own")
  func modalities() throws {
    var graph = TestGraph()
    for modality in Modality.allCases { graph.add("a", "assists", "b", modality) }
    let trunks = try diagram(graph).trunks
    #expect(trunks.map(\.modality) == Modality.allCases)
    #expect(Set(trunks.map(\.id)).count == 4)
    #expect(trunks.last?.label == ["not: assists"])
    #expect(trunks.last?.color == DiagramWriter.denial)
    #expect(trunks.map { $0.tooltip[0] } == ["a assists b", "a assists b (planned)", "a assists b (desired)", "a assists b (denied)"])
  }

  @Test("lines of one relation from one entity share a trunk, which says the words once")
  func trunks() throws {
    var graph = TestGraph()
    for name in ["x", "y", "z"] { graph.add("a", "participatesIn", name) }
    graph.add(
      "a", "deploysTo", "m", .asserted,
      Qualifiers(count: 1_100, countQualifier: "over", unit: "service member", since: PartialDate(year: 2014)))
    graph.add("a", "deploysTo", "n")
    let trunks = try diagram(graph).trunks
    #expect(trunks.map(\.label) == [["takes part in"], ["deploys to"]])
    #expect(trunks.map { $0.branches.map(\.end) } == [["x", "y", "z"].map(graph.id), ["m", "n"].map(graph.id)])
    #expect(trunks[1].branches.map(\.label) == [["over 1,100", "service members", "since 2014"], []])
  }

  @Test("lines of one relation to one entity share a trunk too")
  func inward() throws {
    var graph = TestGraph()
    graph.add("c", "visits", "big")
    for name in ["a", "b", "c"] { graph.add(name, "memberOf", "big") }
    let trunk = try #require(try diagram(graph).trunks.first)
    #expect(trunk.hub == graph.id("big"))
    #expect(trunk.sense == .in)
    #expect(trunk.branches.count == 3)
  }

  @Test("a symmetric relation bundles at either end")
  func symmetric() throws {
    var graph = TestGraph()
    for name in ["a", "y", "z"] { graph.add("m", "cooperatesWith", name) }
    let trunks = try diagram(graph).trunks
    #expect(trunks.count == 1)
    #expect(trunks[0].hub == graph.id("m"))
    #expect(trunks[0].sense == .mutual)
  }

  @Test("every fact shown is on exactly one line")
  func completeness() throws {
    var graph = TestGraph()
    let names = (0..<12).map { "n\($0)" }
    for (i, one) in names.enumerated() {
      for other in names[(i + 1)...] where (i + other.utf8.count) % 2 == 0 {
        graph.add(one, i % 3 == 0 ? "cooperatesWith" : "assists", other)
      }
    }
    let facts = try diagram(graph) { $0.budget.lines = 500 }.trunks.flatMap(\.branches).flatMap(\.facts)
    #expect(facts.sorted() == graph.graph.facts.keys.sorted())
  }

  @Test("the order in which facts came does not show")
  func determinism() throws {
    let facts = (0..<30).map { ("n\($0 * 7 % 11)", $0 % 2 == 0 ? "assists" : "cooperatesWith" as RelationTypeName, "n\($0 % 13)") }
    func built(_ facts: [(String, RelationTypeName, String)]) throws -> Diagram {
      var union = KnowledgeGraph(ontology: .small)
      for (source, relation, target) in facts where source != target {
        // The documents must not differ either, so that only the order does.
        let document = Document(id: DocumentID(rawValue: "\(source) \(relation) \(target)"), text: "t")
        var said = DocumentGraph(document: document)
        let one = Entity(id: EntityID(kind: "country", name: source), type: "Country", canonicalName: source)
        let other = Entity(id: EntityID(kind: "country", name: target), type: "Country", canonicalName: target)
        said.mention(one, at: 0..<1)
        said.mention(other, at: 0..<1)
        said.assert(
          Fact(one.id, relation, other.id, symmetric: relation == "cooperatesWith"),
          on: Evidence(document: document.id, range: 0..<1, quote: "t", rule: "r", confidence: 1))
        union.formUnion(said)
      }
      return try Diagram(of: union, for: DiagramRequest())
    }
    let diagram = try built(facts)
    #expect(try built(facts.reversed()) == diagram)
    #expect(try built(facts.reversed()).dot == diagram.dot)
  }

  @Test("the middle is large and alone in its column; others stand by their distance on both sides")
  func columns() throws {
    var graph = TestGraph()
    for name in ["a", "b", "c", "d", "e", "f"] { graph.add(name, "visits", "hub") }
    for (index, name) in ["u", "v", "w", "x", "y", "z"].enumerated() {
      graph.add("hub", "assists", name, .asserted, Qualifiers(count: index + 1))
    }
    graph.add("z", "visits", "zz")
    let nodes = try diagram(graph).nodes
    #expect(nodes.filter(\.isCentral).map(\.name) == ["hub"])
    let columns = Dictionary(uniqueKeysWithValues: nodes.map { ($0.name, $0.column) })
    #expect(columns["hub"] == 0)
    #expect(columns["a"] == columns["f"] && abs(columns["a"] ?? 0) == 1)
    #expect(columns["u"] == -(columns["a"] ?? 0))
    #expect(columns["zz"] == 2 * (columns["z"] ?? 0))
  }

  @Test("the heading is the one asked for, else made from the focus, else from the documents")
  func titles() throws {
    var graph = TestGraph()
    graph.add("Laos", "borders", "Vietnam", title: "A day at the border")
    #expect(try diagram(graph) { $0.title = "  My \u{202E}title " }.title == "My title")
    #expect(try diagram(graph) { $0.focus = [graph.id("Laos"), graph.id("Vietnam")] }.title == "Relations of Laos and Vietnam")
    #expect(try diagram(graph).title == "A day at the border")
    graph.add("Laos", "borders", "China")
    #expect(try diagram(graph).title == "Relations in 2 documents")
  }

  @Test("the caption says what is shown and exactly what is not")
  func caption() throws {
    var graph = TestGraph(types: ["F": "Forum"])
    graph.add("a", "assists", "b")
    graph.add("a", "assists", "c")
    graph.add("a", "participatesIn", "F")
    #expect(try diagram(graph).caption == ["4 entities and 3 facts from 3 documents."])
    #expect(try diagram(graph).omissions.isEmpty)
    #expect(try diagram(graph) { $0.entityTypes = ["Country"] }.omissions == ["Not shown: 1 entity and 1 fact outside the request."])
    graph.mention("nobody")
    let both = try diagram(graph) {
      $0.entityTypes = ["Country"]; $0.budget.entities = 2; $0.asOf = PartialDate(year: 2020)
    }
    #expect(
      both.caption == [
        "2 entities and 1 fact from 4 documents, as of 2020.",
        "Not shown: 3 entities and 2 facts (1 entity and 1 fact outside the request; 1 entity and 1 fact for want of space; 1 entity without facts).",
      ])
  }

  @Test("three of a kind at one trunk are framed, unless they have much to do elsewhere")
  func clusters() throws {
    let forums = ["f1", "f2", "f3"]
    var graph = TestGraph(types: Dictionary(uniqueKeysWithValues: forums.map { ($0, "Forum") }))
    for forum in forums { graph.add("a", "participatesIn", forum) }
    graph.add("a", "participatesIn", "b")
    #expect(try diagram(graph).clusters.map(\.members) == [forums.map(graph.id)])
    #expect(try diagram(graph).clusters.map(\.label) == ["forums"])
    for other in ["c", "d"] { graph.add(other, "hosts", "f1") }
    #expect(try diagram(graph).clusters.isEmpty)
  }

  @Test("the legend has the kinds and styles that occur, in the ontology's order, and no others")
  func legend() throws {
    var graph = TestGraph(types: ["F": "Forum", "P": "Person"])
    graph.add("P", "participatesIn", "F", .planned)
    graph.add("P", "affiliatedWith", "a", .negated)
    let legend = try diagram(graph).legend
    #expect(legend.kinds.map(\.label) == ["country", "person", "forum"])
    #expect(legend.modalities == [.planned, .negated])
    #expect(!legend.hasCounts)
  }

  @Test("a line's tooltip holds the statement, its quotes and their documents")
  func evidence() throws {
    var graph = TestGraph()
    for number in 1...6 {
      graph.add("a", "assists", "b", quote: "A helps\nB  (\(number)).", title: number == 1 ? "First" : nil)
    }
    let tooltip = try #require(try diagram(graph).trunks.first?.branches.first?.tooltip)
    #expect(tooltip.first == "a assists b")
    #expect(tooltip[1] == "“A helps B (1).” — First")
    #expect(tooltip[2] == "“A helps B (2).” — document-2")
    #expect(tooltip.last == "and 2 more places")
    #expect(tooltip.count == 6)
  }

  @Test("a type that the ontology does not know is drawn plainly")
  func unknownTypes() throws {
    var graph = TestGraph(types: ["a": "Comet"])
    graph.add("a", "collidesWith", "b")
    let diagram = try diagram(graph)
    #expect(diagram.nodes.first { $0.name == "a" }?.look == NodeLook(of: nil))
    #expect(diagram.trunks[0].label == ["collidesWith"])
    #expect(diagram.legend.kinds.map(\.label) == ["country", "Comet"])
  }

  @Test("an entity's relation to itself is drawn")
  func loops() throws {
    var graph = TestGraph()
    graph.add("a", "assists", "a")
    let diagram = try diagram(graph)
    #expect(diagram.trunks.map { $0.branches.map(\.end) } == [[graph.id("a")]])
    #expect(!diagram.dot.isEmpty)
  }
}
