import Foundation
import GRDB
import Knowledge

extension Excerpt {
  mutating func readFacts(_ database: Database, rows: [Int64]? = nil) throws {
    let statement = try PreparedStatement(
      database,
      """
      SELECT id, name, source, type, target, modality, count, count_qualifier, unit, since, until, date, role FROM fact
      """ + Self.condition("id", rows))
    try Self.bind(rows, to: statement)
    facts.reserveCapacity(rows?.count ?? 0)
    factIDs.reserveCapacity(rows?.count ?? 0)
    while try statement.next() {
      guard let modality = Modality(rawValue: statement.text(5)) else { throw damaged("a fact has modality “\(statement.text(5))”") }
      let qualifiers = Qualifiers(
        count: statement.optionalInteger(6).map { Int($0) }, countQualifier: statement.optionalText(7), unit: statement.optionalText(8),
        since: try date(statement, 9), until: try date(statement, 10), date: try date(statement, 11), role: statement.optionalText(12))
      let fact = Fact(
        restoring: FactID(rawValue: statement.text(1)), source: try entity(statement.integer(2)),
        type: RelationTypeName(rawValue: statement.text(3)), target: try entity(statement.integer(4)), modality: modality,
        qualifiers: qualifiers)
      facts[fact.id] = fact
      factIDs[statement.integer(0)] = fact.id
    }
  }

  mutating func readEvidence(_ database: Database, facts: [Int64]? = nil) throws {
    // Files of the formats before the third do not say who speaks.
    let knowsSpeakers = try Int.fetchOne(database, sql: "SELECT count(*) FROM pragma_table_info('evidence') WHERE name = 'speaker'") == 1
    let speaker = knowsSpeakers ? "speaker" : "NULL"
    let statement = try PreparedStatement(
      database,
      "SELECT document, fact, start, stop, quote, rule, confidence, areas, \(speaker) FROM evidence" + Self.condition("fact", facts))
    try Self.bind(facts, to: statement)
    evidence.reserveCapacity(facts?.count ?? 0)
    let decoder = JSONDecoder()
    while try statement.next() {
      guard let fact = factIDs[statement.integer(1)] else { throw damaged("fact \(statement.integer(1)) is missing") }
      let areas = try statement.optionalText(7).map { json in
        do { return try decoder.decode([String].self, from: Data(json.utf8)) } catch { throw damaged("evidence has areas “\(json)”") }
      }
      evidence[fact, default: []].append(
        Evidence(
          document: try document(statement.integer(0)), range: try statement.range(2, 3, path: path), quote: statement.text(4),
          rule: statement.text(5), confidence: statement.double(6), areas: areas ?? [],
          speaker: statement.optionalText(8)))
    }
  }

  private func date(_ statement: PreparedStatement, _ column: Int32) throws -> PartialDate? {
    guard let text = statement.optionalText(column) else { return nil }
    guard let date = PartialDate(text) else { throw damaged("a fact has date “\(text)”") }
    return date
  }
}
