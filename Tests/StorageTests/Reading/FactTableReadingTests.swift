import Foundation
import Knowledge
import Testing

@testable import Storage

@Suite("Reading all facts as columns") struct FactTableReadingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// The table, a line for each node and each fact.
  private func lines(_ table: FactTable) -> [String] {
    table.nodes.map { "\($0.id) \($0.type) \($0.name)" }
      + (0..<table.count).map { fact in
        "\(table.nodes[Int(table.sources[fact])].id) \(table.nodes[Int(table.targets[fact])].id) \(table.ids[fact])"
          + table.details.map { " \($0.detail)=\(table.texts[Int($0.column[fact])])" }.joined()
      }
  }

  @Test("the table of a file is that of its graph, and counts copies as one source", arguments: [UInt64(1), 2, 3])
  func file(seed: UInt64) throws {
    let qualifiers = Qualifiers(count: 3, unit: "ship", since: PartialDate(year: 2014), role: "host")
    let corpus =
      Samples.corpus(30, seed: seed)
      + (0..<3).map { Samples.document("copy-\($0)", [("Laos", "ARF"), ("Peru", "Pact of Lima")]) }
      + [Samples.document("planned", [("Laos", "ARF")], qualifiers: qualifiers, modality: .planned)]
    try folder.build("g.entente", corpus)
    let file = try GraphFile(path: folder.path("g.entente"))
    let graph = try file.graph()
    let table = try file.factTable()
    #expect(lines(table) == lines(graph.factTable()))
    #expect((0..<table.count).map { table.ids[$0] } == graph.sortedFacts.map(\.id.rawValue))
    #expect(table.nodes.map(\.id) == graph.sortedEntities.map(\.id))
    let sources = try #require(table.details.first { $0.detail == .sources })
    let fact = try #require(graph.facts.values.first { $0.target.rawValue == "forum/pact-of-lima" })
    let place = try #require((0..<table.count).first { table.ids[$0] == fact.id.rawValue })
    #expect(table.texts[Int(sources.column[place])] == "1")
  }

  @Test("a file with decisions gives the table of what they leave")
  func curated() throws {
    try folder.build("g.entente", Samples.corpus(10))
    let path = folder.path("g.entente")
    let fact = try #require(try GraphFile(path: path).graph().sortedFacts.first)
    try GraphFile.keep(
      Curation(file: "c.yaml", decisions: [Decision(line: 1, action: .deny(.id(fact.id)), reason: "wrong")]), in: path)
    let file = try GraphFile(path: path)
    #expect(try lines(file.factTable()) == lines(file.graph().factTable()))
  }
}
