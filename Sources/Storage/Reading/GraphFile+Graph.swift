import GRDB
public import Knowledge

extension GraphFile {
  /// The whole graph. Linear in the size of the file, in time and memory.
  /// - Parameter withTexts: whether to read the texts of the documents; without, `text` is empty and `hash` is still that of the text.
  public func graph(withTexts: Bool = true) throws(GraphFileError) -> KnowledgeGraph {
    try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readDocuments(database, withTexts: withTexts)
      try excerpt.readEntities(database)
      try excerpt.readFacts(database)
      try excerpt.readEvidence(database)
      try excerpt.readMentions(database)
      try excerpt.readLedger(database)
      return excerpt.graph
    }
  }

  /// Looks at every page of the file, those too that `graph()` does not read. Linear in the size of the file.
  /// - Throws: `GraphFileError.damaged` with the first fault found.
  public func checkPages() throws(GraphFileError) {
    let finding = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    guard let finding, finding != "ok" else { return }
    throw .damaged(path: path, detail: finding.replacing("*** in database main ***\n", with: "").replacing("\n", with: " "))
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
