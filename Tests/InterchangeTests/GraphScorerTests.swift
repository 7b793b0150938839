import Foundation
import Knowledge
import Testing

@testable import Interchange

@Suite("Scoring against annotations")
struct GraphScorerTests {
  static let gold = #"""
    {"document": "missions", "published": "2025-12-20",
     "entities": [
      {"id": "vn", "type": "Country", "name": "Viet Nam", "aliases": ["Việt Nam"]},
      {"id": "ab", "type": "Region", "name": "Abyei"},
      {"id": "sd", "type": "Country", "name": "Sudan", "aliases": []}
     ],
     "relations": [
      {"source": "vn", "type": "deploysTo", "target": "ab", "modality": "planned", "quote": "over 1,100 soldiers to Abyei",
       "properties": {"count": 1100, "since": "2015", "role": "x", "areas": ["a"]}},
      {"source": "vn", "type": "visits", "target": "ab", "modality": "asserted", "quote": "not in the text", "properties": {}}
     ]}
    """#

  func score(_ gold: String = gold, text: String? = nil) throws -> Score {
    let graph = SampleGraph.graph()
    let text = text ?? graph.documents[DocumentID(rawValue: "missions")]?.text ?? ""
    return GraphScorer.score(graph, against: [try GoldAnnotation(json: Data(gold.utf8), text: text)])
  }

  @Test("entities, relations, evidence, modality and properties are counted each for itself")
  func figures() throws {
    let score = try score()
    #expect(score.entitiesByName == Score.Tally(matched: 2, predicted: 2, gold: 3))
    #expect(score.entitiesByNameAndType == Score.Tally(matched: 1, predicted: 2, gold: 3))
    #expect(score.entitiesByType["Country"] == Score.Tally(matched: 1, predicted: 1, gold: 2))
    #expect(score.entitiesByType["Place"] == Score.Tally(matched: 0, predicted: 1, gold: 0))
    #expect(score.relations == Score.Tally(matched: 1, predicted: 1, gold: 2))
    #expect(score.evidenceAtOffsets.value == 1)
    #expect(score.evidenceOverlapsGold.value == 1)
    #expect(score.modality.value == 0)
    #expect(score.properties.value == 0.3333)
    #expect(score.relations.f1 == 0.6667)
  }

  @Test("what differs is said, one line each")
  func errors() throws {
    #expect(
      try score().errors == [
        "missions: entity Region “Abyei” expected, got Place",
        "missions: entity Country “Sudan” expected, got nothing",
        "missions: Viet Nam deploysTo Abyei: since should be “2015”, is “2014”",
        "missions: Viet Nam deploysTo Abyei: role should be “x”, is missing",
        "missions: relation Viet Nam visits Abyei missed (“not in the text”)",
      ])
  }

  @Test("evidence that does not stand at its offsets in the annotated text is wrong")
  func movedText() throws {
    #expect(
      try score(text: "A line before.\n" + "😀 Việt Nam has sent over 1,100 soldiers to Abyei since 2014.").evidenceAtOffsets.value == 0)
    #expect(try score(text: "").evidenceAtOffsets.value == 0)
  }

  @Test("a score of nothing has no shares")
  func nothing() throws {
    let score = try score(#"{"document": "other", "entities": [], "relations": []}"#)
    #expect(score.evidenceAtOffsets.value == nil)
    #expect(score.lines.last == "property_accuracy            None")
    #expect(score.relations.f1 == 0)
  }

  @Test("the table has a row for each figure")
  func table() throws {
    #expect(
      try score().lines == [
        "entities (name)              P 1.000  R 0.667  F1 0.800   (2 of 3 gold, 2 predicted)",
        "entities (name + type)       P 0.500  R 0.333  F1 0.400   (1 of 3 gold, 2 predicted)",
        "relations                    P 1.000  R 0.500  F1 0.667   (1 of 2 gold, 1 predicted)",
        "  deploysTo                  P 1.000  R 1.000  F1 1.000   (1 of 1 gold, 1 predicted)",
        "  visits                     P 0.000  R 0.000  F1 0.000   (0 of 1 gold, 0 predicted)",
        "evidence_at_offsets          1.0",
        "evidence_overlaps_gold       1.0",
        "modality_accuracy            0.0",
        "property_accuracy            0.3333",
      ])
  }
}
