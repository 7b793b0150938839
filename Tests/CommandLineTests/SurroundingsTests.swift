import Foundation
import Knowledge
import Rendering
import Storage
import Testing

/// A view of a focus that is drawn from what lies around it, against the same view of the whole graph.
@Suite("A focus without the rest of the graph")
struct SurroundingsTests {
  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  /// A small generator of reproducible numbers (Knuth, MMIX).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 32) | (state << 32)
    }
  }

  private static let types: [EntityTypeName] = ["Country", "Forum", "Person"]
  private static let relations: [RelationTypeName] = ["assists", "meets", "attends"]

  /// A graph in which the first entities have most facts, and some have none; some facts are loops, planned, denied, or said twice.
  private func graphFile(_ count: Int, facts: Int, seed: UInt64) throws -> GraphFile {
    var random = Numbers(state: seed)
    let entities = (0..<count).map { number in
      Entity(
        id: EntityID(rawValue: "e/\(number)"), type: Self.types[number % 3], canonicalName: number % 4 == 0 ? nil : "Entity \(number)",
        usedForms: ["Form \(number)", "The form of \(number)"])
    }
    let ontology = Ontology(
      name: "test",
      entityTypes: Self.types.map { EntityType(name: $0, label: $0.rawValue, plural: $0.rawValue + "s", idKind: $0.rawValue.lowercased()) },
      relationTypes: Self.relations.map {
        RelationType(name: $0, domain: Self.types, range: Self.types, isSymmetric: $0 == "meets", label: $0.rawValue)
      })
    let name = "\(seed).entente"
    let writer = try GraphWriter(path: folder.path(name), ontology: ontology)
    for number in 0..<20 {
      let text = String(repeating: "Somebody helps somebody. ", count: 40)
      // Some documents are copies of others.
      let said = Document(
        id: DocumentID(rawValue: "d\(number)"), title: "Report \(number)", text: number % 5 == 4 ? text : "\(number): " + text)
      var graph = DocumentGraph(document: said)
      for entity in entities where number == 0 || Bool.random(using: &random) { graph.mention(entity, at: 0..<8) }
      let mentioned = entities.filter { graph.entities[$0.id] != nil }
      for _ in 0..<(facts / 20) {
        // The last fifth has no facts.
        let last = mentioned.count * 4 / 5
        let one = mentioned[min(Int.random(in: 0..<last, using: &random), Int.random(in: 0..<last, using: &random))]
        let other = mentioned[min(Int.random(in: 0..<last, using: &random), Int.random(in: 0..<last, using: &random))]
        let relation = Self.relations[Int.random(in: 0..<3, using: &random)]
        let fact = Fact(
          one.id, relation, other.id, symmetric: relation == "meets",
          modality: Modality.allCases[max(0, Int.random(in: -6..<4, using: &random))],
          qualifiers: Bool.random(using: &random) ? Qualifiers() : Qualifiers(count: Int.random(in: 1..<9, using: &random), unit: "ship"))
        let start = 25 * Int.random(in: 0..<30, using: &random)
        graph.assert(
          fact, on: Evidence(document: said.id, range: start..<(start + 24), quote: "Somebody helps somebody.", rule: "test", confidence: 1)
        )
      }
      try writer.write(graph)
    }
    _ = try writer.finish()
    return try GraphFile(path: folder.path(name))
  }

  private func compare(_ request: DiagramRequest, in file: GraphFile, _ graph: KnowledgeGraph) throws {
    let resolved = try request.resolved(in: file.ontology)
    #expect(request.needsOnlySurroundings)
    let around = try #require(
      try file.surroundings(of: request.focus, depth: request.depth, relations: resolved.relationTypes, withSentences: true) { web in
        Diagram.entities(of: web, for: resolved)
      })
    let diagram = try Diagram(of: around.graph, from: around.web, chosen: around.chosen, for: request)
    let expected = try Diagram(of: graph, for: request)
    #expect(diagram == expected)
    #expect(diagram.dot == expected.dot)
    #expect(
      Footnotes(of: diagram, in: around.graph).text == Footnotes(of: expected, in: graph).text)
    // Shown and left out are all.
    let facts = diagram.statements.reduce(0) { $0 + $1.facts.count }
    #expect(facts + diagram.leftOut.facts == graph.facts.count)
  }

  @Test("it is the same picture as that of the whole graph, for every entity", arguments: [UInt64(1), 2])
  func everyEntity(seed: UInt64) throws {
    let file = try graphFile(24, facts: 80, seed: seed)
    let graph = try file.graph()
    for entity in graph.sortedEntities {
      var request = DiagramRequest()
      request.focus = [entity.id]
      try compare(request, in: file, graph)
    }
  }

  @Test("it is the same picture whatever the depth, the budget, the relations and the number in the middle", arguments: [UInt64(4), 5])
  func options(seed: UInt64) throws {
    let file = try graphFile(40, facts: 120, seed: seed)
    let graph = try file.graph()
    let ids = graph.sortedEntities.map(\.id)
    for (number, id) in ids.enumerated().filter({ $0.offset % 7 == 0 }) {
      for depth in [0, 1, 2, 3, Int.max] {
        var request = DiagramRequest()
        request.focus = [id, ids[(number * 7 + 3) % ids.count]].prefix(1 + number % 2) + []
        request.depth = depth
        request.budget = InkBudget(entities: [3, 12, 60][number % 3], lines: number % 2 == 0 ? nil : 8, keepsToPage: number % 4 == 0)
        request.relationTypes = number % 3 == 0 ? [] : ["ASSISTS", "meets"]
        try compare(request, in: file, graph)
      }
    }
  }

  @Test("the shortest ways are those of the whole graph", arguments: [UInt64(7), 8])
  func ways(seed: UInt64) throws {
    let file = try graphFile(30, facts: 40, seed: seed)
    let graph = try file.graph()
    let whole = PathSearch(graph)
    let ids = graph.sortedEntities.map(\.id)
    func told(_ paths: [PathSearch.Path]) -> [String] {
      paths.map { path in path.steps.map { "\($0.from) \($0.facts.map(\.id)) \($0.to)" }.joined() + "\(path.entities)" }
    }
    for (number, one) in ids.enumerated() {
      for other in [ids[0], ids[(number * 7 + 3) % ids.count], one] {
        let excerpt = try #require(try file.ways(from: one, to: other))
        let paths = PathSearch(excerpt).paths(from: one, to: other, maxLength: 9, limit: 50)
        #expect(told(paths) == told(whole.paths(from: one, to: other, maxLength: 9, limit: 50)))
        for fact in paths.flatMap({ $0.steps.flatMap(\.facts) }) { #expect(excerpt.evidence[fact.id] == graph.evidence[fact.id]) }
      }
    }
  }

  @Test("names are found as by an index of all of them")
  func names() throws {
    let file = try graphFile(20, facts: 40, seed: 6)
    let names = NameIndex(try file.entities())
    func answer(_ find: () throws -> Entity) -> String {
      do { return try find().id.rawValue } catch { return "\(error)" }
    }
    let asked = [
      "e/7", "Entity 7", "ENTITY 7", "the form of 7", "form of 8", "Form 8", "Entity 4", "e 4", "", " ", "entity", "Nobody",
      "The form of 1",
    ]
    for name in asked { #expect(answer { try file.entity(named: name) } == answer { try names.entity(named: name) }, "\(name)") }
  }
}
