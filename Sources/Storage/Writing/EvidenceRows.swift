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
      INSERT INTO evidence(document, number, fact, start, stop, quote, rule, confidence, areas)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    delete = try PreparedStatement(database, "DELETE FROM evidence WHERE document = ?")
    encoder.outputFormatting = .withoutEscapingSlashes
  }

  func add(_ evidence: [FactID: [Evidence]], document: Int64, facts: [FactID: Int64]) throws {
    var rows: [(fact: Int64, proof: Evidence)] = []
    for (id, proofs) in evidence {
      guard let fact = facts[id] else { continue }
      for proof in proofs { rows.append((fact, proof)) }
    }
    rows.sort { $0.fact != $1.fact ? $0.fact < $1.fact : $0.proof < $1.proof }
    for (number, row) in rows.enumerated() {
      insert.bind(document, at: 1)
      insert.bind(number, at: 2)
      insert.bind(row.fact, at: 3)
      insert.bind(row.proof.range.lowerBound, at: 4)
      insert.bind(row.proof.range.upperBound, at: 5)
      try insert.bind(row.proof.quote, at: 6)
      try insert.bind(row.proof.rule, at: 7)
      insert.bind(row.proof.confidence, at: 8)
      try insert.bind(row.proof.areas.isEmpty ? nil : json(row.proof.areas), at: 9)
      try insert.run()
    }
  }

  func remove(document: Int64) throws {
    delete.bind(document, at: 1)
    try delete.run()
  }

  private func json(_ areas: [String]) throws -> String { String(decoding: try encoder.encode(areas), as: UTF8.self) }
}
