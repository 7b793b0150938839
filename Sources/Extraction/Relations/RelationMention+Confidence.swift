import Knowledge

extension [RelationMention] {
  /// Makes each as sure as its rule's record says.
  mutating func weigh(by confidences: RuleConfidences) {
    for index in indices { self[index].confidence = confidences.confidence(of: self[index].rule, drawing: self[index].type) }
  }
}
