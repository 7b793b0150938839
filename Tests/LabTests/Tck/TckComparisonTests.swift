import Cypher
import Testing

@testable import entente_lab

@Suite("Values are compared as the TCK demands")
struct TckComparisonTests {
  private func matches(_ text: String, _ value: Value, ignoresListOrder: Bool = false) throws -> Bool {
    TckComparison(ignoresListOrder: ignoresListOrder).matches(try TckValueParser.value(text), value)
  }

  @Test("integers differ from floats, null from everything else, and NaN is NaN")
  func scalars() throws {
    #expect(try matches("1", .integer(1)))
    #expect(try !matches("1", .float(1)))
    #expect(try !matches("1.0", .integer(1)))
    #expect(try matches("NaN", .float(.nan)))
    #expect(try matches("0.3", .float(0.1 + 0.2)))
    #expect(try !matches("0.3", .float(0.300001)))
    #expect(try !matches("Inf", .float(1e308)))
    #expect(try matches("null", .null))
    #expect(try !matches("null", .boolean(false)))
    #expect(try !matches("'é'", .string("e\u{301}")))
  }

  @Test("a temporal value matches the string of its canonical text")
  func temporal() throws {
    let date = Value.date(try CypherDate(year: 2021, month: 3, day: 9))
    #expect(try matches("'2021-03-09'", date))
    #expect(try !matches("'2021-03-9'", date))
    #expect(try matches("'2021-03-09'", .string("2021-03-09")))
  }

  @Test("lists are in order unless it is ignored, at every depth and with duplicates counted")
  func lists() throws {
    let value = Value.list([.list([.integer(2), .integer(1)]), .integer(3), .integer(3)])
    #expect(try matches("[[2, 1], 3, 3]", value))
    #expect(try !matches("[[1, 2], 3, 3]", value))
    #expect(try matches("[3, [1, 2], 3]", value, ignoresListOrder: true))
    #expect(try !matches("[3, [1, 2], [1, 2]]", value, ignoresListOrder: true))
  }

  @Test("a key with null differs from no key")
  func maps() throws {
    #expect(try matches("{b: 2, a: null}", .map(["a": .null, "b": .integer(2)])))
    #expect(try !matches("{b: 2}", .map(["a": .null, "b": .integer(2)])))
    #expect(try !matches("{b: 2, a: null}", .map(["b": .integer(2), "c": .null])))
  }

  @Test("a path's arrows are the directions in which relationships are walked")
  func paths() throws {
    let first = Node(id: NodeID(0), labels: ["A"], properties: [:])
    let second = Node(id: NodeID(1), labels: [], properties: ["k": .integer(1)])
    let forward = Relationship(id: RelationshipID(0), type: "T", source: NodeID(0), target: NodeID(1), properties: [:])
    let path = Value.path(Path(nodes: [first, second], relationships: [forward]))
    #expect(try matches("<(:A)-[:T]->({k: 1})>", path))
    #expect(try !matches("<(:A)<-[:T]-({k: 1})>", path))
    #expect(try matches("<({k: 1})<-[:T]-(:A)>", .path(Path(nodes: [second, first], relationships: [forward]))))
    #expect(try !matches("<(:A)>", path))
    #expect(try matches("(:A)", .node(first)))
    #expect(try !matches("(:A:B)", .node(first)))
    #expect(ValueText.of(path) == "<(:A)-[:T]->({k: 1})>")
  }

  @Test("rows are a sequence or a multiset")
  func rows() throws {
    let expected = try ["1", "2", "2"].map { [try TckValueParser.value($0)] }
    let comparison = TckComparison(ignoresListOrder: false)
    let rows: [[Value]] = [[.integer(2)], [.integer(1)], [.integer(2)]]
    #expect(!comparison.inOrder(expected, rows))
    #expect(comparison.inAnyOrder(expected, rows))
    #expect(!comparison.inAnyOrder(expected, Array(rows.dropLast())))
    #expect(!comparison.inAnyOrder(expected, [[.integer(2)], [.integer(1)], [.integer(1)]]))
  }
}
