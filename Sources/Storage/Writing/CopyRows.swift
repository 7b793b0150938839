import GRDB
import Knowledge

/// The signatures of texts and the groups of copies, as the writer sees them.
///
/// Signatures are kept for each document; which documents are copies of each other is found anew from all signatures after each build that changed any.
final class CopyRows {
  private let database: Database
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  /// Whether the groups may no longer be right.
  private var isStale = false

  init(_ database: Database) throws {
    self.database = database
    insert = try PreparedStatement(database, "INSERT INTO signature(document, places) VALUES (?, ?)")
    delete = try PreparedStatement(database, "DELETE FROM signature WHERE document = ?")
  }

  func add(_ text: String, document: Int64) throws {
    isStale = true
    insert.bind(document, at: 1)
    try TextSignature(of: text).bytes.withUnsafeBufferPointer { bytes in
      try insert.lend(blob: bytes, at: 2)
      defer { insert.clear() }
      try insert.run()
    }
  }

  func remove(document: Int64) throws {
    // Its group may fall apart, and its row may be the one that others refer to.
    if !isStale { try database.execute(sql: "DELETE FROM copy") }
    isStale = true
    delete.bind(document, at: 1)
    try delete.run()
  }

  /// Finds the groups of copies among all documents of the file, if any document changed. Nearly linear in their number.
  func finish() throws {
    try addMissing()
    guard isStale else { return }
    try database.execute(sql: "DELETE FROM copy")
    var rows: [Int64] = [], signatures: [TextSignature] = []
    let select = try PreparedStatement(
      database, "SELECT document, places FROM document JOIN signature ON signature.document = document.id ORDER BY name")
    while try select.next() {
      guard let signature = select.withBlob(1, TextSignature.init(bytes:)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the signature of document \(select.integer(0)) cannot be read")
      }
      rows.append(select.integer(0))
      signatures.append(signature)
    }
    let text = try PreparedStatement(database, "SELECT text FROM document_text WHERE document = ?")
    let groups = try CopyFinder.groups(among: signatures) { (index) throws(any Error) in
      text.bind(rows[index], at: 1)
      defer { text.reset() }
      return try text.next() ? text.text(0) : ""
    }
    var sizes: [Int: Int] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    let insert = try PreparedStatement(database, "INSERT INTO copy(document, first) VALUES (?, ?)")
    for (row, group) in zip(rows, groups).filter({ sizes[$0.1] != 1 }).sorted(by: { $0.0 < $1.0 }) {
      insert.bind(row, at: 1)
      insert.bind(rows[group], at: 2)
      try insert.run()
    }
  }

  /// Documents of a file that an earlier version wrote have no signatures.
  private func addMissing() throws {
    let select = try PreparedStatement(
      database,
      """
      SELECT document, text FROM document_text
      WHERE NOT EXISTS (SELECT 1 FROM signature WHERE signature.document = document_text.document) ORDER BY document
      """)
    var missing: [(Int64, String)] = []
    // A statement that reads must not see what is written meanwhile.
    repeat {
      missing.removeAll(keepingCapacity: true)
      while missing.count < 1000, try select.next() { missing.append((select.integer(0), select.text(1))) }
      select.reset()
      for (document, text) in missing { try add(text, document: document) }
    } while missing.count == 1000
  }
}
