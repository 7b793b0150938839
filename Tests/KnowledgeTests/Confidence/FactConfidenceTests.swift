import Knowledge
import Testing

@Suite("How sure facts are")
struct FactConfidenceTests {
  /// A graph of one fact with evidence of the given confidence in documents of the given texts.
  func confidence(_ evidence: [(text: String, confidences: [Double])]) -> Double? {
    let fact = Fact(SampleGraph.laos.id, "cooperatesWith", SampleGraph.china.id, symmetric: true)
    var graph = KnowledgeGraph(ontology: SampleGraph.ontology)
    for (index, (text, confidences)) in evidence.enumerated() {
      var document = DocumentGraph(document: Document(id: DocumentID(rawValue: "d\(index)"), text: text))
      for entity in [SampleGraph.laos, SampleGraph.china] { document.mention(entity, at: 0..<1) }
      for (number, confidence) in confidences.enumerated() {
        document.assert(
          fact,
          on: Evidence(document: document.document.id, range: 0..<1, quote: "x", rule: "rule \(number)", confidence: confidence))
      }
      graph.formUnion(document)
    }
    return graph.confidence(of: fact.id)
  }

  @Test("independent sources add up, each with its surest rule; copies and repetitions do not")
  func noisyOr() {
    #expect(confidence([("a", [0.8])]) == 0.8)
    #expect(confidence([("a", [0.6, 0.8, 0.7])]) == 0.8)
    #expect(confidence([("a", [0.8]), ("b", [0.5])]) == 0.9)
    #expect(confidence([("a", [0.8]), ("a", [0.5])]) == 0.8)
    #expect(confidence([]) == nil)
  }

  @Test("no number of sources makes a fact certain")
  func doubt() { #expect(confidence((0..<50).map { ("text \($0)", [0.9]) }) == 0.999) }

  @Test("the order in which documents come makes no difference")
  func order() {
    let evidence = (0..<7).map { (text: "text \($0)", confidences: [0.1 + Double($0) / 30]) }
    #expect(confidence(evidence) == confidence(evidence.reversed()))
  }
}
