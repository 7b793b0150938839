public import Knowledge

/// How good each rule is on annotated texts, and whether the confidences that follow from it hold on others.
public struct RuleScore: Sendable {
  /// The record of each rule, by relation and name.
  public let records: [RelationTypeName: [String: RuleRecord]]
  /// The confidences that the graph has, against what is right.
  public let reliability: Reliability
  /// Confidences computed from one half of the documents against what is right in the other half, and the other way about.
  public let heldOut: Reliability

  /// The confidences that follow from the records.
  public var confidences: RuleConfidences { RuleConfidences(records: records) }

  /// Compares a graph with annotations of some of its documents.
  ///
  /// A relation is right if the annotation has it with the same ends, whatever its modality and properties. The halves are random, and the same each
  /// time: the digest of a document's name decides.
  public init(_ graph: KnowledgeGraph, against annotations: [GoldAnnotation]) {
    let drawn = DrawnRelation.all(in: graph, of: annotations)
    records = Self.records(of: drawn)
    reliability = Reliability(drawn.map { ($0.confidence, $0.isRight) })
    let halves = [false, true].map { half in drawn.filter { Self.isInSecondHalf($0.document) == half } }
    let predictions = zip(halves, halves.reversed()).flatMap { fitted, tested in
      let confidences = RuleConfidences(records: Self.records(of: fitted))
      return tested.map { ($0.confidence(by: confidences), $0.isRight) }
    }
    heldOut = Reliability(predictions)
  }

  private static func records(of drawn: [DrawnRelation]) -> [RelationTypeName: [String: RuleRecord]] {
    var records: [RelationTypeName: [String: RuleRecord]] = [:]
    for relation in drawn {
      for rule in relation.rules.keys { records[relation.type, default: [:]][rule, default: RuleRecord()].count(isRight: relation.isRight) }
    }
    return records
  }

  private static func isInSecondHalf(_ document: String) -> Bool {
    let digit = ContentHash(of: document).rawValue.first.flatMap(\.hexDigitValue) ?? 0
    return digit.isMultiple(of: 2)
  }
}
