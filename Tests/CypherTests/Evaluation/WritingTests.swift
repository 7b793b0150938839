import Testing

@testable import Cypher

@Suite("Clauses that write")
struct WritingTests {
  private func effects(_ query: String, after setup: String...) throws -> SideEffects {
    let engine = QueryEngine(graph: PropertyGraph())
    for query in setup { _ = try engine.execute(query) }
    return try engine.execute(query).sideEffects
  }

  @Test("the difference is counted, not the steps to it")
  func sideEffects() throws {
    var expected = SideEffects()
    expected.nodesCreated = 2
    expected.relationshipsCreated = 1
    expected.propertiesSet = 1
    expected.labelsAdded = 2
    #expect(try effects("CREATE (:A {x: 1, y: null})-[:R]->(:B)") == expected)
    #expect(try effects("CREATE (a:A {x: 1}) DELETE a") == SideEffects())
    #expect(try effects("MATCH (a) SET a.x = 1", after: "CREATE ({x: 1})") == SideEffects())
    var changed = SideEffects()
    changed.propertiesSet = 1
    changed.propertiesRemoved = 2
    #expect(try effects("MATCH (a) SET a = {x: 2}", after: "CREATE ({x: 1, y: 1})") == changed)
  }

  @Test(
    "leave this graph",
    arguments: [
      ("MATCH (a:A) SET a.x = a.x + 1, a:B", ["(:A:B {x: 2})"]),
      ("MATCH (a:A) SET a += {y: 2, x: null}", ["(:A {y: 2})"]),
      ("MATCH (a:A) REMOVE a.x, a:A", ["()"]),
      ("MERGE (a:A {x: 1}) ON CREATE SET a.c = 1 ON MATCH SET a.m = 1", ["(:A {m: 1, x: 1})"]),
      ("MERGE (a:A {x: 2}) ON CREATE SET a.c = 1 ON MATCH SET a.m = 1", ["(:A {c: 1, x: 2})", "(:A {x: 1})"]),
      ("UNWIND [1, 1, 2] AS x MERGE (:A {x: x})", ["(:A {x: 1})", "(:A {x: 2})"]),
      ("MATCH (a) CREATE (b {from: a.x})", ["(:A {x: 1})", "({from: 1})"]),
      ("FOREACH (x IN [1, 2] | CREATE (:F {x: x}))", ["(:A {x: 1})", "(:F {x: 1})", "(:F {x: 2})"]),
      ("MATCH (a) DELETE a", []),
    ])
  func graph(_ query: String, _ nodes: [String]) throws {
    let answers = try Answers("CREATE (:A {x: 1})", query)
    #expect(try answers.rows("MATCH (n) RETURN n").sorted() == nodes)
  }

  @Test(
    "a query that fails leaves the graph as it was",
    arguments: [
      "MATCH (a:A) SET a.x = 5, a:C DETACH DELETE a CREATE (:B {x: 1}) WITH 1 AS x RETURN x / 0",
      "MATCH (a:A) DELETE a", "MATCH (a)-[r]->(b) DELETE r SET a.y = [1, {}]", "MATCH (a:A) DELETE a RETURN a.x",
    ])
  func rollback(_ query: String) throws {
    let answers = try Answers("CREATE (:A {x: 1})-[:R {y: 2}]->(:B:C)")
    let all = "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m, labels(n)"
    let before = try answers.rows(all)
    #expect(answers.error(query)?.phase == .runtime)
    #expect(try answers.rows(all) == before)
    #expect(try answers.rows("MATCH (n:A {x: 1})-[r:R {y: 2}]->(m:C) RETURN count(*)") == ["1"])
  }

  @Test("an index follows changes")
  func index() throws {
    let answers = try Answers("UNWIND range(1, 100) AS x CREATE (:N {id: x})")
    for _ in 0..<5 { #expect(try answers.rows("MATCH (n:N {id: 7}) RETURN n.id") == ["7"]) }
    _ = try answers.rows("MATCH (n:N {id: 7}) SET n.id = 700")
    #expect(try answers.rows("MATCH (n:N {id: 7}) RETURN n.id") == [])
    #expect(try answers.rows("MATCH (n:N {id: 700}) RETURN n.id") == ["700"])
    _ = try answers.rows("UNWIND range(1, 300) AS x MERGE (:N {id: x})")
    #expect(try answers.rows("MATCH (n:N) RETURN count(n), count(DISTINCT n.id)") == ["301, 301"])
  }

  @Test("a graph that is only read refuses clauses that write")
  func readOnly() throws {
    let answers = try Answers()
    answers.engine.limits.isReadOnly = true
    #expect(answers.error("CREATE ()")?.detail == .readOnly)
  }

  @Test("a script of thousands of creations is one query")
  func longScript() throws {
    let script = "CREATE (n0) " + (1..<3000).map { "CREATE (n\($0))-[:R]->(n\($0 - 1))" }.joined(separator: "\n")
    #expect(try effects(script).relationshipsCreated == 2999)
  }
}
