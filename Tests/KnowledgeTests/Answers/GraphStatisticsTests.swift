import Knowledge
import Testing

@Suite("How much a graph holds")
struct GraphStatisticsTests {
  @Test("the counts add up")
  func counts() {
    var rejected = SampleGraph.document("more", [("One.", []), ("Two.", []), ("Three.", [])])
    rejected.ledger = [
      LedgerEntry(range: 0..<4, outcome: .rejected(reason: "no object")),
      LedgerEntry(range: 5..<9, outcome: .rejected(reason: "a question")),
      LedgerEntry(range: 10..<16, outcome: .rejected(reason: "a question")),
    ]
    let documents = [SampleGraph.ties, SampleGraph.missions, rejected]
    let statistics = GraphStatistics(SampleGraph.graph(documents))
    #expect(statistics.documents == 3)
    #expect(statistics.sources == 3)
    #expect(statistics.sentences == 10)
    #expect([statistics.sentencesWithFacts, statistics.sentencesRejected, statistics.sentencesWithNothing] == [6, 3, 1])
    #expect(statistics.rejections.map { "\($0.name) \($0.count)" } == ["a question 2", "no object 1"])
    #expect(statistics.entities.map { "\($0.name) \($0.count)" } == ["Country 3", "Forum 1", "Place 1"])
    #expect(statistics.facts.map { "\($0.type) \($0.count)" } == ["cooperatesWith 1", "participatesIn 2", "deploysTo 2"])
    #expect(statistics.facts[1].byModality == [.asserted: 1, .planned: 1])
    #expect(statistics.evidence == 6)
    #expect(statistics.mentions == 12)
    #expect(statistics.bytes == documents.reduce(0) { $0 + $1.document.text.utf8.count })
  }

  @Test("copies of a text are one source")
  func copies() {
    let graph = SampleGraph.graph(["a", "b"].map { SampleGraph.document($0, [("Laos is quiet.", [])]) })
    #expect(GraphStatistics(graph).documents == 2)
    #expect(GraphStatistics(graph).sources == 1)
  }

  @Test("an empty graph holds nothing")
  func empty() {
    let statistics = GraphStatistics(SampleGraph.graph([]))
    #expect(statistics.documents + statistics.sentences + statistics.evidence + statistics.mentions + statistics.bytes == 0)
    #expect(statistics.entities.isEmpty && statistics.facts.isEmpty)
  }
}
