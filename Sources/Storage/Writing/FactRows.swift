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

  /// Adds the facts of one document where the file lacks them, in the order of their identifiers.
  func prepare(_ facts: [FactID: Fact], entities: EntityRows) throws {
    if cache.count > Self.cacheLimit { cache.removeAll() }
    let unknown = facts.values.filter { cache[$0.id] == nil }.sorted { $0.id < $1.id }
    for fact in unknown {
      cache[fact.id] =
        try find(fact.id) ?? add(fact, source: entities.row(of: fact.source), target: entities.row(of: fact.target))
    }
  }

  /// The row of a fact of the document that was prepared last.
  func row(of id: FactID) -> Int64 {
    guard let row = cache[id] else { preconditionFailure("the facts of a document come before their evidence") }
    return row
  }

  private func find(_ id: FactID) throws -> Int64? {
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
