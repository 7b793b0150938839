import GRDB
import Knowledge

/// One build's writing into an open database, within one transaction.
final class WritingSession {
  private let database: Database
  private let extractor: Int64
  private let documents: DocumentRows
  private let sentences: SentenceRows
  private let entities: EntityRows
  private let mentions: MentionRows
  private let facts: FactRows
  private let evidence: EvidenceRows
  private let copies: CopyRows
  private let withdrawal: Withdrawal
  private let existing: Int64
  /// The rows of documents that were there before and that this build met unchanged.
  private var met: Set<Int64> = []
  private var hasIndexes: Bool
  private var summary = BuildSummary()

  /// - Parameters:
  ///   - database: a connection in a transaction.
  ///   - extractor: the fingerprint of what reads the documents.
  ///   - hasIndexes: whether the indexes of the schema are there; if not, they are made when they are needed.
  init(_ database: Database, extractor: String, hasIndexes: Bool) throws {
    self.database = database
    self.hasIndexes = hasIndexes
    try database.execute(sql: "INSERT OR IGNORE INTO extractor(fingerprint) VALUES (?)", arguments: [extractor])
    self.extractor = try Int64.fetchOne(database, sql: "SELECT id FROM extractor WHERE fingerprint = ?", arguments: [extractor]) ?? 0
    documents = try DocumentRows(database)
    sentences = try SentenceRows(database)
    entities = try EntityRows(database, extractor: self.extractor)
    mentions = try MentionRows(database)
    facts = try FactRows(database)
    evidence = try EvidenceRows(database)
    copies = try CopyRows(database)
    withdrawal = try Withdrawal(database)
    existing = documents.newest
  }

  func state(of document: Document) throws -> DocumentState {
    guard let stored = try documents.stored(document.id) else { return .new }
    if stays(stored, against: document) { return .unchanged }
    return .changed
  }

  func source(of id: DocumentID) throws -> String? { try documents.stored(id)?.source }

  func keep(_ document: Document) throws -> Bool {
    guard let stored = try documents.stored(document.id), stays(stored, against: document) else { return false }
    count(keeping: stored)
    return true
  }

  func write(_ graph: DocumentGraph) throws {
    if let stored = try documents.stored(graph.document.id) {
      if stays(stored, against: graph.document) {
        count(keeping: stored)
        return
      }
      count(replacing: stored)
      try withdraw(stored.row)
    } else {
      summary.added += 1
    }
    let document = try documents.add(graph.document, extractor: extractor)
    try copies.add(graph.document.text, document: document)
    try sentences.add(graph.ledger, of: document, text: graph.document.text)
    let uses = try entities.prepare(graph.entities)
    try mentions.add(graph.mentions, of: uses, document: document, entities: entities)
    try facts.prepare(graph.facts, entities: entities)
    try evidence.add(graph.evidence, document: document, facts: facts)
  }

  func keep(_ curation: Curation?) throws { try Meta.write(curation, to: database) }

  func finish() throws -> BuildSummary {
    try makeIndexes()
    try withdrawal.sweep()
    try copies.finish()
    try Meta.keepFactless(in: database)
    func count(_ table: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    summary.documents = try count("document")
    summary.entities = try count("entity")
    summary.facts = try count("fact")
    summary.evidence = try count("evidence")
    return summary
  }

  /// Whether the stored document stays. One that an earlier build left gives way to any other text; of those that
  /// this build met the first in the order of their content stays, whatever the order in which they come.
  private func stays(_ stored: DocumentRows.Stored, against document: Document) -> Bool {
    let content = DocumentRows.content(of: document)
    if stored.extractor == extractor && stored.content == content { return true }
    return isOfThisBuild(stored) && !DocumentRows.precedes(content, stored.content)
  }

  private func isOfThisBuild(_ stored: DocumentRows.Stored) -> Bool { stored.row > existing || met.contains(stored.row) }

  private func count(keeping stored: DocumentRows.Stored) {
    if isOfThisBuild(stored) {
      summary.superseded += 1
    } else {
      summary.unchanged += 1
      met.insert(stored.row)
    }
  }

  private func count(replacing stored: DocumentRows.Stored) {
    if stored.row > existing {
      summary.superseded += 1
    } else if met.remove(stored.row) != nil {
      summary.unchanged -= 1
      summary.superseded += 1
      summary.changed += 1
    } else {
      summary.changed += 1
    }
  }

  private func withdraw(_ row: Int64) throws {
    try makeIndexes()
    try withdrawal.note(document: row)
    try evidence.remove(document: row)
    try mentions.remove(document: row)
    try sentences.remove(document: row, text: try documents.text(of: row))
    try copies.remove(document: row)
    try documents.remove(row)
  }

  private func makeIndexes() throws {
    if hasIndexes { return }
    for index in Schema.indexes { try database.execute(sql: index.sql) }
    hasIndexes = true
  }
}
