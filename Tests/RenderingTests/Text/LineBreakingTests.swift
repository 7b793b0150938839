import Testing

@testable import Rendering

@Suite("Labels in lines of even length")
struct LineBreakingTests {
  @Test(
    "the fewest lines, as even as they go",
    arguments: [
      ("Vietnam", ["Vietnam"]), ("ASEAN Defense Ministers' Meeting", ["ASEAN Defense", "Ministers' Meeting"]),
      ("Vietnam - China Border Defense Friendship Exchange", ["Vietnam - China", "Border Defense", "Friendship Exchange"]), ("", []),
    ] as [(String, [String])])
  func even(text: String, lines: [String]) { #expect(LineBreaking.lines(of: text, width: 22, limit: 4) == lines) }

  @Test("what does not fit is cut off with an ellipsis")
  func limit() {
    let lines = LineBreaking.lines(of: "one two three four five six seven eight nine ten", width: 10, limit: 2)
    #expect(lines == ["one two", "three fo …"] || lines == ["one two", "three …"])
    #expect(lines.allSatisfy { $0.count <= 10 })
  }

  @Test("a word longer than a line is cut, whatever its length", arguments: [23, 100, 10_000])
  func longWords(length: Int) {
    let lines = LineBreaking.lines(of: String(repeating: "x", count: length), width: 22, limit: 4)
    #expect(lines.count <= 4)
    #expect(lines.allSatisfy { $0.count <= 22 })
    #expect(lines.last?.hasSuffix("…") == (length > 88))
  }

  @Test("wide characters take two columns")
  func wide() {
    #expect(LineBreaking.lines(of: "防衛省防衛装備庁", width: 8, limit: 4) == ["防衛省防", "衛装備庁"])
  }

  @Test("phrases are joined while they fit")
  func packing() {
    #expect(LineBreaking.packed(["×2", "since 2014"], width: 22) == ["×2 · since 2014"])
    #expect(
      LineBreaking.packed(["over 1,100 service members", "since 2014"], width: 22) == ["over 1,100", "service members", "since 2014"])
    #expect(LineBreaking.packed([], width: 22) == [])
  }
}
