import GRDB
public import Knowledge

extension GraphFile {
  /// All entities and facts, without documents, evidence, mentions and ledger: enough to see what follows from the facts.
  ///
  /// Linear in entities and facts, whatever the length of the texts.
  public func outline() throws(GraphFileError) -> KnowledgeGraph {
    try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readEntities(database)
      try excerpt.readFacts(database)
      return excerpt.graph
    }
  }
}
