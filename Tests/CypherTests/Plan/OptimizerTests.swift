import Randomness
import Testing

@testable import Cypher

@Suite("Plans")
struct OptimizerTests {
  @Test("the optimized plan and the one that follows the text give the same rows")
  func equalAnswers() throws {
    var queries = RandomQueries(SeededRandom(5))
    for _ in 0..<150 {
      let setup = queries.graph()
      let plain = try Answers(setup, isNaive: true)
      let chained = try Answers(setup)
      let frozen = try Answers(setup)
      frozen.engine.graph.freezingThreshold = 0
      for _ in 0..<8 {
        let query = queries.query()
        let expected = try plain.rows(query).sorted()
        for (name, answers) in [("chains", chained), ("rows", frozen)] {
          let found = try answers.rows(query).sorted()
          #expect(found == expected, "seed \(queries.random.seed), \(name): \(setup); \(query)")
        }
      }
    }
  }

  private func steps(_ query: String) throws -> [String] {
    let answers = try Answers(
      "UNWIND range(1, 50) AS x CREATE (:P {id: x})-[:R {y: x}]->(:Q {id: x})", "MATCH (p:P {id: 1}), (q:Q) CREATE (p)-[:S]->(q)")
    answers.engine.graph.freezingThreshold = 0
    return try answers.engine.execute("EXPLAIN " + query).plan?.map(\.step) ?? []
  }

  @Test(
    "what the graph's counts and the query allow is not walked",
    arguments: [
      ("MATCH (p:P {id: 3})-[:R]->(q:Q) RETURN q", ["PropertySeek", "Expand"]),
      ("MATCH (p:P)-[:R]->(q) RETURN p.id, count(*)", ["LabelScan", "CountingExpand", "Aggregate"]),
      ("MATCH (p:P)-[r:R]->(q:Q) RETURN q.id, count(r)", ["LabelScan", "CountingExpand", "Aggregate"]),
      ("MATCH ()-[r:R]->() WHERE r.y > 3 AND r.y < 9 RETURN count(*)", ["RelationshipScan", "Aggregate"]),
      ("MATCH (p:P {id: 1})-[:R*1..3]->(x) RETURN count(DISTINCT x)", ["PropertySeek", "Reachability", "Aggregate"]),
      ("MATCH (p) WHERE id(p) = 3 RETURN p", ["IdentitySeek"]),
      ("MATCH (p:P) RETURN p ORDER BY p.id LIMIT 3", ["LabelScan", "Top", "Limit"]),
    ])
  func cheapSteps(_ query: String, _ expected: [String]) throws { #expect(try steps(query) == expected) }

  @Test("PROFILE counts the rows of each step")
  func profile() throws {
    let answers = try Answers("CREATE (a:A)-[:R]->(:B), (a)-[:R]->(:B)")
    let plan = try #require(try answers.engine.execute("PROFILE MATCH (a:A)-->(b) WHERE b:C RETURN b").plan)
    #expect(plan.map { "\($0.step) \($0.rows ?? -1)" } == ["LabelScan 1", "Expand 2", "Filter 0"])
  }

  @Test("EXPLAIN changes nothing")
  func explain() throws {
    let answers = try Answers()
    #expect(try answers.engine.execute("EXPLAIN CREATE (:A)").rows.isEmpty)
    #expect(answers.engine.graph.nodeCount == 0)
  }
}
