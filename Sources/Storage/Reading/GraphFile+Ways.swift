import GRDB
public import Knowledge

extension GraphFile {
  /// Two entities and the facts on the shortest ways between them, with their ends, their evidence and its documents: enough for a `PathSearch` to find
  /// the ways that it finds in the whole graph.
  ///
  /// As much work as a pass over the numbers of all facts, plus what lies on the ways. `nil` where the file has decisions, which can reach anything.
  /// - Parameters:
  ///   - modalities: the modalities of facts that count.
  ///   - withTexts: whether to read the texts of the documents; without, `text` is empty and `hash` is still that of the text.
  public func ways(
    from source: EntityID, to target: EntityID, modalities: Set<Modality> = PathSearch.affirming, withTexts: Bool = false
  ) throws(GraphFileError) -> KnowledgeGraph? {
    if try curation() != nil { return nil }
    return try read { database in
      let ends = try Self.rows(of: [source, target], in: database)
      let facts = try factsOnWays(database, between: ends, modalities)
      var excerpt = Excerpt(ontology: ontology, path: path)
      let passed = try Self.rows("SELECT source FROM fact WHERE id IN #1 UNION SELECT target FROM fact WHERE id IN #1", facts, in: database)
      try excerpt.readEntities(database, rows: Set(ends + passed).sorted())
      try excerpt.readFacts(database, rows: facts)
      let documents = try Self.rows("SELECT DISTINCT document FROM evidence WHERE fact IN #1", facts, in: database)
      try excerpt.readDocuments(database, rows: documents, withTexts: withTexts)
      try excerpt.readCopies(database, rows: documents)
      try excerpt.readEvidence(database, facts: facts)
      return excerpt.graph
    }
  }

  /// The numbers of the facts on the shortest ways between two entities; ways lead in both directions, so it does not matter which comes first.
  private func factsOnWays(_ database: Database, between ends: [Int64], _ modalities: Set<Modality>) throws -> [Int64] {
    guard ends.count == 2 else { return [] }
    var numbers: [Int64: Int] = [ends[0]: 0, ends[1]: 1]
    func number(_ row: Int64) -> Int {
      if let number = numbers[row] { return number }
      let number = numbers.count
      numbers[row] = number
      return number
    }
    let names = modalities.map(\.rawValue).sorted()
    let statement = try PreparedStatement(
      database, "SELECT id, source, target FROM fact WHERE modality IN (\(names.map { _ in "?" }.joined(separator: ", ")))")
    for (index, name) in names.enumerated() { try statement.bind(name, at: Int32(index + 1)) }
    var rows: [Int64] = []
    var threads: [(source: Int, target: Int)] = []
    while try statement.next() {
      rows.append(statement.integer(0))
      threads.append((number(statement.integer(1)), number(statement.integer(2))))
    }
    return ShortestWays.facts(among: threads, count: numbers.count, from: 0, to: 1).map { rows[$0] }
  }
}
