import Cypher
import GraphModel

/// The graph that each query finds: few nodes of many kinds, so that a query soon finds something.
private let setup = """
  CREATE (a:A {name: 'a', n: 1, list: [1, 2]}), (b:A:B {name: 'b', n: 2.5, day: date('2020-02-29')}), (c:C {flag: true}),
    (a)-[:T {w: 1}]->(b), (b)-[:T {w: 2}]->(c), (c)-[:U]->(a), (a)-[:U {name: 'x'}]->(a)
  """

/// The same kinds of nodes as they are stored, with some values missing, which only queries that read may ask.
private func storedGraph() -> PropertyGraph {
  var (names, numbers, flags) = (
    ColumnBuilder(ColumnarType(.string)), ColumnBuilder(ColumnarType(.integer)), ColumnBuilder(ColumnarType(.boolean))
  )
  var (days, weights, shares) = (
    ColumnBuilder(ColumnarType(.date)), ColumnBuilder(ColumnarType(.integer)), ColumnBuilder(ColumnarType(.float))
  )
  for node in 0..<12 where node % 4 != 3 {
    _ = names.set(node, text: ["a", "b", "x"][node % 3])
    numbers.set(node, integer: node == 8 ? .max : Int64(node))
    flags.set(node, boolean: node % 2 == 0)
    _ = days.set(node, text: node == 6 ? "no day" : "2020-02-29")
  }
  let ends = (0..<40).map { (Int32($0 % 12), Int32($0 * $0 % 12)) }
  for relationship in 0..<40 where relationship % 5 != 4 {
    weights.set(relationship, integer: relationship == 12 ? .max : Int64(relationship % 7))
    shares.set(relationship, float: relationship == 3 ? .nan : Double(relationship) / 4)
  }
  return PropertyGraph(
    ColumnarGraph(
      labels: ["A", "B", "C"], types: ["T", "U"], keys: ["name", "n", "flag", "day", "w", "f"], labelSets: [[], [0], [0, 1], [2]],
      nodeLabelSets: (0..<12).map { $0 % 4 }, relationshipTypes: (0..<40).map { $0 < 25 ? 0 : 1 }, sources: ends.map(\.0),
      targets: ends.map(\.1),
      nodeProperties: [names, numbers, flags, days].enumerated().map { .init(key: $0, values: $1.values(count: 12)) },
      relationshipProperties: [weights, shares].enumerated().map { .init(key: $0 + 4, values: $1.values(count: 40)) }))
}

// The fuzzer calls from one thread.
nonisolated(unsafe) private let reader: QueryEngine = {
  let engine = QueryEngine(graph: storedGraph())
  engine.limits.timeout = .milliseconds(500)
  engine.limits.memory = 4 << 30
  engine.limits.isReadOnly = true
  return engine
}()

/// libFuzzer's entry: the bytes are a query, which is answered or refused, on a graph of its own and on a stored one. One that fails must leave
/// the graph as it was.
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
  if let result = try? reader.execute(query, parameters: parameters) {
    precondition(result.rows.allSatisfy { $0.count == result.columns.count }, "a row that is not as wide as the table")
  }
  _ = engine.hints(for: query)
  _ = QueryText.isUnfinished(query)
  _ = QueryText.statements(in: query)
  return 0
}
