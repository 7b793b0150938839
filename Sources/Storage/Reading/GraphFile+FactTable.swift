import GRDB
public import Knowledge

extension GraphFile {
  /// All entities and facts as columns, without documents, quotes and texts. Linear in them, but for sorting.
  ///
  /// Decisions can change anything: a file that has some is read whole.
  public func factTable() throws(GraphFileError) -> FactTable {
    if try curation() != nil { return try graph().factTable() }
    return try read { database in
      let entities = try entityRows(database)
      var builder = FactTableBuilder(nodes: entities.map(\.node))
      let places = RowPlaces(entities.map(\.row))
      let facts = try readFacts(database, into: &builder, places)
      try readSources(database, into: &builder, facts)
      return builder.table()
    }
  }

  /// The entities by identifier, with their numbers in the file.
  private func entityRows(_ database: Database) throws -> [(row: Int64, node: FactTable.Node)] {
    // Only one whose name no gazetteer knows is named by the forms in the texts.
    let forms = try PreparedStatement(
      database, "SELECT entity, text FROM form WHERE entity IN (SELECT id FROM entity WHERE canonical_name IS NULL)")
    var used: [Int64: [String]] = [:]
    while try forms.next() { used[forms.integer(0), default: []].append(forms.text(1)) }
    let statement = try PreparedStatement(database, "SELECT id, name, type, canonical_name FROM entity")
    var rows: [(row: Int64, node: FactTable.Node)] = []
    while try statement.next() {
      let row = statement.integer(0)
      let entity = Entity(
        id: EntityID(rawValue: statement.text(1)), type: EntityTypeName(rawValue: statement.text(2)),
        canonicalName: statement.optionalText(3), usedForms: used[row] ?? [])
      rows.append((row, FactTable.Node(id: entity.id, type: entity.type, name: entity.name)))
    }
    return rows.sorted { $0.node.id < $1.node.id }
  }

  /// Reads the facts; gives their numbers in the file, in the order of adding, which is theirs.
  private func readFacts(
    _ database: Database, into builder: inout FactTableBuilder, _ places: RowPlaces
  ) throws -> [Int64] {
    let details: [FactTable.Detail] = [.relation, .modality, .count, .countQualifier, .unit, .since, .until, .date, .role]
    let statement = try PreparedStatement(
      database,
      """
      SELECT id, name, source, target, type, modality, count, count_qualifier, unit, since, until, date, role FROM fact ORDER BY id
      """)
    var rows: [Int64] = []
    while try statement.next() {
      guard let source = places[statement.integer(2)], let target = places[statement.integer(3)] else {
        throw GraphFileError.damaged(path: path, detail: "an end of fact \(statement.integer(0)) is missing")
      }
      rows.append(statement.integer(0))
      statement.withBytes(1) { builder.add(utf8: $0, from: source, to: target) }
      for (index, detail) in details.enumerated() where !statement.isNull(Int32(4 + index)) {
        statement.withBytes(Int32(4 + index)) { builder.set(detail, utf8: $0) }
      }
    }
    return rows
  }

  /// Counts the independent sources of each fact.
  private func readSources(_ database: Database, into builder: inout FactTableBuilder, _ facts: [Int64]) throws {
    let firsts = try firstCopies(database)
    // The index has both columns, in this order.
    let statement = try PreparedStatement(database, "SELECT fact, document FROM evidence ORDER BY fact, document")
    var number = 0
    var sources: Set<Int64> = []
    func note() {
      if !sources.isEmpty { builder.set(.sources, String(sources.count), of: number) }
      sources.removeAll(keepingCapacity: true)
    }
    while try statement.next() {
      let fact = statement.integer(0), document = statement.integer(1)
      if facts[number] != fact {
        note()
        while number < facts.count, facts[number] < fact { number += 1 }
        guard number < facts.count, facts[number] == fact else {
          throw GraphFileError.damaged(path: path, detail: "fact \(fact) is missing")
        }
      }
      sources.insert(firsts[document] ?? document)
    }
    note()
  }

  /// For each document that has copies, the one that stands for all of them.
  private func firstCopies(_ database: Database) throws -> [Int64: Int64] {
    let hasCopies = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'copy'") == 1
    // Files of the first format do not tell, and those of one digest are copies.
    let statement = try PreparedStatement(
      database,
      hasCopies
        ? "SELECT document, first FROM copy"
        : "SELECT id, min(id) OVER (PARTITION BY hash) FROM document")
    var firsts: [Int64: Int64] = [:]
    while try statement.next() { firsts[statement.integer(0)] = statement.integer(1) }
    return firsts
  }
}

/// The place of each row of a table in a list, looked up without hashing where the rows are numbered closely.
private struct RowPlaces {
  private var close: [Int32]
  private var far: [Int64: Int] = [:]

  init(_ rows: [Int64]) {
    close = Array(repeating: -1, count: rows.count * 2)
    for (place, row) in rows.enumerated() {
      if close.indices.contains(Int(row)) { close[Int(row)] = Int32(place) } else { far[row] = place }
    }
  }

  subscript(row: Int64) -> Int? {
    let index = Int(row)
    guard close.indices.contains(index) else { return far[row] }
    return close[index] < 0 ? nil : Int(close[index])
  }
}
