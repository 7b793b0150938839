import GRDB
import Knowledge

/// The ledger of sentences and the search index over them, as the writer sees them.
final class SentenceRows {
  private let insert: PreparedStatement
  private let index: PreparedStatement
  private let select: PreparedStatement
  private let unindex: PreparedStatement
  private let delete: PreparedStatement
  private var lastRow: Int64

  init(_ database: Database) throws {
    insert = try PreparedStatement(
      database, "INSERT INTO sentence(id, document, start, stop, outcome, detail) VALUES (?, ?, ?, ?, ?, ?)")
    index = try PreparedStatement(database, "INSERT INTO sentence_search(rowid, text) VALUES (?, ?)")
    select = try PreparedStatement(database, "SELECT id, start, stop FROM sentence WHERE document = ? ORDER BY id")
    unindex = try PreparedStatement(
      database, "INSERT INTO sentence_search(sentence_search, rowid, text) VALUES ('delete', ?, ?)")
    delete = try PreparedStatement(database, "DELETE FROM sentence WHERE document = ?")
    lastRow = try database.lastRow(of: "sentence")
  }

  func add(_ ledger: [LedgerEntry], of document: Int64, text: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      let needsFolding = SearchFolding.mayFold(bytes)
      defer { index.clear() }
      for entry in ledger {
        lastRow += 1
        insert.bind(lastRow, at: 1)
        insert.bind(document, at: 2)
        insert.bind(entry.range.lowerBound, at: 3)
        insert.bind(entry.range.upperBound, at: 4)
        try bind(entry.outcome)
        try insert.run()
        try run(index, row: lastRow, bytes, entry.range, needsFolding: needsFolding)
      }
    }
  }

  /// Takes the sentences of a document out of ledger and index. The index forgets a text only when it is told the text.
  func remove(document: Int64, text: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      let needsFolding = SearchFolding.mayFold(bytes)
      defer { unindex.clear() }
      select.bind(document, at: 1)
      while try select.next() {
        try run(unindex, row: select.integer(0), bytes, Int(select.integer(1))..<Int(select.integer(2)), needsFolding: needsFolding)
      }
    }
    delete.bind(document, at: 1)
    try delete.run()
  }

  private func bind(_ outcome: LedgerEntry.Outcome) throws {
    switch outcome {
    case .facts(let count):
      try insert.bind("facts" as StaticString, at: 5)
      insert.bind(count, at: 6)
    case .rejected(let reason):
      try insert.bind("rejected" as StaticString, at: 5)
      try insert.bind(reason, at: 6)
    case .nothing:
      try insert.bind("nothing" as StaticString, at: 5)
      insert.bind(nil as Int64?, at: 6)
    }
  }

  private func run(
    _ statement: PreparedStatement, row: Int64, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, needsFolding: Bool
  ) throws {
    let sentence = UnsafeBufferPointer(rebasing: text[range])
    statement.bind(row, at: 1)
    if needsFolding, let folded = SearchFolding.folded(sentence) {
      try folded.withUnsafeBufferPointer { try statement.bind($0, at: 2) }
    } else {
      try statement.lend(sentence, at: 2)
    }
    try statement.run()
  }
}
