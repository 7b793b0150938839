import Knowledge
import Testing
import YAMLFiles

@testable import Extraction

@Suite("A pack's record of its rules")
struct ConfidenceFileTests {
  static let ontology = Ontology(
    name: "sample", entityTypes: [],
    relationTypes: [
      RelationType(name: "visits", domain: [], range: [], label: ""), RelationType(name: "hosts", domain: [], range: [], label: ""),
    ])

  func read(_ text: String) throws -> RuleConfidences {
    try ConfidenceReader.read(YAMLValue.parse(text, file: "confidence.yaml"), ontology: Self.ontology)
  }

  @Test("what is written is read again, whatever rules are called")
  func roundTrip() throws {
    let names = ["tour", "visit-2", "no", "it's", "a: b", "1", "đi", "-"]
    let confidences = RuleConfidences(
      records: [
        "visits": Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, RuleRecord(drawn: $0 + 1, right: $0)) }),
        "hosts": ["tour": RuleRecord(drawn: 3, right: 3)],
      ], weight: 8)
    let text = ConfidenceFile.text(of: confidences)
    #expect(try read(text) == confidences)
    #expect(text == ConfidenceFile.text(of: try read(text)))
  }

  @Test(
    "mistakes are told with their line",
    arguments: [
      ("relations:\n  visitz:\n    tour: {drawn: 1, right: 1}\n", "“visitz”"),
      ("relations:\n  visits:\n    tour: {drawn: 1, right: 2}\n", "“right” is at most “drawn”"),
      ("relations:\n  visits:\n    tour: {drawn: many, right: 2}\n", "“many”"),
      ("relations:\n  visits:\n    tour: {drawn: 1}\n", "“right” is missing"),
      ("relations:\n  visits:\n    tour: {drew: 1}\n", "“drew”"),
    ])
  func mistakes(text: String, words: String) throws {
    let error = #expect(throws: PackError.self) { _ = try read(text) }
    #expect(error?.line == 3)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("a weight that weighs nothing is a mistake", arguments: ["0", "-1", "nan", "inf"])
  func weight(text: String) {
    let error = #expect(throws: PackError.self) { _ = try read("weight: \(text)\nrelations: {}\n") }
    #expect(error?.line == 1)
  }

  @Test("each fact is as sure as the record of its rule says")
  func applied() throws {
    let pack = try Reading.pack.get()
    let confidences = try #require(pack.confidences)
    let graph = try Reading.graph(of: "Kenya took part in RIMPAC. The Indian Navy sailed.")
    #expect(!graph.evidence.isEmpty)
    for (id, proofs) in graph.evidence {
      for proof in proofs {
        #expect(proof.confidence == confidences.confidence(of: proof.rule, drawing: try #require(graph.facts[id]).type), "\(proof.rule)")
      }
    }
  }

  @Test("the bundled record is as the program writes it")
  func bundled() throws {
    let confidences = try #require(try Reading.pack.get().confidences)
    #expect(confidences.weight == RuleConfidences.usualWeight)
    #expect(confidences.records.values.joined().reduce(0) { $0 + $1.value.drawn } > 700)
  }
}
