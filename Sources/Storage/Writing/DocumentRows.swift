import GRDB
import Knowledge

/// The documents of a file and their texts, as the writer sees them.
final class DocumentRows {
  /// A document that the file holds.
  struct Stored {
    let row: Int64
    /// Everything but the identifier; of two documents of one build under one identifier the one that comes first here stays.
    let content: [String?]
    let extractor: Int64

    /// Where it was read.
    var source: String? { content.last ?? nil }
  }

  private let find: PreparedStatement
  private let insert: PreparedStatement
  private let insertText: PreparedStatement
  private let selectText: PreparedStatement
  private let deleteText: PreparedStatement
  private let delete: PreparedStatement
  private var lastRow: Int64

  init(_ database: Database) throws {
    find = try PreparedStatement(
      database, "SELECT id, hash, title, published, url, source, extractor FROM document WHERE name = ?")
    insert = try PreparedStatement(
      database, "INSERT INTO document(id, name, hash, title, published, url, source, extractor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    insertText = try PreparedStatement(database, "INSERT INTO document_text(document, text) VALUES (?, ?)")
    selectText = try PreparedStatement(database, "SELECT text FROM document_text WHERE document = ?")
    deleteText = try PreparedStatement(database, "DELETE FROM document_text WHERE document = ?")
    delete = try PreparedStatement(database, "DELETE FROM document WHERE id = ?")
    lastRow = try database.lastRow(of: "document")
  }

  /// The row of the newest document.
  var newest: Int64 { lastRow }

  static func content(of document: Document) -> [String?] {
    [document.hash.rawValue, document.title, document.published?.description, document.url, document.source]
  }

  static func precedes(_ left: [String?], _ right: [String?]) -> Bool {
    for (left, right) in zip(left, right) where left != right {
      guard let left else { return true }
      guard let right else { return false }
      return left < right
    }
    return false
  }

  func stored(_ id: DocumentID) throws -> Stored? {
    try find.bind(id.rawValue, at: 1)
    defer { find.reset() }
    guard try find.next() else { return nil }
    return Stored(
      row: find.integer(0), content: (1...5).map { find.optionalText(Int32($0)) }, extractor: find.integer(6))
  }

  func add(_ document: Document, extractor: Int64) throws -> Int64 {
    lastRow += 1
    insert.bind(lastRow, at: 1)
    try insert.bind(document.id.rawValue, at: 2)
    for (index, value) in Self.content(of: document).enumerated() { try insert.bind(value, at: Int32(3 + index)) }
    insert.bind(extractor, at: 8)
    try insert.run()
    insertText.bind(lastRow, at: 1)
    var text = document.text
    try text.withUTF8 {
      try insertText.lend($0, at: 2)
      defer { insertText.clear() }
      try insertText.run()
    }
    return lastRow
  }

  func text(of row: Int64) throws -> String {
    selectText.bind(row, at: 1)
    defer { selectText.reset() }
    return try selectText.next() ? selectText.text(0) : ""
  }

  func remove(_ row: Int64) throws {
    for statement in [deleteText, delete] {
      statement.bind(row, at: 1)
      try statement.run()
    }
  }
}

extension Database {
  /// The highest row number of a table, 0 where it is empty.
  func lastRow(of table: String) throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT max(id) FROM \(table)") ?? 0
  }
}
