import Cypher
import Testing

@testable import entente

@Suite("Results of queries are written")
struct ResultTests {
  private func result(_ query: String) throws -> QueryResult { try QueryEngine(graph: PropertyGraph()).execute(query) }

  @Test("a table has its columns aligned by cells, numbers to the right, and nothing for null")
  func table() throws {
    let lines = ResultTable(try result("UNWIND [['Huế', 7], ['河内市', 1234], [null, null]] AS p RETURN p[0] AS name, p[1] AS n"), width: 80)
      .lines
    #expect(lines == ["name       n", "──────  ────", "Huế        7", "河内市  1234", ""])
  }

  @Test("a table that is too wide is narrowed where it is widest, and its cells are broken")
  func narrow() throws {
    let long = "one two three four five six seven"
    let lines = ResultTable(try result("RETURN 'short' AS a, '\(long)' AS b"), width: 24).lines
    #expect(lines.allSatisfy { DisplayCells.count($0) <= 24 }, "\(lines)")
    #expect(lines[2].hasPrefix("short  one two"))
    #expect(lines.count > 3)
    #expect(ResultTable(try result("RETURN 'short' AS a, '\(long)' AS b"), width: nil).lines.count == 3)
  }

  @Test("a terminal is not obeyed by what a cell holds")
  func harmless() throws {
    let lines = ResultTable(try result("RETURN 'a\u{1B}[31mb\nc' AS x"), width: 80).lines
    #expect(!lines.joined().contains("\u{1B}"))
    #expect(lines.count == 3)
  }

  @Test("JSON has columns and rows; what JSON cannot say is text")
  func json() throws {
    let text = String(
      decoding: ResultFormat.json(try result("RETURN 1 AS a, 1.5 AS b, [null, {k: 'x'}] AS c, date('2020-02-03') AS d, 0.0/0.0 AS e")),
      as: UTF8.self)
    #expect(text == #"{"columns":["a","b","c","d","e"],"rows":[[1,1.5,[null,{"k":"x"}],"2020-02-03","NaN"]]}"# + "\n")
    let lines = String(decoding: ResultFormat.jsonLines(try result("UNWIND [1, 2] AS x RETURN x, x * x AS y")), as: UTF8.self)
    #expect(lines == #"{"x":1,"y":1}"# + "\n" + #"{"x":2,"y":4}"# + "\n")
  }

  @Test("a plan is told instead of rows, or after them")
  func plans() throws {
    let plan = ResultFormat.table(try result("EXPLAIN UNWIND [1, 2] AS x RETURN x"), width: 80)
    #expect(plan.hasPrefix("step"))
    #expect(!plan.contains("rows"))
    let profile = ResultFormat.table(try result("PROFILE UNWIND [1, 2] AS x RETURN x"), width: 80)
    #expect(profile.hasPrefix("x\n─\n1\n2\n\nstep"), "\(profile)")
    #expect(profile.contains("rows"))
    let json = String(decoding: ResultFormat.json(try result("PROFILE RETURN 1 AS x")), as: UTF8.self)
    #expect(json.hasPrefix(#"{"columns":["x"],"rows":[[1]],"plan":[{"depth":0,"step":""#), "\(json)")
  }

  @Test("nodes, relationships and paths tell what they carry")
  func graph() throws {
    let engine = QueryEngine(graph: PropertyGraph())
    let result = try engine.execute("CREATE p = (:A {k: 1})-[:T]->(:B) RETURN p")
    let expected =
      #"{"columns":["p"],"rows":[[{"nodes":[{"node":0,"labels":["A"],"properties":{"k":1}},{"node":1,"labels":["B"],"properties":{}}],"#
      + #""relationships":[{"relationship":0,"type":"T","source":0,"target":1,"properties":{}}]}]]}"#
    #expect(String(decoding: ResultFormat.json(result), as: UTF8.self) == expected + "\n")
    #expect(ValueText.cell(result.rows[0][0]) == "(:A {k: 1})-[:T]->(:B)")
    let named = try engine.execute("CREATE p = (:A:B {name: 'x', k: 1})<-[:T {k: 2}]-() RETURN p").rows[0][0]
    #expect(ValueText.brief(named) == "(:A {name: 'x'})<-[:T]-()")
  }

  @Test("CSV quotes what it must, and tells the empty text from null")
  func csv() throws {
    let text = ResultFormat.csv(try result(#"RETURN 'a,b' AS `x,y`, 'say "hi"' AS q, '' AS e, null AS n, ['a'] AS l, true AS t"#))
    #expect(text == #""x,y",q,e,n,l,t"# + "\n" + #""a,b","say ""hi""","",,"[""a""]",true"# + "\n")
  }

  @Test("a fault is marked under its place, in cells, in the line where it is")
  func faults() {
    #expect(QueryFaultText.marked(7..<8, in: "RETURN x") == ["  RETURN x", "         ^"])
    #expect(QueryFaultText.marked(17..<19, in: "RETURN '河内', ab") == ["  RETURN '河内', ab", "                 ^^"])
    #expect(QueryFaultText.marked(17..<18, in: "MATCH (n)\nRETURN x") == ["2 │ RETURN x", "           ^"])
    #expect(QueryFaultText.marked(90..<99, in: "x") == ["  x", "   ^"])
    #expect(QueryFaultText.marked(7..<8, in: "RETURN x\n") == ["  RETURN x", "         ^"])
    let long = QueryFaultText.marked(5000..<5003, in: String(repeating: "a ", count: 2500) + "bbb" + String(repeating: " c", count: 2500))
    #expect(long.allSatisfy { DisplayCells.count($0) <= 102 })
    #expect(long[0].hasPrefix("  …"))
    #expect(long[0].hasSuffix("…"))
    #expect(long[1].hasSuffix(" ^^^"))
    #expect(long[0].dropFirst(long[1].count - 3).hasPrefix("bbb"))
  }

  @Test(
    "a parameter is an expression, or else text",
    arguments: [
      ("a=1", Value.integer(1)), ("a='1'", .string("1")), ("a=Vietnam", .string("Vietnam")),
      ("a=[1, 2]", .list([.integer(1), .integer(2)])),
      ("$a=x=y", .string("x=y")), ("a=", .string("")), ("a=null", .null), ("a=CREATE (n)", .string("CREATE (n)")),
    ])
  func parameters(text: String, expected: Value) {
    #expect(QueryParameters.parameter(text)?.value == expected)
    #expect(QueryParameters.parameter(text)?.name == "a")
  }

  @Test("what is no parameter has no name or no equals sign") func noParameters() {
    #expect(QueryParameters.values(["x"]) == nil)
    #expect(QueryParameters.values(["=1"]) == nil)
  }
}
