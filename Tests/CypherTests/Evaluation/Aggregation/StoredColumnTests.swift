import GraphModel
import Testing

@testable import Cypher

@Suite("Aggregations of stored values")
struct StoredColumnTests {
  /// Relationships of which every fourth lacks its values.
  private func graph() throws -> PropertyGraph {
    let answers = try Answers(
      "CREATE (:H {n: 'one'}), (:H {n: 'two'}), (:H {n: 'two'}), (:H)",
      """
      UNWIND range(0, 39) AS i MATCH (h:H) WHERE id(h) = i % 3 CREATE (h)-[r:R]->(:P {b: i % 2 = 0})
      SET r += CASE i % 4 WHEN 0 THEN {} ELSE {y: i - 20, f: i * 0.5} END
      """)
    return answers.engine.graph.storedCopy()
  }

  @Test(
    "null is passed over, and nothing has no mean",
    arguments: [
      ("min(r.y)", "-19"), ("max(r.y)", "19"), ("sum(r.y)", "0"), ("avg(r.y)", "0.0"), ("count(r.y)", "30"), ("sum(r.f)", "300.0"),
      ("avg(r.f)", "10.0"), ("count(DISTINCT r.y)", "30"), ("count(DISTINCT h.n)", "2"), ("count(p.b)", "40"), ("size(collect(r.f))", "30"),
      ("collect(DISTINCT h.n)", "['one', 'two']"), ("sum(DISTINCT r.y)", "0"), ("min(h.n)", "'one'"), ("max(p.b)", "true"),
    ])
  func aggregates(_ aggregate: String, _ expected: String) throws {
    #expect(try Answers(graph()).rows("MATCH (h:H)-[r:R]->(p) RETURN \(aggregate) AS a") == [expected])
  }

  @Test("no rows and rows of null have the same results as elsewhere")
  func empty() throws {
    let answers = Answers(try graph())
    let aggregates = "min(r.y), max(r.y), sum(r.y), avg(r.y), count(r.y), sum(r.f), avg(r.f), collect(r.f), count(DISTINCT r.y)"
    let expected = "null, null, 0, null, 0, 0, null, [], 0"
    #expect(try answers.rows("MATCH (h:H {n: 'three'})-[r:R]->() RETURN \(aggregates)") == [expected])
    #expect(try answers.rows("MATCH (h:H) WHERE id(h) = 3 OPTIONAL MATCH (h)-[r:R]->() RETURN \(aggregates)") == [expected])
    #expect(try answers.rows("MATCH (h:H)-[r:R]->() WHERE r.y IS NULL RETURN \(aggregates)") == [expected])
  }

  @Test("nodes with one text, or none, are one group")
  func groups() throws {
    let rows = try Answers(graph()).rows("MATCH (h:H) OPTIONAL MATCH (h)-[r:R]->() RETURN h.n AS n, count(r), max(r.y) ORDER BY n")
    #expect(rows == ["'one', 14, 19", "'two', 26, 18", "null, 0, null"])
  }

  @Test("a sum that does not fit is an error")
  func overflow() throws {
    let answers = try Answers("CREATE (a), (a)-[:R {y: 9223372036854775807}]->(), (a)-[:R {y: 1}]->()")
    let stored = Answers(answers.engine.graph.storedCopy())
    #expect(stored.error("MATCH ()-[r:R]->() RETURN sum(r.y)")?.detail == .integerOverflow)
    #expect(try stored.rows("MATCH ()-[r:R]->() RETURN avg(r.y) > 4e18, max(r.y), min(r.y)") == ["true, 9223372036854775807, 1"])
  }

  @Test("what was changed since it was stored counts as it is now")
  func changes() throws {
    let answers = Answers(try graph())
    #expect(try answers.rows("MATCH ()-[r:R]->() RETURN max(r.y)") == ["19"])
    _ = try answers.rows("MATCH ()-[r:R {y: 19}]->() SET r.y = 2.5")
    #expect(try answers.rows("MATCH ()-[r:R]->() RETURN max(r.y), sum(r.y), count(r.y)") == ["18, -16.5, 30"])
    _ = try answers.rows("MATCH (h:H) WHERE id(h) = 3 CREATE (h)-[:R]->(:P)")
    #expect(try answers.rows("MATCH ()-[r:R]->() RETURN max(r.f), count(r.f), count(*)") == ["19.5, 30, 41"])
  }
}
