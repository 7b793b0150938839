import GRDB
import Knowledge

extension Excerpt {
  /// Reads all mentions.
  mutating func readMentions(_ database: Database) throws {
    try readMentions(try PreparedStatement(database, "SELECT document, entity, forms, places FROM mention"))
  }

  /// Reads the mentions of some entities, and those of the ends of some facts in the documents that state these.
  ///
  /// The pairs of document and entity come first, each once: a document may state a fact many thousand times, and its places are long lists.
  mutating func readMentions(_ database: Database, centre: [Int64], facts: [Int64]) throws {
    let statement = try PreparedStatement(
      database,
      """
      WITH stated(document, source, target) AS (
        SELECT DISTINCT document, source, target FROM evidence JOIN fact ON fact.id = evidence.fact
        WHERE evidence.fact IN (SELECT value FROM json_each(?2))
      ), wanted(document, entity) AS (
        SELECT document, entity FROM mention WHERE entity IN (SELECT value FROM json_each(?1))
        UNION SELECT document, source FROM stated UNION SELECT document, target FROM stated
      )
      SELECT mention.document, mention.entity, forms, places
      FROM wanted CROSS JOIN mention ON mention.document = wanted.document AND mention.entity = wanted.entity
      """)
    try statement.bind(IntegerList.text(centre), at: 1)
    try statement.bind(IntegerList.text(facts), at: 2)
    try readMentions(statement)
  }

  mutating func readLedger(_ database: Database, documents: [Int64]? = nil) throws {
    let statement = try PreparedStatement(
      database, "SELECT document, start, stop, outcome, detail FROM sentence" + Self.condition("document", documents) + " ORDER BY id")
    try Self.bind(documents, to: statement)
    while try statement.next() {
      let outcome: LedgerEntry.Outcome
      switch statement.text(3) {
      case "facts": outcome = .facts(Int(statement.integer(4)))
      case "rejected": outcome = .rejected(reason: statement.text(4))
      case "nothing": outcome = .nothing
      default: throw damaged("a sentence has outcome “\(statement.text(3))”")
      }
      ledger[try document(statement.integer(0)), default: []].append(
        LedgerEntry(range: try statement.range(1, 2, path: path), outcome: outcome))
    }
  }

  private mutating func readMentions(_ statement: PreparedStatement) throws {
    while try statement.next() {
      let document = try document(statement.integer(0))
      let entity = try entity(statement.integer(1))
      guard let formRows = statement.withBytes(2, IntegerList.read), let places = statement.withBytes(3, IntegerList.read),
        places.count.isMultiple(of: 2)
      else { throw damaged("the mentions of \(entity) in \(document) cannot be read") }
      usage[document, default: [:]][entity] = try formRows.map { row in
        guard let form = forms[row] else { throw damaged("form \(row) of \(entity) is missing") }
        return form
      }
      for index in stride(from: 0, to: places.count, by: 2) {
        guard places[index] <= places[index + 1] else { throw damaged("the mentions of \(entity) in \(document) cannot be read") }
        mentions[document, default: []].append(EntityMention(entity: entity, range: Int(places[index])..<Int(places[index + 1])))
      }
    }
  }
}

extension PreparedStatement {
  /// A range from two columns.
  func range(_ start: Int32, _ stop: Int32, path: String) throws -> Range<Int> {
    let lower = Int(integer(start))
    let upper = Int(integer(stop))
    guard 0 <= lower && lower <= upper else { throw GraphFileError.damaged(path: path, detail: "a range is \(lower) to \(upper)") }
    return lower..<upper
  }
}
