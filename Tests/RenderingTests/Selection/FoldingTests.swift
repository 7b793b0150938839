import Knowledge
import Testing

@testable import Rendering

@Suite("Entities without room are folded, not lost")
struct FoldingTests {
  /// A hub with many countries at one relation, some forums at another, and a person of her own.
  private var crowded: TestGraph {
    var types: [String: EntityTypeName] = ["Ann": "Person"]
    for number in 10..<18 { types["forum \(number)"] = "Forum" }
    var graph = TestGraph(types: types)
    for number in 10..<40 { graph.add("hub", "assists", "land \(number)") }
    graph.add("hub", "assists", "land 39", .asserted, Qualifiers(unit: "ship"))
    for number in 10..<18 { graph.add("hub", "participatesIn", "forum \(number)") }
    for number in 10..<14 { graph.add("land \(number)", "borders", "land \(number + 1)") }
    graph.add("Ann", "affiliatedWith", "hub")
    return graph
  }

  private func selection(_ entities: Int) throws -> Selection {
    var request = DiagramRequest()
    request.budget = InkBudget(entities: entities)
    return try Selection(of: crowded.graph, for: request)
  }

  @Test("shown, folded and left out are all there is", arguments: [2, 4, 5, 9, 10, 15, 20, 30, 38, 39, 40, 41, 100])
  func sums(entities: Int) throws {
    let graph = crowded.graph, selection = try selection(entities)
    let folded = selection.folded
    #expect(selection.entities.count <= entities)
    #expect(selection.entities.count - selection.foldCount + folded.entities + selection.leftOut.entities == graph.entities.count)
    #expect(selection.lines.reduce(0) { $0 + $1.facts.count } + selection.leftOut.facts == graph.facts.count)
    #expect(Set(selection.lines.flatMap { $0.facts.map(\.id) }).count == selection.lines.reduce(0) { $0 + $1.facts.count })
    let named = selection.entities.filter { selection.standIns[$0] == nil } + selection.standIns.values.flatMap(\.folded)
    #expect(Set(named).count == named.count)
  }

  @Test("one node for each kind and relation, with all its facts on one line")
  func folds() throws {
    var request = DiagramRequest()
    request.budget = InkBudget(entities: 10)
    let diagram = try Diagram(of: crowded.graph, for: request)
    let folds = diagram.nodes.filter { !$0.folded.isEmpty }
    #expect(folds.count == 2)
    #expect(Set(folds.map(\.type)) == ["Country", "Forum"])
    for fold in folds {
      #expect(fold.name == "\(fold.folded.count) further \(fold.type == "Country" ? "countries" : "forums")")
      #expect(fold.tooltip.count == fold.folded.count + 1)
      let statements = diagram.statements.filter { $0.target == fold.id }
      #expect(statements.count == 1)
      let facts = statements.flatMap(\.facts).compactMap { crowded.graph.facts[$0] }
      #expect(Set(facts.map(\.target)) == Set(fold.folded))
      #expect(statements[0].sentence.hasPrefix("hub \(statements[0].words) \(fold.name): "))
    }
    #expect(diagram.legend.hasFolded)
    #expect(diagram.folded.entities == folds.reduce(0) { $0 + $1.folded.count })
    #expect(
      diagram.caption[0].contains(
        "and \(diagram.folded.entities) further entities with \(diagram.folded.facts) facts folded into 2 nodes, from 44 documents."))
  }

  @Test("nothing is folded where everything has room")
  func room() throws {
    #expect(try selection(60).standIns.isEmpty)
    #expect(try selection(60).leftOut.isEmpty)
  }
}
