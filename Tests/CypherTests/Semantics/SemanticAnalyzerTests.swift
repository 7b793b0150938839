import Testing

@testable import Cypher

@Suite("Checks before a query runs")
struct SemanticAnalyzerTests {
  @Test(
    "what cannot mean anything is refused",
    arguments: [
      ("MATCH (a) RETURN b", "SyntaxError UndefinedVariable"),
      ("MATCH (a)-[a]->() RETURN 1", "SyntaxError VariableTypeConflict"),
      ("MATCH (a)-[r]->()-[r]->() RETURN 1", "SyntaxError RelationshipUniquenessViolation"),
      ("MATCH p = (a), p = (b) RETURN p", "SyntaxError VariableAlreadyBound"),
      ("WITH 1 AS a MATCH (a) RETURN a", "SyntaxError VariableTypeConflict"),
      ("CREATE (a)-[:R|S]->(b)", "SyntaxError NoSingleRelationshipType"),
      ("CREATE (a)-[:R]-(b)", "SyntaxError RequiresDirectedRelationship"),
      ("CREATE (a)-[:R*2]->(b)", "SyntaxError CreatingVarLength"),
      ("MATCH (a) CREATE (a:B)", "SyntaxError VariableAlreadyBound"),
      ("MATCH (a $p) RETURN a", "SyntaxError InvalidParameterUse"),
      ("RETURN 1 AS a, 2 AS a", "SyntaxError ColumnNameConflict"),
      ("WITH 1 + 1 RETURN 1", "SyntaxError NoExpressionAlias"),
      ("RETURN *", "SyntaxError NoVariablesInScope"),
      ("RETURN count(count(*))", "SyntaxError NestedAggregation"),
      ("MATCH (a) WHERE count(a) > 1 RETURN a", "SyntaxError InvalidAggregation"),
      ("MATCH (a) RETURN a.x + count(*)", "SyntaxError AmbiguousAggregationExpression"),
      ("MATCH (a) RETURN a.x ORDER BY count(a)", "SyntaxError InvalidAggregation"),
      ("MATCH (a) WITH DISTINCT a.x AS x ORDER BY a.y RETURN x", "SyntaxError UndefinedVariable"),
      ("MATCH (a) RETURN a LIMIT -1", "SyntaxError NegativeIntegerArgument"),
      ("MATCH (a) RETURN a SKIP a.x", "SyntaxError NonConstantExpression"),
      ("RETURN 1 AS a UNION RETURN 2 AS b", "SyntaxError DifferentColumnsInUnion"),
      ("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", "SyntaxError InvalidClauseComposition"),
      ("MATCH (a)", "SyntaxError InvalidClauseComposition"),
      ("MATCH (a) RETURN size((a)-->())", "SyntaxError UnexpectedSyntax"),
      ("MATCH (a) WHERE a RETURN a", "SyntaxError InvalidArgumentType"),
      ("RETURN 1 AND true", "SyntaxError InvalidArgumentType"),
      ("RETURN 1 IN 2", "SyntaxError InvalidArgumentType"),
      ("RETURN 'a' * 2", "SyntaxError InvalidArgumentType"),
      ("WITH 1 AS a RETURN a.b", "TypeError InvalidArgumentType"),
      ("RETURN size(1, 2)", "SyntaxError InvalidNumberOfArguments"),
      ("RETURN nothing()", "SyntaxError UnknownFunction"),
      ("MATCH (a) DELETE a:A", "SyntaxError InvalidDelete"),
      ("CALL nothing()", "ProcedureError ProcedureNotFound"),
      ("RETURN $nothing", "ParameterMissing MissingParameter"),
      ("MATCH (a) WHERE EXISTS { MATCH (a) SET a.x = 1 } RETURN a", "SyntaxError InvalidClauseComposition"),
    ])
  func refused(_ query: String, _ expected: String) throws {
    let error = try #require(try Answers().error(query))
    #expect("\(error.type.rawValue) \(error.detail.rawValue)" == expected)
    #expect(error.phase == .compileTime)
  }

  @Test(
    "a wrong name brings the one that was meant",
    arguments: [("MATCH (person) RETURN persn.x", "person"), ("RETURN toUper('a')", "toUpper"), ("RETURN lenght(null)", "length")])
  func nearNames(_ query: String, _ name: String) throws {
    #expect(try #require(try Answers().error(query)).message.contains("did you mean \(name)"))
  }

  @Test("an undefined variable is pointed at")
  func place() throws { #expect(try Answers().error("MATCH (a) WHERE a.x = bb RETURN a")?.sourceRange == 22..<24) }

  @Test("what is grouped by may stand beside an aggregation, also in ORDER BY")
  func grouping() throws {
    let answers = try Answers("UNWIND [1, 1, 2] AS x CREATE ({x: x})")
    #expect(try answers.rows("MATCH (a) RETURN a.x, a.x + count(*) AS n ORDER BY a.x + count(*), a.x") == ["1, 3", "2, 3"])
    #expect(try answers.rows("MATCH (a) WITH a.x AS x, count(*) AS n ORDER BY count(*) DESC RETURN x, n") == ["1, 2", "2, 1"])
  }
}
