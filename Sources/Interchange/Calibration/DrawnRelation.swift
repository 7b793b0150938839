import Knowledge

/// A relation that rules drew from an annotated document, and whether the annotator drew it too.
struct DrawnRelation {
  /// The document.
  let document: String
  /// The relation's type.
  let type: RelationTypeName
  /// The rules that drew it there, each with the confidence that its evidence has.
  let rules: [String: Double]
  /// Whether the annotation has it.
  let isRight: Bool

  /// What the graph's file says of how sure it is; several rules that read one document are as sure as the surest.
  var confidence: Double { rules.values.max() ?? 0 }

  /// How sure it would be by other records of the rules.
  func confidence(by confidences: RuleConfidences) -> Double {
    rules.keys.map { confidences.confidence(of: $0, drawing: type) }.max() ?? 0
  }

  /// The relations drawn from the documents of annotations; one that stands in several facts, of other dates or numbers, counts once.
  static func all(in graph: KnowledgeGraph, of annotations: [GoldAnnotation]) -> [DrawnRelation] {
    let scored = ScoredGraph(graph)
    return annotations.flatMap { annotation in
      let alignment = EntityAlignment(gold: annotation.entities, predicted: scored.entities(in: annotation.document))
      let expected = Set(annotation.relations.map { GraphScorer.Key($0.source, $0.type, $0.target) })
      func end(_ id: EntityID) -> String { alignment.gold[id.rawValue] ?? "?" + id.rawValue }
      var rules: [GraphScorer.Key: [String: Double]] = [:], order: [GraphScorer.Key] = []
      for relation in scored.relations(in: annotation.document) {
        let key = GraphScorer.Key(end(relation.fact.source), relation.fact.type.rawValue, end(relation.fact.target))
        if rules[key] == nil { order.append(key) }
        for proof in relation.evidence where proof.document == annotation.document {
          rules[key, default: [:]][proof.rule] = max(rules[key]?[proof.rule] ?? 0, proof.confidence)
        }
      }
      return order.map { key in
        DrawnRelation(
          document: annotation.document, type: RelationTypeName(rawValue: key.type), rules: rules[key] ?? [:],
          isRight: expected.contains(key))
      }
    }
  }
}
