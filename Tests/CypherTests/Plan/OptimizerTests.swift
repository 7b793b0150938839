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
      let stored = Answers(plain.engine.graph.storedCopy())
      for _ in 0..<8 {
        let query = queries.query()
        let expected = try plain.rows(query).sorted()
        for (name, answers) in [("chains", chained), ("rows", frozen), ("stored", stored)] {
          let found = try answers.rows(query).sorted()
          #expect(found == expected, "seed \(queries.random.seed), \(name): \(setup); \(query)")
        }
      }
    }
  }

  @Test("more than a batch of relationships is added up as one after the other")
  func batches() throws {
    let queries = [
      "MATCH (p:P)-[r:R]->(h:H) RETURN h.n AS n, count(*) AS c, min(r.y) AS l, max(r.y) AS m, sum(r.y) AS s, avg(r.f) AS a",
      "MATCH (p:P)-[r:R]->(h:H) RETURN count(DISTINCT p.id) AS p, count(DISTINCT h.n) AS h, sum(r.f) AS s, count(r.f) AS f, avg(r.y) AS a",
      "MATCH (p:P)-[r:R]->(h:H) WHERE r.y > 3 AND r.y <= 90 RETURN h.id AS h, count(r) AS n ORDER BY n DESC, h LIMIT 5",
      "MATCH ()-[r:R]->() WHERE 90 >= r.y AND r.y > 3 AND r.y <> 50 AND r.f = 0.25 RETURN count(*) AS n, sum(r.y) AS s",
      "MATCH (p:P) WHERE p.id < 2400 AND p.id >= p.x RETURN p.x AS x, count(*) AS n, max(p.id) AS m",
      "MATCH (h:H {id: 1})<-[r:R]-(p) WHERE p.x <> 2 RETURN count(*) AS n, size(collect(p.id)) AS c, min(p.x) AS m",
      "MATCH (p:P {x: 3})-[:R]->(h)<-[:R]-(q {x: 4}) RETURN p.x AS p, q.x AS q, h.id AS h, count(*) AS n",
      "MATCH (h:H {id: 1})<-[:R]-(p)-[:R*1..3]->(x) WHERE x.x > 1 RETURN count(DISTINCT x.id) AS n",
      "MATCH (h:H) OPTIONAL MATCH (h)<-[r:R]-(p:P {x: 7}) RETURN h.id AS h, count(p) AS n, sum(r.y) AS s",
      "MATCH (p:P)-[r:R]->(h) WITH p, max(r.y) AS m ORDER BY m DESC, p.id LIMIT 7 RETURN p.id, m",
    ]
    let plain = try Answers(
      "UNWIND range(0, 6) AS i CREATE (:H {id: i, n: 'hub ' + toString(i % 4), x: i})",
      """
      UNWIND range(0, 2499) AS i MATCH (h:H {id: CASE WHEN i < 2200 THEN 1 ELSE i % 7 END})
      CREATE (:P {id: i, x: i % 9})-[:R {y: i % 100, f: 0.25 * (i % 3)}]->(h)
      """,
      "MATCH (p:P {x: 3}), (h:H {id: 1}) CREATE (p)-[:R {y: 101}]->(h)")
    plain.engine.isNaive = true
    let stored = Answers(plain.engine.graph.storedCopy())
    for query in queries { #expect(try stored.rows(query).sorted() == plain.rows(query).sorted(), "\(query)") }
  }

  @Test(
    "two ways between two nodes are counted for all pairs",
    arguments: [
      "MATCH (a:P)-[:R]->(h)<-[:R]-(b:P), (a)-[:S]->(k)<-[:S]-(b) WHERE a.id < b.id RETURN count(*) AS n",
      "MATCH (a:P)-[:R]->(h)<-[:R]-(b:P), (a)-[:S]->(k)<-[:S]-(b) WHERE a.id < b.id RETURN a.n AS a, b.n AS b, count(*) AS n",
      "MATCH (a:P)-[:R]->(h)<-[:R]-(b:P), (a)-[:S]->(k)<-[:S]-(b) RETURN a, count(*) AS n",
      "MATCH (a:P)-[:R]->(h)<-[:R]-(b:P), (a)-[:S]->(k)<-[:S]-(b) RETURN h.id AS h, count(*) AS n",
      "MATCH (x:P)-[:S]->(y)<-[:S]-(a:P) WITH a MATCH (a)-[:R]->(h)<-[:R]-(b), (a)-[:S]->(k)<-[:S]-(b) RETURN count(*) AS n",
    ])
  func pairs(_ query: String) throws {
    let plain = try Answers(
      "UNWIND range(0, 11) AS i CREATE (:P {id: i, n: 'name ' + toString(i % 5)}), (:H {id: i})",
      "MATCH (p:P), (h:H) WHERE (p.id * 7 + h.id * h.id) % 3 = 0 CREATE (p)-[:R]->(h)",
      "MATCH (p:P), (h:H) WHERE (p.id + h.id * h.id) % 4 = 0 CREATE (p)-[:S]->(h)")
    plain.engine.isNaive = true
    let stored = Answers(plain.engine.graph.storedCopy())
    #expect(try stored.rows(query).sorted() == plain.rows(query).sorted())
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
      ("MATCH (p:P)-[r:R]->(q:Q) RETURN q.id, max(r.y)", ["RelationshipScan", "Aggregate"]),
      (
        "MATCH (a:P)-[:R]->()<-[:R]-(b), (a)-[:S]->()<-[:S]-(b) RETURN a.id, count(*)",
        ["LabelScan", "Expand", "Expand", "Gather", "CountingIntersect", "Aggregate"]
      ),
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
