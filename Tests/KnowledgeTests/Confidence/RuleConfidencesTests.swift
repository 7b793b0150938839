import Knowledge
import Testing

@Suite("How sure rules are")
struct RuleConfidencesTests {
  static let confidences = RuleConfidences(
    records: [
      "visits": [
        "tour": RuleRecord(drawn: 60, right: 57), "call": RuleRecord(drawn: 2, right: 2), "trip": RuleRecord(drawn: 10, right: 1),
      ],
      "hosts": ["host": RuleRecord(drawn: 26, right: 18)],
    ], weight: 10)

  // All: 78 of 98, (78 + 1) / (98 + 2) = 0.79. visits: (60 + 7.9) / (72 + 10) = 0.828. hosts: (18 + 7.9) / 36 = 0.719.
  @Test(
    "few facts are weighed against the relation's precision, and none leave just that",
    arguments: [
      ("visits", "tour", 0.933), ("visits", "call", 0.857), ("visits", "trip", 0.464), ("visits", "unheard of", 0.828),
      ("hosts", "host", 0.700), ("borders", "any", 0.79),
    ] as [(RelationTypeName, String, Double)])
  func smoothed(relation: RelationTypeName, rule: String, expected: Double) {
    #expect(abs(Self.confidences.confidence(of: rule, drawing: relation) - expected) < 0.001)
  }

  @Test("without any record a rule is as likely right as wrong")
  func nothing() { #expect(RuleConfidences(records: [:]).confidence(of: "any", drawing: "visits") == 0.5) }

  @Test("one rule name under two relations is two rules")
  func relations() {
    let both = RuleConfidences(
      records: ["a": ["r": RuleRecord(drawn: 100, right: 100)], "b": ["r": RuleRecord(drawn: 100, right: 0)]], weight: 1)
    #expect(both.confidence(of: "r", drawing: "a") > 0.98)
    #expect(both.confidence(of: "r", drawing: "b") < 0.02)
  }
}
