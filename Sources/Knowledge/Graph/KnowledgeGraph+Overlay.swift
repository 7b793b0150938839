extension KnowledgeGraph {
  /// This graph with whatever another has beside it: for comparing two states of one corpus, in which a document may say something else than before.
  ///
  /// Unlike a union it keeps the facts of a document's earlier text. What both have is as it is here. Linear in both.
  public func overlaid(on other: KnowledgeGraph) -> KnowledgeGraph {
    var overlay = self
    overlay.documents.merge(other.documents) { own, _ in own }
    overlay.entities.merge(other.entities) { own, _ in own }
    overlay.facts.merge(other.facts) { own, _ in own }
    overlay.evidence.merge(other.evidence) { own, _ in own }
    overlay.mentions.merge(other.mentions) { own, _ in own }
    overlay.ledger.merge(other.ledger) { own, _ in own }
    overlay.storedSources = nil
    return overlay
  }
}
