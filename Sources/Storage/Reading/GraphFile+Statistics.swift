import GRDB
import Knowledge

extension GraphFile {
  /// How much the file holds, without its decisions.
  public func statistics() throws(GraphFileError) -> GraphStatistics {
    try read { database in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      func counts(_ sql: String) throws -> [(name: String, count: Int)] {
        let statement = try PreparedStatement(database, sql)
        var counts: [(String, Int)] = []
        while try statement.next() { counts.append((statement.text(0), Int(statement.integer(1)))) }
        return counts
      }
      var statistics = GraphStatistics()
      statistics.documents = try number("SELECT count(*) FROM document")
      statistics.textBytes = try number("SELECT sum(length(CAST(text AS BLOB))) FROM document_text")
      // A list of places holds two numbers for each.
      statistics.mentions = try number("SELECT sum(json_array_length(places)) FROM mention") / 2
      statistics.evidence = try number("SELECT count(*) FROM evidence")
      for (name, count) in try counts("SELECT type, count(*) FROM entity GROUP BY type") {
        statistics.entities[EntityTypeName(rawValue: name)] = count
      }
      for (name, count) in try counts("SELECT type, count(*) FROM fact GROUP BY type") {
        statistics.facts[RelationTypeName(rawValue: name)] = count
      }
      for (name, count) in try counts("SELECT modality, count(*) FROM fact GROUP BY modality") {
        guard let modality = Modality(rawValue: name) else { throw GraphFileError.damaged(path: path, detail: "modality “\(name)”") }
        statistics.modalities[modality] = count
      }
      statistics.sentencesWithFacts = try number("SELECT count(*) FROM sentence WHERE outcome = 'facts'")
      statistics.sentencesWithout = try number("SELECT count(*) FROM sentence WHERE outcome = 'nothing'")
      for (reason, count) in try counts("SELECT detail, count(*) FROM sentence WHERE outcome = 'rejected' GROUP BY detail") {
        statistics.rejections[reason] = count
      }
      return statistics
    }
  }
}
