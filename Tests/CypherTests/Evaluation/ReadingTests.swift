import Testing

@testable import Cypher

@Suite("Clauses that read")
struct ReadingTests {
  private let answers: Answers

  init() throws {
    answers = try Answers(
      """
      CREATE (a:A {n: 'a'})-[:R {w: 1}]->(b:B {n: 'b'})-[:R {w: 2}]->(c:C {n: 'c'}), (a)-[:S]->(c), (c)-[:R {w: 3}]->(a), (d:D {n: 'd'}),
        (d)-[:L]->(d)
      """)
  }

  @Test(
    "find these rows",
    arguments: [
      ("MATCH (a:A)-->(x) RETURN x.n ORDER BY x.n", ["'b'", "'c'"]),
      ("MATCH (a:A)--(x) RETURN x.n ORDER BY x.n", ["'b'", "'c'", "'c'"]),
      ("MATCH (d:D)--(x) RETURN x.n", ["'d'"]),
      ("MATCH (a:A)-[:R*]->(x) RETURN x.n ORDER BY x.n", ["'a'", "'b'", "'c'"]),
      ("MATCH (a:A)-[:R*0..1]->(x) RETURN x.n ORDER BY x.n", ["'a'", "'b'"]),
      ("MATCH (a:A)-[rs:R*2]->(x) RETURN x.n, [r IN rs | r.w]", ["'c', [1, 2]"]),
      ("MATCH (x)<-[rs:R*2]-(a:A) RETURN x.n, [r IN rs | r.w]", ["'c', [2, 1]"]),
      ("MATCH (a:A) OPTIONAL MATCH (a)-[:X]->(x) RETURN a.n, x", ["'a', null"]),
      ("OPTIONAL MATCH (x:X) OPTIONAL MATCH (x)-->(y) RETURN x, y", ["null, null"]),
      ("MATCH p = (:A)-[:R]->()<-[:S]-() RETURN length(p)", []),
      ("MATCH p = (:A)-[:S]->()<-[:R]-(x) RETURN length(p), [n IN nodes(p) | n.n]", ["2, ['a', 'c', 'b']"]),
      ("MATCH (a:A), (c:C) RETURN length(shortestPath((a)-[:R*]->(c)))", ["2"]),
      ("MATCH p = allShortestPaths((a:A)-[*]-(c:C)) RETURN length(p)", ["1", "1"]),
      ("MATCH (a:A) RETURN [(a)-[r:R]->(x) | x.n] AS l", ["['b']"]),
      ("MATCH (x) WHERE (x)-[:S]->() RETURN x.n", ["'a'"]),
      ("MATCH (x) WHERE EXISTS { MATCH (x)-->(y) WHERE y.n = 'c' RETURN y } RETURN x.n ORDER BY x.n", ["'a'", "'b'"]),
      ("MATCH ()-[r:R]->() WHERE r.w >= 2 RETURN sum(r.w)", ["5"]),
      ("MATCH (x) RETURN count(x), collect(x.n) ORDER BY 1", ["4, ['a', 'b', 'c', 'd']"]),
      ("MATCH (x) WITH x ORDER BY x.n DESC SKIP 1 LIMIT 2 RETURN x.n", ["'c'", "'b'"]),
      ("UNWIND [1, 2] AS x UNWIND [x, x * 10] AS y RETURN y", ["1", "10", "2", "20"]),
      ("RETURN 1 AS x UNION RETURN 1 AS x", ["1"]),
      ("RETURN 1 AS x, 2 AS y UNION ALL RETURN 4 AS y, 3 AS x", ["1, 2", "3, 4"]),
      ("MATCH (x {n: $n}) RETURN labels(x)", ["['B']"]),
      ("MATCH (x) WHERE x.n = 'none' RETURN count(*), sum(x.w), max(x.w), collect(x)", ["0, 0, null, []"]),
    ])
  func rows(_ query: String, _ expected: [String]) throws { #expect(try answers.rows(query, ["n": .string("b")]) == expected) }

  @Test("columns are called as they are written, and * is in alphabetical order")
  func columns() throws {
    #expect(try answers.engine.execute("RETURN  1 +  2 , 3 AS x").columns == ["1 +  2", "x"])
    #expect(try answers.engine.execute("MATCH p = (b)-->(a) RETURN *, 1 AS z").columns == ["a", "b", "p", "z"])
  }

  @Test("a walk may be as long as the graph")
  func longWalk() throws {
    let chain = try Answers("UNWIND range(0, 20000) AS i CREATE ({i: i})", "MATCH (a), (b {i: a.i + 1}) CREATE (a)-[:N]->(b)")
    #expect(try chain.rows("MATCH ({i: 0})-[:N*]->(x) RETURN count(*)") == ["20000"])
    #expect(try chain.rows("MATCH p = shortestPath(({i: 0})-[:N*]-({i: 20000})) RETURN length(p)") == ["20000"])
  }

  @Test("a query stops when its time is over or when it is told to")
  func limits() throws {
    let endless = "UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN sum(x * y)"
    answers.engine.limits.timeout = .milliseconds(50)
    #expect(answers.error(endless)?.detail == .timeLimit)
    answers.engine.limits = ExecutionLimits()
    answers.engine.limits.isCancelled = { true }
    #expect(answers.error(endless)?.detail == .interrupted)
  }
}
