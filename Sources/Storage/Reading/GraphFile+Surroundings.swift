import GRDB
public import Knowledge

/// What lies around some entities, as far as a picture shows it.
public struct Surroundings: Sendable {
  /// All that is within reach.
  public let web: FactWeb
  /// The chosen entities, as places in the web's entities.
  public let chosen: [Int]
  /// The facts of the web that speak of a chosen entity, with their ends, their evidence and its documents without texts.
  public let graph: KnowledgeGraph
}

extension GraphFile {
  /// Some entities and what is within some steps of them, of which facts and quotes are read only around those that are chosen.
  ///
  /// Its cost grows with the facts at what is within reach, and is never more than a pass over the numbers of all facts. `nil` where the file has
  /// decisions, which can reach anything. Identifiers that the file does not know are passed over.
  /// - Parameters:
  ///   - focus: the entities in the middle.
  ///   - depth: the most steps from them.
  ///   - relations: the relations that count; all where there are none.
  ///   - withSentences: whether to read where the sentences of the documents end.
  ///   - choose: the entities to show, as places in the web's.
  public func surroundings(
    of focus: [EntityID], depth: Int, relations: [RelationTypeName] = [], withSentences: Bool = false, choose: (FactWeb) -> [Int]
  ) throws(GraphFileError) -> Surroundings? {
    if try curation() != nil { return nil }
    return try read { database in
      let reading = try WebReading(
        database, path: path, around: try Self.rows(of: focus, in: database), depth: depth, relations: relations.map(\.rawValue))
      let chosen = choose(reading.web)
      var isChosen = [Bool](repeating: false, count: reading.web.entities.count)
      for place in chosen { isChosen[place] = true }
      var facts: [Int64] = []
      var entities = Set(chosen)
      for (row, thread) in zip(reading.factRows, reading.web.threads) where isChosen[thread.source] || isChosen[thread.target] {
        facts.append(row)
        entities.insert(thread.source)
        entities.insert(thread.target)
      }
      facts.sort()
      var excerpt = Excerpt(ontology: ontology, path: path)
      try excerpt.readEntities(database, rows: entities.map { reading.entityRows[$0] }.sorted())
      try excerpt.readFacts(database, rows: facts)
      let documents = try Self.rows("SELECT DISTINCT document FROM evidence WHERE fact IN #1", facts, in: database)
      try excerpt.readDocuments(database, rows: documents, withTexts: false)
      try excerpt.readCopies(database, rows: documents)
      try excerpt.readEvidence(database, facts: facts)
      if withSentences { try excerpt.readLedger(database, documents: documents) }
      return Surroundings(web: reading.web, chosen: chosen, graph: excerpt.graph)
    }
  }
}
