import Cypher
import Testing

@Suite("The text of queries")
struct QueryTextTests {
  @Test(
    "statements are separated by semicolons that stand in no quotes and comments",
    arguments: [
      ("RETURN 1; RETURN 2", ["RETURN 1", " RETURN 2"]), ("RETURN ';';", ["RETURN ';'"]),
      ("RETURN \"\\\";\";x", ["RETURN \"\\\";\"", "x"]),
      ("// a;b\nRETURN 1;", ["// a;b\nRETURN 1"]), ("/* ; */ RETURN `;`", ["/* ; */ RETURN `;`"]), (";;\n;", []), ("'open;", ["'open;"]),
      ("a/b;c", ["a/b", "c"]),
    ])
  func statements(text: String, expected: [String]) {
    #expect(QueryText.statements(in: text) == expected)
  }

  @Test(
    "a query is unfinished where more must come",
    arguments: [
      ("MATCH (n)", true), ("MATCH (n", true), ("MATCH (n) RETURN", true), ("RETURN 1 +", true), ("RETURN 'a", true), ("RETURN [1, ", true),
      ("RETURN 1", false), ("CREATE (n)", false), ("RETURN )", false), ("MATCH (n) RETRN n", false), ("WITH 1 AS x", true),
    ])
  func unfinished(text: String, expected: Bool) {
    #expect(QueryText.isUnfinished(text) == expected, "\(text)")
  }

  @Test("names that the graph does not know are told, with what is near")
  func hints() throws {
    let engine = QueryEngine(graph: PropertyGraph())
    _ = try engine.execute("CREATE (:Country {name: 'x'})-[:BORDERS]->(:Country)")
    let messages = engine.hints(for: "MATCH (c:Contry)-[:BORDER]->() WHERE c.nam = 'x' RETURN c.name, {a: 1}.a").map(\.message)
    #expect(
      messages == [
        "no node has the label Contry; did you mean Country?", "no relationship has the type BORDER; did you mean BORDERS?",
        "nothing has the property nam; did you mean name?",
      ])
    #expect(engine.hints(for: "MATCH (c:Country {name: 'x'}) RETURN c").isEmpty)
    #expect(engine.hints(for: "CREATE (c:New)").isEmpty)
    #expect(engine.hints(for: "RETURN (").isEmpty)
    #expect(engine.hints(for: "MATCH (c:Contry) RETURN c").first?.sourceRange == 9..<15)
  }
}
