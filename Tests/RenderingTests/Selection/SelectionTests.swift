import Knowledge
import Testing

@testable import Rendering

@Suite("What a picture shows of a graph")
struct SelectionTests {
  /// A chain a–b–c–d, with a forum at b.
  private var chain: TestGraph {
    var graph = TestGraph(types: ["Forum": "Forum"])
    graph.add("a", "assists", "b")
    graph.add("b", "visits", "c")
    graph.add("c", "assists", "d")
    graph.add("b", "participatesIn", "Forum")
    return graph
  }

  private func names(_ graph: TestGraph, _ edit: (inout DiagramRequest) -> Void) throws -> Set<String> {
    var request = DiagramRequest()
    edit(&request)
    return Set(try Selection(of: graph.graph, for: request).entities.compactMap { graph.graph.entities[$0]?.name })
  }

  @Test(
    "depth counts steps from the focus, in either direction",
    arguments: [(0, ["b"]), (1, ["a", "b", "c", "Forum"]), (2, ["a", "b", "c", "d", "Forum"])])
  func depth(depth: Int, expected: [String]) throws {
    let graph = chain
    #expect(
      try names(graph) {
        $0.focus = [graph.id("b")]; $0.depth = depth
      } == Set(expected))
  }

  @Test("a type lets its descendants through, and the focus stays whatever its type")
  func types() throws {
    let graph = chain
    #expect(try names(graph) { $0.entityTypes = ["Actor"] } == ["a", "b", "c", "d"])
    #expect(
      try names(graph) {
        $0.entityTypes = ["Country"]; $0.focus = [graph.id("Forum")]
      } == ["Forum", "b"])
  }

  @Test("only the relations asked for lead anywhere")
  func relations() throws {
    let graph = chain
    #expect(try names(graph) { $0.relationTypes = ["assists"] } == ["a", "b", "c", "d"])
    #expect(
      try names(graph) {
        $0.relationTypes = ["assists"]; $0.focus = [graph.id("b")]; $0.depth = 5
      } == ["a", "b"])
  }

  @Test(
    "a fact is in force from its beginning to its end, each as vague as the text",
    arguments: [
      ("2013", nil, nil, "2014", true), ("2014", nil, nil, "2014", true), ("2014-06", nil, nil, "2014", true),
      ("2014-06", nil, nil, "2014-05", false),
      ("2015", nil, nil, "2014-12-31", false), (nil, "2018", nil, "2018-12-31", true), (nil, "2018", nil, "2019", false),
      (nil, "2018-10", nil, "2018-10-31", true), (nil, nil, "2020-02-29", "2020-02", true), (nil, nil, "2020-03-01", "2020-02-29", false),
      (nil, nil, nil, "1900", true),
    ] as [(String?, String?, String?, String, Bool)])
  func dates(since: String?, until: String?, date: String?, asOf: String, isShown: Bool) throws {
    var graph = TestGraph()
    let qualifiers = Qualifiers(
      since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) }, date: date.flatMap { PartialDate($0) })
    graph.add("a", "deploysTo", "b", .asserted, qualifiers)
    graph.add("c", "visits", "d")
    #expect(try names(graph) { $0.asOf = PartialDate(asOf) }.contains("a") == isShown)
  }

  @Test("the budget takes the nearest of a focus, those with most facts first")
  func budget() throws {
    var graph = TestGraph()
    graph.add("hub", "assists", "far")
    graph.add("mid", "assists", "hub")
    graph.add("focus", "visits", "mid")
    graph.add("focus", "visits", "near")
    graph.add("near", "assists", "mid")
    for name in ["x", "y", "z"] { graph.add("hub", "assists", name) }
    #expect(
      try names(graph) {
        $0.focus = [graph.id("focus")]; $0.depth = 9; $0.budget.entities = 3
      } == ["focus", "mid", "near"])
    #expect(
      try names(graph) {
        $0.focus = [graph.id("focus")]; $0.depth = 9; $0.budget.entities = 2
      } == ["focus", "mid"])
    // Without a focus the best-connected entity is the middle.
    #expect(try Selection(of: graph.graph, for: DiagramRequest()).centre == [graph.id("hub")])
  }

  @Test("what is not shown is counted exactly, by reason", arguments: [1, 2, 3, 4, 5, 8])
  func leftOut(entities: Int) throws {
    var graph = chain
    graph.mention("nobody")
    var request = DiagramRequest()
    request.budget.entities = entities
    request.relationTypes = ["assists", "visits"]
    let selection: Selection
    do { selection = try Selection(of: graph.graph, for: request) } catch {
      #expect(entities == 1)
      return
    }
    let shownFacts = selection.lines.reduce(0) { $0 + $1.facts.count }
    #expect(selection.entities.count + selection.leftOut.entities == graph.graph.entities.count)
    #expect(shownFacts + selection.leftOut.facts == graph.graph.facts.count)
    #expect(selection.leftOut.factless == 1)
    #expect(selection.leftOut.byRequest == LeftOut.Count(entities: 1, facts: 1))
    #expect(selection.leftOut.byBudget.entities == 4 - selection.entities.count)
  }

  @Test("lines are dropped before anything floats loose")
  func lines() throws {
    var graph = TestGraph()
    for name in ["a", "b", "c", "d", "e"] { graph.add("hub", "assists", name) }
    for (one, other) in [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")] {
      for relation in ["visits", "supplies"] as [RelationTypeName] { graph.add(one, relation, other) }
    }
    var request = DiagramRequest()
    request.focus = [graph.id("hub")]
    request.budget.lines = 6
    let selection = try Selection(of: graph.graph, for: request)
    #expect(selection.lines.count == 6)
    #expect(selection.entities.count == 6)
    #expect(selection.lines.filter { $0.source == graph.id("hub") }.count == 5)
    #expect(selection.leftOut.byBudget == LeftOut.Count(entities: 0, facts: 7))
    // Fewer lines than it takes: the entities without one go too.
    request.budget.lines = 2
    let fewer = try Selection(of: graph.graph, for: request)
    #expect(fewer.entities.count == 3)
    #expect(fewer.leftOut.byBudget == LeftOut.Count(entities: 3, facts: 11))
  }

  @Test("a graph without facts, and a request that nothing fits, are said to give nothing")
  func nothing() {
    var graph = TestGraph()
    graph.mention("alone")
    #expect(throws: DiagramRequestError.nothingToDraw) { try names(graph) { _ in } }
    #expect(throws: DiagramRequestError.nothingToDraw) { try names(chain) { $0.relationTypes = ["upholds"] } }
    #expect(throws: DiagramRequestError.unknownEntity("country/nowhere")) {
      try names(chain) { $0.focus = [EntityID(rawValue: "country/nowhere")] }
    }
  }

  @Test("an entity that was asked for is shown even without facts")
  func lonely() throws {
    var graph = chain
    graph.mention("alone")
    #expect(try names(graph) { $0.focus = [graph.id("alone")] } == ["alone"])
  }
}
