import Testing

@testable import entente

@Suite("Lines that fit a terminal")
struct TextWrappingTests {
  @Test(
    "text is broken at spaces, beside wide letters, and within words only where it must be",
    arguments: [
      ("one two three", 8, ["one two", "three"]), ("one two three", 13, ["one two three"]), ("", 10, [""]),
      ("internationalization is long", 10, ["internatio", "nalization", "is long"]), ("a b c d e f g h", 8, ["a b c d", "e f g h"]),
      ("日本語日本語", 8, ["日本語日", "本語"]), ("日本語。日本", 8, ["日本語。", "日本"]), ("ab 日本語日本語", 9, ["ab 日本語", "日本語"]),
      ("Việt Nam và Lào", 9, ["Việt Nam", "và Lào"]),
    ])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(TextWrapping.lines(text, width: width) == expected)
  }

  @Test("first and later lines have their own indents")
  func indents() {
    #expect(TextWrapping.lines("one two three", width: 10, indent: 2, hanging: 4) == ["  one two", "    three"])
    #expect(TextWrapping.lines("one two", width: nil, indent: 2) == ["  one two"])
  }

  @Test("no line is wider than the terminal, and no letter is lost", arguments: 8...40)
  func bounds(width: Int) {
    let text = "“Việt Nam” đã cử hơn 1.100 quân nhân tới 南スーダン 和 Abyei; internationalization 😀😀😀 x"
    let lines = TextWrapping.lines(text, width: width, indent: 2, hanging: 3)
    #expect(lines.allSatisfy { DisplayCells.count($0) <= max(8, width) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("a word of a million letters takes linear time")
  func longWord() {
    let lines = TextWrapping.lines(String(repeating: "x", count: 1_000_000), width: 80)
    #expect(lines.count == 12_500)
  }
}
