import Testing

@testable import Cypher

@Suite("Reading queries")
struct ParserTests {
  private func fault(in query: String) -> CypherError? {
    do {
      _ = try Parser.parse(query)
      return nil
    } catch { return error as? CypherError }
  }

  @Test(
    "a fault has its kind and its place",
    arguments: [
      ("RETURN 1 +", ErrorDetail.unexpectedSyntax, 10..<10),
      ("RETURN 12ab", .invalidNumberLiteral, 7..<11),
      ("RETURN {1a: 2}", .unexpectedSyntax, 8..<10),
      ("RETURN 0x", .invalidNumberLiteral, 7..<9),
      ("RETURN 9223372036854775808", .integerOverflow, 7..<26),
      ("RETURN 1e999", .floatingPointOverflow, 7..<12),
      ("RETURN 'a\\uZZZZ'", .invalidUnicodeLiteral, 9..<15),
      ("RETURN 1 — 2", .invalidUnicodeCharacter, 9..<12),
      ("MATCH (a)-[*-1]->() RETURN a", .invalidRelationshipPattern, 12..<13),
      ("MATCH (a RETURN a", .unexpectedSyntax, 9..<15),
      ("RETURN 'abc", .unexpectedSyntax, 7..<11),
      ("RETURN /* x", .unexpectedSyntax, 7..<11),
      ("", .unexpectedSyntax, 0..<0),
    ])
  func faults(_ query: String, _ detail: ErrorDetail, _ range: Range<Int>) throws {
    let error = try #require(fault(in: query))
    #expect(error.detail == detail)
    #expect(error.sourceRange == range)
    #expect(error.phase == .compileTime)
  }

  @Test(
    "operators bind as openCypher says",
    arguments: [
      ("1 + 2 * 3 ^ 4", "1 + (2 * (3 ^ 4))"), ("-2 ^ 2", "(-2) ^ 2"), ("NOT a = b AND c", "(NOT (a = b)) AND c"),
      ("a OR b XOR c AND d", "a OR (b XOR (c AND d))"), ("a + b IN c + d", "(a + b) IN (c + d)"),
      ("a = b IS NULL", "a = (b IS NULL)"), ("a.b[0].c", "((a.b)[0]).c"), ("-a.b", "-(a.b)"), ("a <> b = c", "a <> b = c"),
      ("NOT NOT a", "NOT (NOT a)"), ("a STARTS WITH b + c", "a STARTS WITH (b + c)"),
    ])
  func precedence(_ text: String, _ grouped: String) throws {
    #expect(try Parser.parse("RETURN " + text) == Parser.parse("RETURN " + grouped))
  }

  @Test(
    "a pattern and a difference are told apart",
    arguments: [("(a)--(b)", true), ("(a) - (b)", false), ("(a)<-[]-(b)", true), ("(a)-[1][0]", false)])
  func patterns(_ text: String, _ isPattern: Bool) throws {
    guard case .return(let projection) = try Parser.parse("RETURN " + text).parts[0].clauses[0].node else { return }
    if case .pattern = projection.items[0].expression.node { #expect(isPattern) } else { #expect(!isPattern) }
  }

  @Test("expressions keep their places", arguments: [("RETURN  a.b + 1 AS x", 8..<15), ("RETURN (1)", 7..<10)])
  func ranges(_ text: String, _ range: Range<Int>) throws {
    guard case .return(let projection) = try Parser.parse(text).parts[0].clauses[0].node else { return }
    #expect(projection.items[0].expression.range == range)
  }

  @Test(
    "what is nested too deep is an error",
    arguments: [
      String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000), String(repeating: "[", count: 10_000),
      String(repeating: "NOT ", count: 10_000) + "true", "1" + String(repeating: " + 1", count: 10_000),
      String(repeating: "{a: ", count: 10_000), "a" + String(repeating: "[0]", count: 10_000), String(repeating: "- ", count: 10_000) + "1",
      String(repeating: "CASE WHEN true THEN ", count: 10_000), String(repeating: "EXISTS { MATCH (a) WHERE ", count: 10_000),
    ])
  func depth(_ text: String) throws { #expect(fault(in: "RETURN " + text)?.detail == .nestingTooDeep) }
}
