import Knowledge
import Testing

@Suite("Independent sources")
struct SourceGroupsTests {
  private static let body = CopyFinderTests.joined(CopyFinderTests.article(31))

  private static func document(_ id: String, opening: String = "", _ target: Entity = SampleGraph.laos) -> DocumentGraph {
    SampleGraph.document(
      id,
      [
        (opening + "Vietnam cooperates with \(target.name).", [.init(source: SampleGraph.vietnam, type: "cooperatesWith", target: target)]),
        (body, []),
      ])
  }

  private static let copies = [document("a"), document("b", opening: "HANOI (Agency) - "), document("c", opening: "Reported by others: ")]
  private static let other = SampleGraph.document(
    "d", [("Vietnam cooperates with Laos.", [.init(source: SampleGraph.vietnam, type: "cooperatesWith", target: SampleGraph.laos)])])

  @Test("near copies count once, and all their quotes are kept")
  func sources() throws {
    let graph = SampleGraph.graph(Self.copies + [Self.other])
    #expect(graph.sources.groups.map { $0.map(\.rawValue) } == [["a", "b", "c"]])
    let report = try #require(EntityReport(of: SampleGraph.laos.id, in: graph))
    let statement = report.groups[0].statements[0]
    #expect(statement.evidence.count == 4)
    #expect(statement.sourceCount == 2)
    let statistics = GraphStatistics(graph)
    #expect(statistics.documents == 4 && statistics.texts == 4 && statistics.sources == 2)
    #expect(statistics.factsBySources.map { [$0.name, $0.count] } == [[2, 1]])
  }

  @Test("the groups are those of the union, in whatever order and however often it is made")
  func union() {
    let documents = Self.copies + [Self.other]
    let expected = SampleGraph.graph(documents).sources
    #expect(SampleGraph.graph(documents.reversed() + documents).sources == expected)
    for split in 0...documents.count {
      var left = SampleGraph.graph(Array(documents[split...]))
      left.formUnion(SampleGraph.graph(Array(documents[..<split])))
      #expect(left.sources == expected)
    }
  }

  @Test("a document withdrawn leaves the groups of the others")
  func withdrawal() {
    var graph = SampleGraph.graph(Self.copies)
    graph.withdraw(DocumentID(rawValue: "a"))
    #expect(graph.sources.groups.map { $0.map(\.rawValue) } == [["b", "c"]])
    graph.withdraw(DocumentID(rawValue: "b"))
    #expect(graph.sources.groups.isEmpty)
  }
}
