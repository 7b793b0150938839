import GRDB
public import Knowledge

extension GraphFile {
  /// The whole graph, with the texts of all documents. Linear in the size of the file, in time and memory.
  public func graph() throws(GraphFileError) -> KnowledgeGraph {
    try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readDocuments(database, withTexts: true)
      try excerpt.readEntities(database)
      try excerpt.readFacts(database)
      try excerpt.readEvidence(database)
      try excerpt.readMentions(database)
      try excerpt.readLedger(database)
      return excerpt.graph
    }
  }

  /// All entities with all their forms, by identifier: enough to find a name.
  public func entities() throws(GraphFileError) -> [Entity] {
    try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readEntities(database)
      return excerpt.graph.sortedEntities
    }
  }

  /// All documents by identifier.
  /// - Parameter withTexts: whether to read their texts; without, `text` is empty and `hash` is still that of the text.
  public func documents(withTexts: Bool = false) throws(GraphFileError) -> [Document] {
    try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readDocuments(database, withTexts: withTexts)
      return excerpt.graph.documents.values.sorted { $0.id < $1.id }
    }
  }
}
