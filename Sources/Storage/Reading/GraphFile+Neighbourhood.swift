import GRDB
public import Knowledge

extension GraphFile {
  /// Some entities, all facts that have one of them at an end, with their evidence, and the far ends of these facts.
  ///
  /// An excerpt: it holds the mentions of the given entities and those of the far ends in documents that give evidence, the documents of both,
  /// and no ledger. Entities have all their forms. Identifiers that the file does not know are passed over.
  /// Its cost grows with what it returns, not with the file. Decisions can reach anything: a file that has some gives the whole graph instead.
  /// - Parameters:
  ///   - entities: the entities in the middle.
  ///   - withTexts: whether to read the texts of the documents; without, `text` is empty and `hash` is still that of the text.
  public func neighbourhood(of entities: [EntityID], withTexts: Bool = false) throws(GraphFileError) -> KnowledgeGraph {
    if try curation() != nil { return try graph() }
    return try read { database in
      var excerpt = Excerpt(ontology: ontology, path: path)
      let centre = try Self.rows(of: entities, in: database)
      let facts = try Self.rows(
        "SELECT id FROM fact WHERE source IN #1 UNION SELECT id FROM fact WHERE target IN #1", centre, in: database)
      let ends = try Self.rows("SELECT source FROM fact WHERE id IN #1 UNION SELECT target FROM fact WHERE id IN #1", facts, in: database)
      try excerpt.readEntities(database, rows: Array(Set(centre + ends)).sorted())
      try excerpt.readFacts(database, rows: facts)
      let documents = try Self.rows(
        """
        SELECT document FROM evidence WHERE fact IN #1
        UNION SELECT document FROM mention WHERE entity IN (SELECT value FROM json_each(?2))
        """, facts, centre, in: database)
      try excerpt.readDocuments(database, rows: documents, withTexts: withTexts)
      try excerpt.readCopies(database, rows: documents)
      try excerpt.readEvidence(database, facts: facts)
      try excerpt.readMentions(database, centre: centre, facts: facts)
      return excerpt.graph
    }
  }

  /// The numbers that entities have in the file.
  static func rows(of entities: [EntityID], in database: Database) throws -> [Int64] {
    let find = try PreparedStatement(database, "SELECT id FROM entity WHERE name = ?")
    var rows: Set<Int64> = []
    for entity in entities {
      try find.bind(entity.rawValue, at: 1)
      while try find.next() { rows.insert(find.integer(0)) }
    }
    return rows.sorted()
  }

  /// The numbers that a query gives, in which `#1` stands for a list bound to the first parameter.
  static func rows(_ query: String, _ lists: [Int64]..., in database: Database) throws -> [Int64] {
    let statement = try PreparedStatement(
      database, query.replacing("#1", with: "(SELECT value FROM json_each(?1))"))
    for (index, list) in lists.enumerated() { try statement.bind(IntegerList.text(list), at: Int32(index + 1)) }
    var rows: [Int64] = []
    while try statement.next() { rows.append(statement.integer(0)) }
    return rows.sorted()
  }
}
