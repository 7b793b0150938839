import GRDB
import Knowledge

/// A web of facts while it is read from the file, with the numbers that its entities and facts have there.
struct WebReading {
  /// The numbers of the entities in the file, in the order of the web's entities.
  private(set) var entityRows: [Int64] = []
  /// The numbers of the facts in the file, in the order of the web's threads.
  private(set) var factRows: [Int64] = []
  /// The web.
  let web: FactWeb

  /// A fact as numbers of the file; what is not among the relations asked for counts only as a fact.
  private struct Row {
    let fact: Int64
    let source: Int64
    let target: Int64
    let isAdmitted: Bool
  }

  /// Reads what lies within some steps of the focus.
  /// - Parameter relations: those that are followed; all where there are none.
  init(_ database: Database, path: String, around focus: [Int64], depth: Int, relations: [String]) throws {
    let totals = try Self.totals(database)
    if depth <= 1 && relations.isEmpty {
      let near = Set(focus).union(depth == 1 ? try Self.neighbours(of: focus, in: database) : [])
      try self.init(database, within: near, totals)
    } else {
      try self.init(database, around: focus, depth: depth, relations: relations, totals)
    }
    guard entityRows.count == web.entities.count else {
      throw GraphFileError.damaged(path: path, detail: "an end of a fact is missing")
    }
  }

  /// Reads the facts between the given entities, from the indexes alone.
  private init(_ database: Database, within near: Set<Int64>, _ totals: FactWeb.Totals) throws {
    let list = IntegerList.text(near.sorted())
    var counts: [Int64: Int] = [:], loops: [Int64: Int] = [:]
    counts.reserveCapacity(near.count)
    var rows: [Row] = []
    let leaving = try PreparedStatement(
      database, "SELECT id, source, target FROM fact WHERE source IN (SELECT value FROM json_each(?1))")
    try leaving.bind(list, at: 1)
    // Those of one source come together.
    var source: (row: Int64, count: Int) = (0, 0)
    while try leaving.next() {
      let row = Row(fact: leaving.integer(0), source: leaving.integer(1), target: leaving.integer(2), isAdmitted: true)
      if row.source != source.row {
        counts[source.row, default: 0] += source.count
        source = (row.source, 0)
      }
      source.count += 1
      guard near.contains(row.target) else { continue }
      if row.source == row.target { loops[row.source, default: 0] += 1 }
      rows.append(row)
    }
    counts[source.row, default: 0] += source.count
    let arriving = try PreparedStatement(
      database, "SELECT target, count(*) FROM fact WHERE target IN (SELECT value FROM json_each(?1)) GROUP BY target")
    try arriving.bind(list, at: 1)
    while try arriving.next() { counts[arriving.integer(0), default: 0] += Int(arriving.integer(1)) }
    // Both ends of a loop were counted; none of them leads to another entity.
    try self.init(
      database, near, rows, degrees: { (counts[$0] ?? 0) - 2 * (loops[$0] ?? 0) }, factCounts: { (counts[$0] ?? 0) - (loops[$0] ?? 0) },
      totals)
  }

  /// Reads all facts, which is faster than asking for most of them one by one.
  private init(_ database: Database, around focus: [Int64], depth: Int, relations: [String], _ totals: FactWeb.Totals) throws {
    let isAdmitted = relations.isEmpty ? "1" : "type IN (\(relations.map { _ in "?" }.joined(separator: ", ")))"
    let statement = try PreparedStatement(database, "SELECT id, source, target, \(isAdmitted) FROM fact")
    for (index, relation) in relations.enumerated() { try statement.bind(relation, at: Int32(index + 1)) }
    var rows: [Row] = []
    rows.reserveCapacity(totals.facts)
    while try statement.next() {
      rows.append(
        Row(fact: statement.integer(0), source: statement.integer(1), target: statement.integer(2), isAdmitted: statement.integer(3) == 1))
    }
    var near = Set(focus)
    for _ in 0..<max(0, depth) {
      let before = near
      for row in rows where row.isAdmitted {
        if before.contains(row.source) { near.insert(row.target) }
        if before.contains(row.target) { near.insert(row.source) }
      }
      if near.count == before.count { break }
    }
    var degrees: [Int64: Int] = [:], factCounts: [Int64: Int] = [:]
    for row in rows {
      for end in row.source == row.target ? [row.source] : [row.source, row.target] where near.contains(end) {
        factCounts[end, default: 0] += 1
        if row.isAdmitted && row.source != row.target { degrees[end, default: 0] += 1 }
      }
    }
    try self.init(
      database, near, rows.filter { $0.isAdmitted && near.contains($0.source) && near.contains($0.target) },
      degrees: { degrees[$0] ?? 0 }, factCounts: { factCounts[$0] ?? 0 }, totals)
  }

  private init(
    _ database: Database, _ near: Set<Int64>, _ rows: [Row], degrees: (Int64) -> Int, factCounts: (Int64) -> Int, _ totals: FactWeb.Totals
  ) throws {
    let statement = try PreparedStatement(database, "SELECT id, name FROM entity WHERE id IN (SELECT value FROM json_each(?1))")
    try statement.bind(IntegerList.text(near.sorted()), at: 1)
    var entities: [(row: Int64, id: EntityID)] = []
    while try statement.next() { entities.append((statement.integer(0), EntityID(rawValue: statement.text(1)))) }
    entities.sort { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: zip(entities.map(\.row), entities.indices))
    entityRows = entities.map(\.row)
    var threads: [FactWeb.Thread] = []
    for row in rows {
      guard let source = places[row.source], let target = places[row.target] else { continue }
      factRows.append(row.fact)
      threads.append(FactWeb.Thread(source: source, target: target))
    }
    web = FactWeb(
      entities: entities.map(\.id), degrees: entityRows.map(degrees), factCounts: entityRows.map(factCounts), threads: threads,
      totals: totals)
  }

  private static func neighbours(of focus: [Int64], in database: Database) throws -> Set<Int64> {
    let statement = try PreparedStatement(
      database,
      """
      SELECT target FROM fact WHERE source IN (SELECT value FROM json_each(?1))
      UNION SELECT source FROM fact WHERE target IN (SELECT value FROM json_each(?1))
      """)
    try statement.bind(IntegerList.text(focus), at: 1)
    var neighbours: Set<Int64> = []
    while try statement.next() { neighbours.insert(statement.integer(0)) }
    return neighbours
  }

  private static func totals(_ database: Database) throws -> FactWeb.Totals {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
    return FactWeb.Totals(
      documents: try number("SELECT count(*) FROM document"), entities: try number("SELECT count(*) FROM entity"),
      facts: try number("SELECT count(*) FROM fact"), factless: try Meta.factless(in: database))
  }
}
