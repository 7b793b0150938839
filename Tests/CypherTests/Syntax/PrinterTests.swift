import Randomness
import Testing

@testable import Cypher

@Suite("Queries as text")
struct PrinterTests {
  @Test("a query that is printed and read again is the same")
  func random() throws {
    var queries = RandomQueries(SeededRandom(7))
    for _ in 0..<1000 {
      let query = try Parser.parse(queries.query())
      #expect(try Parser.parse(QueryPrinter.text(query)) == query, "seed \(queries.random.seed): \(QueryPrinter.text(query))")
    }
  }

  @Test(
    "each clause and expression survives printing",
    arguments: [
      "MATCH p = (a:A:`B c` {x: 1})<-[r:R|S*2..3 {y: $p}]-(b), shortestPath((a)-[*..4]-(b)) WHERE NOT a.x = 1 XOR b:C RETURN p",
      "OPTIONAL MATCH (a)<-[]->(b) WITH DISTINCT a, b.x AS x ORDER BY x DESC, a.y SKIP 1 LIMIT 2 WHERE x > 1 RETURN *, x AS z",
      "UNWIND [1, -2, 1.5, -0.5, 'it\\'s', true, null] AS x RETURN x ^ 2 - -x, -(-x), x % 2 * (3 + 4) / 5",
      "MERGE (a:A {x: 1}) ON CREATE SET a.y = 1, a += {z: 2} ON MATCH SET a:B, a = $m",
      "MATCH (a) SET (a).x = 1 REMOVE a.x, a:B DETACH DELETE a",
      "FOREACH (x IN [1] | CREATE (:A {x: x}) MERGE (:B))",
      "CALL a.b.c(1, 'x') YIELD y AS z, w WHERE z > 1 RETURN z, w",
      "CALL a.b",
      "RETURN [x IN [1, 2] WHERE x > 1 | x + 1], [(a)-->(b) WHERE b.x = 1 | b], all(x IN [1] WHERE x = 1), reduce(s = 0, x IN [1] | s + x)",
      "RETURN CASE a.x WHEN 1 THEN 2 ELSE 3 END, CASE WHEN a.y IS NOT NULL THEN 1 END, (a.x IS NULL) = true, 1 < 2 <= 3",
      "RETURN a[1], a[1..2], a[..2], a[1..], {a: 1, `b c`: {}}.a, a.b.c, count(*), count(DISTINCT a), 'x' STARTS WITH 'y' AND a IN b",
      "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) RETURN b } AND (a)-[:R]->() AND exists((a)--()) RETURN `order`, `a``b`",
      "RETURN 1 AS a UNION ALL RETURN 2 AS a",
      "EXPLAIN MATCH (a) RETURN a",
      "RETURN [(a IN b), 1], -(1), (-1).x, 1e300, 9223372036854775807, -9223372036854775808",
    ])
  func clauses(_ text: String) throws {
    let query = try Parser.parse(text)
    #expect(try Parser.parse(QueryPrinter.text(query)) == query, "\(QueryPrinter.text(query))")
  }
}
