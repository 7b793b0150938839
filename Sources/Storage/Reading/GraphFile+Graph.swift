import GRDB
public import Knowledge

extension GraphFile {
  /// The whole graph, with the texts of all documents and the file's decisions replayed. Linear in the size of the file, in time and memory.
  public func graph() throws(GraphFileError) -> KnowledgeGraph { try curatedGraph().graph }

  /// The whole graph with the file's decisions replayed, and what is to be said of them. Linear, as `graph()`.
  public func curatedGraph() throws(GraphFileError) -> CuratedGraph {
    let (recorded, curation) = try read { database in (try recordedGraph(database), try Meta.curation(in: database, path: path)) }
    return recorded.curated(by: curation ?? Curation(file: "", decisions: []))
  }

  /// The whole graph as the documents have it, without decisions. Linear, as `graph()`.
  public func recordedGraph() throws(GraphFileError) -> KnowledgeGraph { try read { try recordedGraph($0) } }

  private func recordedGraph(_ database: Database) throws -> KnowledgeGraph {
    var excerpt = Excerpt(ontology: ontology, path: path)
    try excerpt.readDocuments(database, withTexts: true)
    try excerpt.readCopies(database)
    try excerpt.readEntities(database)
    try excerpt.readFacts(database)
    try excerpt.readEvidence(database)
    try excerpt.readMentions(database)
    try excerpt.readLedger(database)
    return excerpt.graph
  }

  /// Looks at every page of the file, those too that `graph()` does not read. Linear in the size of the file.
  /// - Throws: `GraphFileError.damaged` with the first fault found.
  public func checkPages() throws(GraphFileError) {
    let finding = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    guard let finding, finding != "ok" else { return }
    throw .damaged(path: path, detail: finding.replacing("*** in database main ***\n", with: "").replacing("\n", with: " "))
  }

  /// All entities with all their forms, by identifier: enough to find a name. Where the file has decisions, as much work as `graph()`.
  public func entities() throws(GraphFileError) -> [Entity] {
    if try curation() != nil { return try graph().sortedEntities }
    return try read { database in
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
