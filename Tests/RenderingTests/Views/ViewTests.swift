import Knowledge
import Testing

@testable import Rendering

@Suite("The ways between two entities")
struct BetweenTests {
  private func request(_ entities: Int = 60) -> DiagramRequest {
    var request = DiagramRequest()
    request.budget = InkBudget(entities: entities)
    return request
  }

  private var graph: TestGraph {
    var graph = TestGraph()
    graph.add("a", "assists", "b")
    for _ in 0..<3 { graph.add("a", "visits", "m") }
    graph.add("m", "visits", "b")
    graph.add("b", "visits", "n")
    graph.add("a", "visits", "n")
    graph.add("a", "borders", "o")
    graph.add("o", "borders", "p")
    graph.add("p", "borders", "b")
    graph.add("p", "borders", "aside")
    graph.add("a", "memberOf", "c", .negated)
    graph.add("c", "memberOf", "b")
    return graph
  }

  @Test("the shortest ways come first, then longer ones; what is denied and what leads aside is left out, and counted")
  func ways() throws {
    let diagram = try Diagram(between: graph.id("a"), and: graph.id("b"), in: graph.graph, for: request())
    #expect(diagram.title == "Between a and b")
    #expect(Set(diagram.nodes.map(\.name)) == ["a", "b", "m", "n", "o", "p"])
    #expect(diagram.caption[0].hasPrefix("4 ways of 1 to 3 steps: 6 entities and 8 facts"))
    #expect(diagram.leftOut.facts == 3)
    #expect(diagram.leftOut.entities == 2)
    #expect(diagram.nodes.filter(\.isCentral).map(\.name) == ["a", "b"])
  }

  @Test("with little room the shortest way stays")
  func budget() throws {
    let diagram = try Diagram(between: graph.id("a"), and: graph.id("b"), in: graph.graph, for: request(2))
    #expect(diagram.nodes.map(\.name) == ["a", "b"])
    #expect(diagram.caption[0].hasPrefix("1 way of 1 step: "))
    #expect(diagram.leftOut.byBudget == LeftOut.Count(entities: 4, facts: 7))
    // Of the two ways of two steps the one with more facts behind its weakest step, then in all.
    let more = try Diagram(between: graph.id("a"), and: graph.id("b"), in: graph.graph, for: request(3))
    #expect(Set(more.nodes.map(\.name)) == ["a", "b", "m"])
  }

  @Test("no more lines than the eye follows, though there is room for the entities of further ways")
  func lines() throws {
    var graph = TestGraph()
    for number in 0..<12 {
      for relation in ["assists", "visits", "supplies", "signs"] as [RelationTypeName] {
        graph.add("a", relation, "middle \(number)")
        graph.add("middle \(number)", relation, "b")
      }
    }
    let diagram = try Diagram(between: graph.id("a"), and: graph.id("b"), in: graph.graph, for: request())
    #expect(diagram.statements.count == 40)
    #expect(diagram.nodes.count == 7)
    #expect(diagram.leftOut.byBudget == LeftOut.Count(entities: 7, facts: 56))
    var generous = request()
    generous.budget.lines = 100
    #expect(try Diagram(between: graph.id("a"), and: graph.id("b"), in: graph.graph, for: generous).statements.count == 96)
  }

  @Test("where no way leads, that is said")
  func none() {
    var graph = graph
    graph.add("x", "assists", "y")
    #expect(throws: DiagramRequestError.noWay("a", "x")) {
      try Diagram(between: graph.id("a"), and: graph.id("x"), in: graph.graph, for: request())
    }
  }
}

@Suite("The types of a graph")
struct SchemaTests {
  @Test("each type is a node with its entities, each relation between two types a line with its facts")
  func schema() throws {
    var graph = TestGraph(types: ["F": "Forum", "G": "Forum", "P": "Person"])
    for name in ["a", "b", "c"] { graph.add(name, "participatesIn", "F") }
    graph.add("a", "participatesIn", "G", .planned)
    graph.add("a", "borders", "b")
    graph.add("P", "affiliatedWith", "a")
    graph.add("P", "meetsWith", "a")
    let diagram = try Diagram(schemaOf: graph.graph, for: DiagramRequest())
    #expect(Set(diagram.nodes.map(\.name)) == ["3 countries", "2 forums", "1 person"])
    #expect(
      Set(diagram.trunks.map { $0.label.joined(separator: " ") }) == [
        "takes part in · 4", "borders · 1", "holds office in · 1", "meets · 1",
      ])
    #expect(diagram.statements.flatMap(\.facts).sorted() == graph.graph.facts.keys.sorted())
    #expect(diagram.leftOut.isEmpty)
    #expect(
      diagram.caption == [
        "3 types of entities and 4 relations between them, with 7 facts from 7 documents. Numbers are facts: stated, planned, desired and denied."
      ])
  }
}

