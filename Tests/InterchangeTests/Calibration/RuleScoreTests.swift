import Foundation
import Knowledge
import Testing

@testable import Interchange

@Suite("How good each rule is on annotated texts")
struct RuleScoreTests {
  /// Twenty documents; in each, `sure` draws a relation that is right, and `rash` one that is right in every fourth.
  static func sample() throws -> (graph: KnowledgeGraph, annotations: [GoldAnnotation]) {
    var graph = KnowledgeGraph(ontology: SampleGraph.ontology), annotations: [GoldAnnotation] = []
    for index in 0..<20 {
      let id = DocumentID(rawValue: "d\(index)")
      var document = DocumentGraph(document: Document(id: id, text: "Vietnam, Laos, Abyei \(index)."))
      for entity in [SampleGraph.vietnam, SampleGraph.laos, SampleGraph.abyei] { document.mention(entity.using([entity.name]), at: 0..<7) }
      func draw(_ source: Entity, _ rules: [String]) {
        let fact = Fact(source.id, "deploysTo", SampleGraph.abyei.id, symmetric: false)
        for rule in rules {
          document.assert(
            fact, on: Evidence(document: id, range: 0..<7, quote: "Vietnam", rule: rule, confidence: rule == "rash" ? 0.3 : 0.96))
        }
      }
      draw(SampleGraph.vietnam, index == 0 ? ["sure", "rash"] : ["sure"])
      draw(SampleGraph.laos, ["rash"])
      graph.formUnion(document)
      let rash = index.isMultiple(of: 4) ? #", {"source": "la", "type": "deploysTo", "target": "ab", "quote": "x"}"# : ""
      let json = #"""
        {"document": "\#(id)", "entities": [{"id": "vn", "type": "Country", "name": "Vietnam"}, {"id": "la", "type": "Country", "name": "Laos"},
         {"id": "ab", "type": "Place", "name": "place/abyei"}],
         "relations": [{"source": "vn", "type": "deploysTo", "target": "ab", "quote": "x"}\#(rash)]}
        """#
      annotations.append(try GoldAnnotation(json: Data(json.utf8), text: ""))
    }
    return (graph, annotations)
  }

  @Test("a rule's record counts each relation once a document, for every rule that drew it")
  func records() throws {
    let (graph, annotations) = try Self.sample()
    let score = RuleScore(graph, against: annotations)
    #expect(score.records == ["deploysTo": ["sure": RuleRecord(drawn: 20, right: 20), "rash": RuleRecord(drawn: 21, right: 6)]])
  }

  @Test("confidences that hold put what is predicted beside what is observed")
  func reliability() throws {
    let (graph, annotations) = try Self.sample()
    let score = RuleScore(graph, against: annotations)
    let filled = score.reliability.buckets.filter { $0.count > 0 }
    #expect(filled.map(\.from) == [0, 0.95])
    #expect(filled.map(\.predicted) == [0.3, 0.96])
    #expect(filled.map(\.observed) == [0.25, 1])
    #expect(filled.map(\.count) == [20, 20])
    #expect(score.reliability.brierOfConstant == 0.2344)
    // 15 · 0.3² + 5 · 0.7² + 20 · 0.04² over 40.
    #expect(score.reliability.brier == 0.0958)
    #expect(score.reliability.error == 0.045)
  }

  @Test("each half is predicted from the other, the same way each time")
  func heldOut() throws {
    let (graph, annotations) = try Self.sample()
    let score = RuleScore(graph, against: annotations)
    #expect(score.heldOut.buckets.reduce(0) { $0 + $1.count } == 40)
    #expect(score.heldOut == RuleScore(graph, against: annotations.reversed()).heldOut)
    let brier = try #require(score.heldOut.brier), constant = try #require(score.heldOut.brierOfConstant)
    #expect(brier < constant)
  }

  @Test("tables and JSON have a row for each rule and bucket")
  func output() throws {
    let (graph, annotations) = try Self.sample()
    let score = RuleScore(graph, against: annotations)
    #expect(score.lines[0] == "rule                           drew  right  precision  confidence")
    #expect(score.lines[1] == "deploysTo")
    #expect(score.lines[2].hasPrefix("  rash                           21      6      0.286"))
    #expect(score.lines.contains("  0.95–1.00     20      0.960     1.000"))
    var writer = JSONWriter()
    writer.object { score.writeMembers(into: &$0) }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    #expect((object["rules"] as? [[String: Any]])?.map { $0["rule"] as? String } == ["rash", "sure"])
    #expect((object["reliability"] as? [String: Any])?["brier"] as? Double == 0.0958)
  }

  @Test("nothing drawn gives no figures")
  func nothing() {
    let score = RuleScore(SampleGraph.graph([]), against: [])
    #expect(score.reliability.brier == nil)
    #expect(score.lines.contains("  nothing was drawn from the annotated documents"))
  }
}
