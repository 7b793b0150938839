extension KnowledgeGraph {
  /// Restores a graph, or an excerpt of one, from its stored parts, which must fit together as those of a graph do.
  ///
  /// - Parameters:
  ///   - ontology: the types that it holds.
  ///   - documents: its documents.
  ///   - entities: its entities, each with all forms that the documents use.
  ///   - facts: its facts, both ends of which are among the entities.
  ///   - evidence: at least one piece for each fact, sorted, from documents of the graph.
  ///   - mentions: where each document mentions entities, sorted.
  ///   - ledger: what became of the sentences of each document, in the order of the text.
  ///   - usage: the forms under which each document names each of its entities.
  ///   - sources: which of its documents are copies; `nil` where that must be found out from their texts.
  public init(
    restoring ontology: Ontology, documents: [DocumentID: Document], entities: [EntityID: Entity], facts: [FactID: Fact],
    evidence: [FactID: [Evidence]], mentions: [DocumentID: [EntityMention]], ledger: [DocumentID: [LedgerEntry]],
    usage: [DocumentID: [EntityID: [String]]],
    sources: SourceGroups? = nil
  ) {
    self.init(ontology: ontology)
    self.documents = documents
    self.entities = entities
    self.facts = facts
    self.evidence = evidence
    self.mentions = mentions
    self.ledger = ledger
    self.usage = usage
    self.storedSources = sources
  }
}
