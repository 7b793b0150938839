import Knowledge
import Testing

@Suite("What the graph states of an entity")
struct EntityReportTests {
  @Test("facts are grouped by relation and direction in the ontology's order, with words for each")
  func groups() throws {
    let report = try #require(EntityReport(of: SampleGraph.vietnam.id, in: SampleGraph.graph()))
    #expect(report.groups.map(\.words) == ["cooperates with", "takes part in", "deploys to"])
    #expect(report.groups.map(\.direction) == [.mutual, .outgoing, .outgoing])
    #expect(report.groups.flatMap(\.statements).map(\.other.name) == ["Laos", "ASEAN Defence Ministers’ Meeting", "Abyei"])
    #expect(report.factCount == 3)
    #expect(report.typeWords == "country")
    #expect(report.documentCount == 2)
    #expect(report.mentionCount == 4)
  }

  @Test("from the other end a relation is read backwards, asserted facts before planned ones")
  func backwards() throws {
    let report = try #require(EntityReport(of: SampleGraph.admm.id, in: SampleGraph.graph()))
    #expect(report.groups.map(\.words) == ["has participant"])
    #expect(report.groups[0].statements.map { "\($0.other.name) \($0.fact.modality)" } == ["Vietnam asserted", "Laos planned"])
  }

  @Test("evidence of two documents is two sources, of copies of one text one")
  func sources() throws {
    let statement = SampleGraph.Statement(source: SampleGraph.laos, type: "cooperatesWith", target: SampleGraph.china)
    let copies = ["a", "b"].map { SampleGraph.document($0, [("Laos cooperates with China.", [statement])]) }
    let graph = SampleGraph.graph(copies + [SampleGraph.document("c", [("China cooperates with Laos.", [statement])])])
    let report = try #require(EntityReport(of: SampleGraph.laos.id, in: graph))
    #expect(report.groups[0].statements.map(\.evidence.count) == [3])
    #expect(report.groups[0].statements.map(\.sourceCount) == [2])
  }

  @Test("an entity that the graph does not have has no report")
  func unknown() { #expect(EntityReport(of: EntityID(rawValue: "country/XX"), in: SampleGraph.graph()) == nil) }
}
