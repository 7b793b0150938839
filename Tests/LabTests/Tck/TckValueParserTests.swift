import Testing

@testable import entente_lab

@Suite("Values of the TCK are read")
struct TckValueParserTests {
  @Test(
    "simple values",
    arguments: [
      ("null", TckValue.null), ("true", .boolean(true)), ("-7", .integer(-7)), ("7.0", .float(7)), ("1e3", .float(1000)),
      ("-Inf", .float(-.infinity)),
      (#"'it\'s \\ here'"#, .string(#"it's \ here"#)), ("'two\nlines'", .string("two\nlines")), ("[]", .list([])),
      ("[1, ['a']]", .list([.integer(1), .list([.string("a")])])), ("{}", .map([:])),
      ("{a: null, `b c`: 1}", .map(["a": .null, "b c": .integer(1)])),
    ])
  func simple(text: String, expected: TckValue) throws {
    #expect(try TckValueParser.value(text) == expected)
  }

  @Test("nodes, relationships and paths")
  func graph() throws {
    let node = TckNode(labels: ["A", "B"], properties: ["k": .integer(1)])
    #expect(try TckValueParser.value("(:A:B {k: 1})") == .node(node))
    #expect(try TckValueParser.value("()") == .node(TckNode(labels: [], properties: [:])))
    let relationship = TckRelationship(type: "T U", properties: ["w": .float(0.5)])
    #expect(try TckValueParser.value("[:`T U` {w: 0.5}]") == .relationship(relationship))
    #expect(try TckValueParser.value("[[:T]]") == .list([.relationship(TckRelationship(type: "T", properties: [:]))]))
    let end = TckNode(labels: [], properties: [:])
    let steps = [
      TckStep(relationship: relationship, isForward: true, node: end),
      TckStep(relationship: TckRelationship(type: "V", properties: [:]), isForward: false, node: node),
    ]
    #expect(try TckValueParser.value("<(:A:B {k: 1})-[:`T U` {w: 0.5}]->()<-[:V]-(:A:B {k: 1})>") == .path(start: node, steps: steps))
  }

  @Test(
    "what is not a value is refused",
    arguments: ["", "nul", "'open", "[1,", "{: 2}", "(:A", "[:T", "<()-[:T]-()>", "1 2", "NaNs", "infinity"])
  func refuses(text: String) {
    #expect(throws: TckValueParser.Fault.self) { try TckValueParser.value(text) }
  }
}