@Suite("Changes between two graphs")
struct ChangesTests {
  private func graphs() -> (earlier: TestGraph, later: TestGraph) {
    var earlier = TestGraph()
    earlier.add("a", "assists", "b")
    earlier.add("a", "visits", "gone")
    var later = TestGraph()
    later.add("a", "assists", "b")
    later.add("a", "visits", "c")
    later.add("a", "visits", "d")
    return (earlier, later)
  }

  @Test("what came, went and stayed is marked on nodes and lines, and counted exactly")
  func marks() throws {
    let (earlier, later) = graphs()
    let diagram = try Diagram(changesFrom: earlier.graph, to: later.graph, for: DiagramRequest())
    let nodes = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.name, $0.change) })
    #expect(nodes == ["a": .kept, "b": .kept, "c": .added, "d": .added, "gone": .removed])
    #expect(diagram.nodes.first { $0.name == "gone" }?.label == ["−\u{A0}gone"])
    #expect(Set(diagram.trunks.map(\.change)) == [.added, .removed, .kept])
    #expect(diagram.trunks.first { $0.change == .removed }?.label == ["−\u{A0}visits"])
    #expect(diagram.legend.changes == Change.allCases)
    #expect(
      diagram.caption[0].hasPrefix("2 entities and 2 facts added; 1 entity and 1 fact removed; 2 entities and 1 fact unchanged. Shown: "))
    #expect(diagram.caption[0].hasSuffix("2 added, 1 removed, 1 unchanged."))
  }

  @Test("the words of what went are struck through, on lines and in nodes, without their sign and number, and the legend says so")
  func struck() throws {
    let (earlier, later) = graphs()
    let diagram = try Diagram(changesFrom: earlier.graph, to: later.graph, for: DiagramRequest()).numbered()
    let drawn = try Drawn(diagram)
    let struck = drawn.elements.filter { $0.name == "text" && $0["text-decoration"] == "line-through" }.map(Drawn.text)
    #expect(struck.sorted() == ["gone", "visits", "words"])
    let texts = drawn.elements.filter { $0.name == "text" }.map(Drawn.text)
    #expect(texts.contains { $0.hasPrefix("− removed (struck through)") })
    let number = try #require(diagram.statements.firstIndex { $0.targetName == "gone" }) + 1
    #expect(texts.contains { $0.hasSuffix("[\(number)]") && !$0.contains("visits") })
    #expect(drawn.elements.count { $0.name == "text" && $0["text-decoration"] != nil } == struck.count)
  }

  @Test("the sign of a change breaks no word", arguments: [Change.added, .removed])
  func wholeWords(change: Change) throws {
    var one = TestGraph(), other = TestGraph()
    for graph in 0..<2 { if graph == 0 { one.add("a", "assists", "b") } else { other.add("a", "assists", "b") } }
    other.add("a", "cooperatesWith", "c")
    for land in 0..<30 { other.add("Land number \(land)", "cooperatesWith", "Land number \((land * 7 + 1) % 30)") }
    let (earlier, later) = change == .added ? (one.graph, other.graph) : (other.graph, one.graph)
    let diagram = try Diagram(changesFrom: earlier, to: later, for: DiagramRequest())
    #expect(diagram.trunks.contains { $0.label.joined(separator: " ").contains("cooperates with") })
    #expect(diagram.trunks.allSatisfy { !$0.label.contains("s with") && !$0.label.contains("with") || $0.label[0].hasSuffix("cooperates") })
  }

  @Test("two states of one graph are one picture, whichever is the later")
  func samePlace() throws {
    let (earlier, later) = graphs()
    let there = try Diagram(changesFrom: earlier.graph, to: later.graph, for: DiagramRequest())
    let back = try Diagram(changesFrom: later.graph, to: earlier.graph, for: DiagramRequest())
    #expect(Set(there.nodes.map(\.elementID)) == Set(back.nodes.map(\.elementID)))
  }

  @Test("a document whose text changed loses no fact of its earlier text")
  func changedDocument() throws {
    func graph(_ target: String) -> KnowledgeGraph {
      var graph = KnowledgeGraph(ontology: .small)
      var said = DocumentGraph(document: Document(id: DocumentID(rawValue: "d"), text: "a assists \(target)"))
      let one = Entity(id: EntityID(rawValue: "country/a"), type: "Country", canonicalName: "a")
      let other = Entity(id: EntityID(rawValue: "country/\(target)"), type: "Country", canonicalName: target)
      said.mention(one, at: 0..<1)
      said.mention(other, at: 0..<1)
      said.assert(
        Fact(one.id, "assists", other.id, symmetric: false),
        on: Evidence(document: DocumentID(rawValue: "d"), range: 0..<1, quote: "a", rule: "r", confidence: 1))
      graph.formUnion(said)
      return graph
    }
    let diagram = try Diagram(changesFrom: graph("b"), to: graph("c"), for: DiagramRequest())
    #expect(Set(diagram.nodes.map(\.name)) == ["a", "b", "c"])
    #expect(Set(diagram.trunks.map(\.change)) == [.added, .removed])
  }
}
