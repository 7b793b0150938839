import Testing

@testable import Cypher

@Suite("Expressions")
struct ExpressionTests {
  @Test(
    "give these values",
    arguments: [
      ("1 + 2 * 3", "7"), ("7 / 2", "3"), ("7 / 2.0", "3.5"), ("-7 % 3", "-1"), ("2 ^ 3", "8.0"), ("'a' + 1", "'a1'"),
      ("[1] + 2 + [3]", "[1, 2, 3]"),
      ("1 = 1.0", "true"), ("1 < 'a'", "null"), ("null = null", "null"), ("[1, null] = [1, 2]", "null"), ("[1] = [1, null]", "false"),
      ("{a: null} = {a: null}", "null"), ("0.0 / 0.0 = 0.0 / 0.0", "false"), ("1 < 2 < 2", "false"), ("[1, 2] < [1, 3]", "true"),
      ("null IN []", "false"), ("null IN [1]", "null"), ("3 IN [1, null]", "null"), ("1 IN [1, null]", "true"),
      ("true AND null", "null"), ("false AND null", "false"), ("true OR null", "true"), ("true XOR null", "null"), ("NOT null", "null"),
      ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][5]", "null"), ("[1, 2, 3][1..]", "[2, 3]"), ("[1, 2, 3][..-1]", "[1, 2]"), ("{a: 1}.b", "null"),
      ("{a: 1}['a']", "1"), ("'abc' STARTS WITH 'ab'", "true"), ("'abc' CONTAINS ''", "true"), ("'abc' ENDS WITH null", "null"),
      ("[x IN range(1, 5) WHERE x % 2 = 1 | x * x]", "[1, 9, 25]"), ("reduce(s = '', x IN ['a', 'b'] | s + x)", "'ab'"),
      ("all(x IN [] WHERE false)", "true"), ("any(x IN [1, null] WHERE x > 0)", "true"), ("none(x IN [null] WHERE x > 0)", "null"),
      ("single(x IN [1, 2] WHERE x = 1)", "true"), ("CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", "'b'"),
      ("CASE WHEN null THEN 1 ELSE 2 END", "2"),
      ("coalesce(null, 3)", "3"), ("size('año')", "3"), ("substring('hello', 1, 3)", "'ell'"), ("split('a,b', ',')", "['a', 'b']"),
      ("toInteger('12.9')", "12"), ("toInteger('x')", "null"), ("toBoolean('TRUE')", "true"), ("toString(1.0)", "'1.0'"),
      ("round(-1.5)", "-1.0"),
      ("range(5, 1, -2)", "[5, 3, 1]"), ("reverse([1, 2])", "[2, 1]"), ("keys({b: 1, a: 2})", "['a', 'b']"),
      ("date('2020-02-29') + duration('P1Y')", "2021-02-28"),
      ("date('2020-02-29').month", "2"), ("'é' = 'e\\u0301'", "false"), ("9223372036854775807 = 9223372036854775807.0", "false"),
    ])
  func values(_ expression: String, _ expected: String) throws { #expect(try Answers().value(expression) == expected) }

  @Test(
    "fail while they run",
    arguments: [
      ("9223372036854775807 + 1", "ArithmeticError IntegerOverflow"), ("1 / 0", "ArithmeticError DivisionByZero"),
      ("$list['a']", "TypeError ListElementAccessByNonInteger"), ("$map[0]", "TypeError MapElementAccessByNonString"),
      ("$number.x", "TypeError PropertyAccessOnNonMap"), ("range(1, 2, 0)", "ArgumentError NumberOutOfRange"),
      ("toInteger($list)", "TypeError InvalidArgumentValue"), ("$number AND true", "TypeError InvalidArgumentType"),
      ("reduce(l = [], x IN range(1, 100000) | [l])", "ArgumentError NestingTooDeep"),
    ])
  func faults(_ expression: String, _ expected: String) throws {
    let parameters: [String: Value] = ["list": .list([.integer(1)]), "map": .map(["a": .integer(1)]), "number": .integer(1)]
    let error = try #require(try Answers().error("RETURN " + expression, parameters))
    #expect("\(error.type.rawValue) \(error.detail.rawValue)" == expected)
    #expect(error.phase == .runtime)
  }

  @Test("values of all types have one order")
  func order() throws {
    let values = "[null, 1, 'a', true, [1], {a: 1}, 0.0 / 0.0, 0.5, false, 'B', [0, 9]]"
    #expect(
      try Answers().rows("UNWIND \(values) AS x RETURN x ORDER BY x")
        == ["{a: 1}", "[0, 9]", "[1]", "'B'", "'a'", "false", "true", "0.5", "1", "NaN", "null"])
  }

  @Test("null and NaN are each one value to DISTINCT, and 1 is 1.0")
  func equivalence() throws {
    #expect(
      try Answers().rows("UNWIND [null, null, 0.0 / 0.0, 0.0 / 0.0, 1, 1.0] AS x RETURN count(*) AS n, count(DISTINCT x) AS d") == ["6, 2"])
    #expect(try Answers().rows("UNWIND [null, null, 1, 1.0, [1], [1.0]] AS x WITH DISTINCT x RETURN count(*) AS n") == ["3"])
  }
}
