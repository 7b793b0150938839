import Cypher
import Testing

@Suite("Algorithms are called as procedures")
struct AlgorithmProcedureTests {
  private func engine() throws -> QueryEngine {
    let engine = QueryEngine(graph: PropertyGraph())
    _ = try engine.execute(
      """
      CREATE (a:Town {name: 'a'}), (b:Town {name: 'b'}), (c:Town {name: 'c'}), (d:Village {name: 'd'}),
        (a)-[:ROAD {km: 1}]->(b), (b)-[:ROAD {km: 1}]->(c), (a)-[:ROAD {km: 5}]->(c), (c)-[:PATH]->(d)
      """)
    return engine
  }

  private func rows(_ query: String) throws -> [[Value]] { try engine().execute(query).rows }

  @Test("options may be left out, and choose labels and types")
  func options() throws {
    let all = try rows("CALL entente.degree() YIELD node, degree RETURN node.name, degree ORDER BY node.name")
    #expect(
      all == [[.string("a"), .integer(2)], [.string("b"), .integer(2)], [.string("c"), .integer(3)], [.string("d"), .integer(1)]])
    let towns = try rows("CALL entente.degree({labels: 'Town', types: ['ROAD']}) YIELD node, outgoing RETURN sum(outgoing), count(*)")
    #expect(towns == [[.integer(3), .integer(3)]])
    #expect(try rows("CALL entente.components").count == 4)
  }

  @Test("ranks, betweenness, components and communities come with their nodes")
  func centrality() throws {
    let best = try rows("CALL entente.pageRank() YIELD node, score RETURN node.name ORDER BY score DESC LIMIT 1")
    #expect(best == [[.string("d")]])
    let between = try rows(
      "CALL entente.betweenness({direction: 'out'}) YIELD node, score WITH node, score WHERE score > 0 RETURN node.name, score")
    #expect(between == [[.string("c"), .float(2)]])
    #expect(try rows("CALL entente.components({strong: true}) YIELD component RETURN count(DISTINCT component)") == [[.integer(4)]])
    #expect(try rows("CALL entente.communities() YIELD community RETURN count(community)") == [[.integer(4)]])
  }

  @Test("the shortest path counts relationships, or a weight")
  func paths() throws {
    let query =
      "MATCH (a {name: 'a'}), (c {name: 'c'}) CALL entente.shortestPath(a, c%) YIELD path, cost RETURN [n IN nodes(path) | n.name], cost"
    let short = try rows(query.replacing("%", with: ""))
    #expect(short == [[.list([.string("a"), .string("c")]), .float(1)]])
    let cheap = try rows(query.replacing("%", with: ", {weight: 'km', direction: 'out'}"))
    #expect(cheap == [[.list([.string("a"), .string("b"), .string("c")]), .float(2)]])
    #expect(try rows(query.replacing("%", with: ", {types: 'PATH'}")).isEmpty)
    let far = try rows(
      "MATCH (a {name: 'a'}) CALL entente.distances(a, {weight: 'km'}) YIELD node, cost RETURN node.name, cost ORDER BY cost")
    #expect(far.last == [.string("d"), .float(3)])
  }

  @Test(
    "options that are wrong are refused with a word on what is right",
    arguments: ["{label: 'Town'}", "{labels: 7}", "{damping: 2}", "{weight: 'name'}", "{types: [1]}"])
  func faults(options: String) throws {
    let engine = try engine()
    _ = try engine.execute("MATCH ()-[r:PATH]->() SET r.name = 'x'")
    let error = #expect(throws: CypherError.self) { try engine.execute("CALL entente.pageRank(\(options))") }
    #expect(error?.type == .argumentError)
  }

  @Test("a long computation stops when the query is stopped")
  func stops() throws {
    let engine = try engine()
    engine.limits.isCancelled = { true }
    let error = #expect(throws: CypherError.self) { try engine.execute("CALL entente.betweenness()") }
    #expect(error?.detail == .interrupted)
  }
}
