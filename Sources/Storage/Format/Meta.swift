import Foundation
import GRDB
import Knowledge

/// The part of a graph file that is about the file: its ontology, the decisions that are replayed on it, and a number that takes long to count.
enum Meta {
  static func write(_ ontology: Ontology, to database: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(ontology), as: UTF8.self)
    try database.execute(sql: "INSERT INTO meta(key, value) VALUES ('ontology', ?)", arguments: [json])
  }

  static func ontology(in database: Database, path: String) throws -> Ontology {
    guard let json = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'ontology'") else {
      throw GraphFileError.damaged(path: path, detail: "it has no ontology")
    }
    do {
      return try JSONDecoder().decode(Ontology.self, from: Data(json.utf8))
    } catch {
      throw GraphFileError.damaged(path: path, detail: "its ontology cannot be read")
    }
  }

  /// Keeps decisions instead of those that were there; `nil` keeps none.
  static func write(_ curation: Curation?, to database: Database) throws {
    try database.execute(sql: "DELETE FROM meta WHERE key = 'curation'")
    guard let curation else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(curation), as: UTF8.self)
    try database.execute(sql: "INSERT INTO meta(key, value) VALUES ('curation', ?)", arguments: [json])
  }

  static func curation(in database: Database, path: String) throws -> Curation? {
    guard let json = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'curation'") else { return nil }
    do {
      return try JSONDecoder().decode(Curation.self, from: Data(json.utf8))
    } catch {
      throw GraphFileError.damaged(path: path, detail: "its decisions cannot be read")
    }
  }

  /// How many entities no fact speaks of, which every view around an entity tells: as the last build counted them, or, in files of the formats before
  /// the fourth, counted with two searches for each entity.
  static func factless(in database: Database) throws -> Int {
    try storedFactless(in: database) ?? countedFactless(in: database)
  }

  /// Keeps how many entities no fact speaks of. A build that finds nothing new leaves the file as it is.
  static func keepFactless(in database: Database) throws {
    let count = try countedFactless(in: database)
    if try storedFactless(in: database) == count { return }
    try database.execute(sql: "INSERT OR REPLACE INTO meta(key, value) VALUES ('factless', ?)", arguments: [String(count)])
  }

  private static func storedFactless(in database: Database) throws -> Int? {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'factless'").flatMap { Int($0) }
  }

  private static func countedFactless(in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM entity
        WHERE NOT EXISTS (SELECT 1 FROM fact WHERE source = entity.id) AND NOT EXISTS (SELECT 1 FROM fact WHERE target = entity.id)
        """) ?? 0
  }

  /// The first difference between the ontology of a file and another, in words; `nil` where they are equal.
  static func difference(stored: Ontology, given: Ontology) -> String? {
    if stored == given { return nil }
    if stored.name != given.name { return "its ontology is “\(stored.name)”, that of the domain “\(given.name)”" }
    let entityTypes = difference("entity type", stored.entityTypes, given.entityTypes, name: \.name.rawValue)
    let relationTypes = difference("relation type", stored.relationTypes, given.relationTypes, name: \.name.rawValue)
    return entityTypes ?? relationTypes ?? "they stand in another order"
  }

  private static func difference<T: Equatable>(_ kind: String, _ stored: [T], _ given: [T], name: (T) -> String) -> String? {
    for type in stored {
      guard let other = given.first(where: { name($0) == name(type) }) else { return "\(kind) “\(name(type))” is only in the file" }
      if other != type { return "\(kind) “\(name(type))” is declared otherwise" }
    }
    for type in given where !stored.contains(where: { name($0) == name(type) }) {
      return "\(kind) “\(name(type))” is not in the file"
    }
    return nil
  }
}
