import GRDB
import Knowledge

/// The facts of a file, as the writer sees them, with a bounded cache of those met last.
final class FactRows {
  /// The most facts kept in memory.
  static let cacheLimit = 200_000

  private let find: PreparedStatement
  private let insert: PreparedStatement
  private var cache: [FactID: Int64] = [:]
  private var lastRow: Int64

  init(_ database: Database) throws {
    find = try PreparedStatement(database, "SELECT id FROM fact WHERE name = ?")
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO fact(id, name, source, type, target, modality, count, count_qualifier, unit, since, until, date, role)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    lastRow = try database.lastRow(of: "fact")
  }

  /// The rows of the facts of one document, which are added where the file lacks them, in the order of their identifiers.
  func rows(for facts: [FactID: Fact], entities: [EntityID: EntityRows.Stored]) throws -> [FactID: Int64] {
    if cache.count > Self.cacheLimit { cache.removeAll() }
    var rows: [FactID: Int64] = [:]
    rows.reserveCapacity(facts.count)
    var unknown: [Fact] = []
    for (id, fact) in facts {
      if let row = cache[id] { rows[id] = row } else { unknown.append(fact) }
    }
    unknown.sort { $0.id < $1.id }
    for fact in unknown {
      guard let source = entities[fact.source], let target = entities[fact.target] else {
        preconditionFailure("both ends of a fact are entities of the document")
      }
      let row = try row(of: fact.id) ?? add(fact, source: source.row, target: target.row)
      cache[fact.id] = row
      rows[fact.id] = row
    }
    return rows
  }

  private func row(of id: FactID) throws -> Int64? {
    try find.bind(id.rawValue, at: 1)
    defer { find.reset() }
    return try find.next() ? find.integer(0) : nil
  }

  private func add(_ fact: Fact, source: Int64, target: Int64) throws -> Int64 {
    lastRow += 1
    insert.bind(lastRow, at: 1)
    try insert.bind(fact.id.rawValue, at: 2)
    insert.bind(source, at: 3)
    try insert.bind(fact.type.rawValue, at: 4)
    insert.bind(target, at: 5)
    try insert.bind(fact.modality.rawValue, at: 6)
    let qualifiers = fact.qualifiers
    insert.bind(qualifiers.count.map(Int64.init), at: 7)
    try insert.bind(qualifiers.countQualifier, at: 8)
    try insert.bind(qualifiers.unit, at: 9)
    try insert.bind(qualifiers.since?.description, at: 10)
    try insert.bind(qualifiers.until?.description, at: 11)
    try insert.bind(qualifiers.date?.description, at: 12)
    try insert.bind(qualifiers.role, at: 13)
    try insert.run()
    return lastRow
  }
}
