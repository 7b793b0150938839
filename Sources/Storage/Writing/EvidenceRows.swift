import Foundation
import GRDB
import Knowledge

/// The evidence of a file, as the writer sees it.
final class EvidenceRows {
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  private let encoder = JSONEncoder()

  init(_ database: Database) throws {
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO evidence(document, number, fact, start, stop, quote, rule, confidence, areas, speaker)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    delete = try PreparedStatement(database, "DELETE FROM evidence WHERE document = ?")
    encoder.outputFormatting = .withoutEscapingSlashes
  }

  func add(_ evidence: [FactID: [Evidence]], document: Int64, facts: FactRows) throws {
    var rows: [(fact: Int64, proof: Evidence)] = []
    rows.reserveCapacity(evidence.count)
    for (id, proofs) in evidence {
      let fact = facts.row(of: id)
      for proof in proofs { rows.append((fact, proof)) }
    }
    rows.sort { $0.fact != $1.fact ? $0.fact < $1.fact : $0.proof < $1.proof }
    defer { insert.clear() }
    insert.bind(document, at: 1)
    for (number, row) in rows.enumerated() {
      insert.bind(number, at: 2)
      insert.bind(row.fact, at: 3)
      insert.bind(row.proof.range.lowerBound, at: 4)
      insert.bind(row.proof.range.upperBound, at: 5)
      insert.bind(row.proof.confidence, at: 8)
      try insert.bind(row.proof.areas.isEmpty ? nil : json(row.proof.areas), at: 9)
      try insert.bind(row.proof.speaker, at: 10)
      var quote = row.proof.quote, rule = row.proof.rule
      try quote.withUTF8 { quote in
        try rule.withUTF8 { rule in
          try insert.lend(quote, at: 6)
          try insert.lend(rule, at: 7)
          try insert.run()
        }
      }
    }
  }

  func remove(document: Int64) throws {
    delete.bind(document, at: 1)
    try delete.run()
  }

  private func json(_ areas: [String]) throws -> String { String(decoding: try encoder.encode(areas), as: UTF8.self) }
}
