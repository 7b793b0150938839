import Testing

@testable import Cypher

@Suite("Regular expressions")
struct RegularExpressionTests {
  @Test(
    "match whole texts",
    arguments: [
      ("abc", "a.c", true), ("abcd", "a.c", false), ("abcd", "a.*", true), ("", "a?", true), ("aaa", "a{2,3}", true),
      ("aaaa", "a{2,3}", false),
      ("ab12", "[a-b]+\\\\d{2}", true), ("x", "[^x]", false), ("ABC", "(?i)abc", true), ("ac", "a(b|c)", true), ("a.c", "a\\\\.c", true),
      ("abab", "(ab)*", true), ("aba", "(?:ab)*", false), ("Đà Nẵng", "\\\\w+ \\\\w+", true), ("a-b", "a[-x]b", true), ("ab", "^ab$", true),
      ("a]", "a[]]", true), ("ab", "a+?b", true), ("", "(a*)*", true), ("aab", "(a|aa)+b", true),
    ])
  func matches(_ text: String, _ pattern: String, _ expected: Bool) throws {
    #expect(try Answers().value("'\(text)' =~ '\(pattern)'") == "\(expected)")
  }

  @Test("no pattern takes long", .timeLimit(.minutes(1)))
  func linear() throws {
    let text = String(repeating: "a", count: 2000)
    #expect(try Answers().value("$t =~ '(a+)+b'", ["t": .string(text)]) == "false")
    #expect(try Answers().value("$t =~ '(a|a)*(a|a)*c'", ["t": .string(text)]) == "false")
  }

  @Test(
    "what is none is an error",
    arguments: ["(", "a)", "[a", "*a", "a{2,1}", "a{99999}{99999}", "\\\\q", String(repeating: "(", count: 5000)])
  func faults(_ pattern: String) throws {
    #expect(try Answers().error("RETURN 'a' =~ '\(pattern)'")?.detail == .invalidArgumentValue)
  }
}
