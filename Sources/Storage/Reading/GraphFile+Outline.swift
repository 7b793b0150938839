import GRDB
public import Knowledge

extension GraphFile {
  /// All entities and facts, without documents, evidence, mentions and ledger: enough to see what follows from the facts.
  ///
  /// Linear in entities and facts, whatever the length of the texts. A file that has decisions gives the whole graph instead.
  public func outline() throws(GraphFileError) -> KnowledgeGraph {
    if try curation() != nil { return try graph() }
    return try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readEntities(database)
      try excerpt.readFacts(database)
      return excerpt.graph
    }
  }
}
