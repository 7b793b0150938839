extension Inference {
  /// The facts of a graph and what follows from it, read from their other ends: symmetric ones turned round, others under the name of their inverse.
  ///
  /// Commands that answer read facts from both ends anyway; this is for programs that do not. Relations without an inverse give none.
  /// What is wished for or denied gives none. In the order of the facts that they follow from.
  public func mirrored(_ graph: KnowledgeGraph) -> [InferredFact] {
    (graph.sortedFacts + facts.map(\.fact)).filter { $0.modality == .asserted || $0.modality == .planned }.compactMap { fact in
      guard let relation = graph.ontology.relationType(fact.type) else { return nil }
      guard let name = relation.isSymmetric ? fact.type : relation.inverse.map(RelationTypeName.init(rawValue:)) else { return nil }
      let turned = Fact(fact.target, name, fact.source, symmetric: false, modality: fact.modality, qualifiers: fact.qualifiers)
      return InferredFact(fact: turned, rule: relation.isSymmetric ? "symmetric" : "inverse", premises: [.fact(fact.id)])
    }
  }
}
