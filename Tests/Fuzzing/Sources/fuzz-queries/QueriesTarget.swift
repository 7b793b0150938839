import Cypher

/// The graph that each query finds: few nodes of many kinds, so that a query soon finds something.
private let setup = """
  CREATE (a:A {name: 'a', n: 1, list: [1, 2]}), (b:A:B {name: 'b', n: 2.5, day: date('2020-02-29')}), (c:C {flag: true}),
    (a)-[:T {w: 1}]->(b), (b)-[:T {w: 2}]->(c), (c)-[:U]->(a), (a)-[:U {name: 'x'}]->(a)
  """

/// libFuzzer's entry: the bytes are a query, which is answered or refused, on a graph of its own. One that fails must leave the graph as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  let query = String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  let engine = QueryEngine(graph: PropertyGraph())
  guard (try? engine.execute(setup)) != nil else { fatalError("the graph cannot be made") }
  engine.limits.timeout = .milliseconds(500)
  engine.limits.memory = 4 << 30
  let parameters: [String: Value] = [
    "p": .integer(1), "s": .string("a"), "l": .list([.integer(1), .null]), "m": .map(["name": .string("a")]),
  ]
  do throws(CypherError) {
    let result = try engine.execute(query, parameters: parameters)
    precondition(result.rows.allSatisfy { $0.count == result.columns.count }, "a row that is not as wide as the table")
  } catch {
    precondition(engine.graph.nodeCount == 3 && engine.graph.relationshipCount == 4, "a query that failed changed the graph")
    if let range = error.sourceRange {
      precondition(range.lowerBound >= 0 && range.upperBound <= query.utf8.count, "a place outside the query")
    }
  }
  _ = engine.hints(for: query)
  _ = QueryText.isUnfinished(query)
  _ = QueryText.statements(in: query)
  return 0
}
