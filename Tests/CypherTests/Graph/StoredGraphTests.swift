import Cypher
import GraphModel
import Testing

@Suite("A stored graph is queried where it lies")
struct StoredGraphTests {
  /// Four towns of which three have a name, and two roads and a river.
  private func engine() -> QueryEngine {
    var names = ColumnBuilder(ColumnarType(.string))
    var founded = ColumnBuilder(ColumnarType(.date))
    var sizes = ColumnBuilder(ColumnarType(.integer, isList: true))
    var lengths = ColumnBuilder(ColumnarType(.float))
    for (place, name) in ["Huế", "Vinh", "Huế"].enumerated() { _ = names.set(place, text: name) }
    _ = founded.set(1, text: "1788-10-01")
    _ = sizes.set(3, text: ColumnarList.encode(["1", "22"]))
    lengths.set(1, float: 2.5)
    return QueryEngine(
      graph: PropertyGraph(
        ColumnarGraph(
          labels: ["Town", "Port"], types: ["ROAD", "RIVER"], keys: ["name", "founded", "sizes", "km"], labelSets: [[], [0], [0, 1]],
          nodeLabelSets: [1, 1, 2, 0], relationshipTypes: [0, 1, 0], sources: [0, 1, 2], targets: [1, 2, 2],
          nodeProperties: [
            .init(key: 0, values: names.values(count: 4)), .init(key: 1, values: founded.values(count: 4)),
            .init(key: 2, values: sizes.values(count: 4)),
          ],
          relationshipProperties: [.init(key: 3, values: lengths.values(count: 3))])))
  }

  private func rows(_ engine: QueryEngine, _ query: String) throws -> [[Value]] { try engine.execute(query).rows }

  @Test("labels, types and properties of every kind are there")
  func reads() throws {
    let engine = engine()
    #expect(try rows(engine, "MATCH (n:Town) RETURN count(*), count(n.name)") == [[.integer(3), .integer(3)]])
    #expect(try rows(engine, "MATCH (n {name: 'Huế'}) RETURN id(n) ORDER BY id(n)") == [[.integer(0)], [.integer(2)]])
    #expect(try rows(engine, "MATCH (n:Town) WHERE n.founded < date('1800-01-01') RETURN n.founded.year") == [[.integer(1788)]])
    #expect(try rows(engine, "MATCH (n) WHERE n.sizes[1] = 22 RETURN labels(n)") == [[.list([])]])
    #expect(try rows(engine, "MATCH ()-[r:RIVER]->(p:Port) RETURN r.km, p.name") == [[.float(2.5), .string("Huế")]])
    #expect(try rows(engine, "MATCH (p:Port)-[r]-() RETURN count(*)") == [[.integer(2)]])
  }

  @Test("it can be changed, and a change that fails is taken back")
  func writes() throws {
    let engine = engine()
    _ = try rows(engine, "MATCH (a {name: 'Vinh'}), (b:Port) CREATE (a)-[:ROAD {km: 7}]->(b) SET a.name = 'Vinh City'")
    #expect(try rows(engine, "MATCH (:Town {name: 'Vinh City'})-[r]->(b) RETURN type(r), r.km ORDER BY r.km").count == 2)
    #expect(throws: CypherError.self) { try engine.execute("MATCH (n:Port) DELETE n") }
    #expect(try rows(engine, "MATCH ()-->() RETURN count(*)") == [[.integer(4)]])
    _ = try rows(engine, "MATCH (n:Port) DETACH DELETE n CREATE (:Town {name: 5})")
    #expect(try rows(engine, "MATCH (n:Town) RETURN n.name ORDER BY n.name") == [[.string("Huế")], [.string("Vinh City")], [.integer(5)]])
    #expect(try rows(engine, "MATCH ()-->() RETURN count(*)") == [[.integer(1)]])
  }
}
