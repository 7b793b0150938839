import Testing

@testable import entente

@Suite("Text made fit for a terminal")
struct TerminalTextTests {
  @Test(
    "nothing that a terminal would obey is left, and white space is one space",
    arguments: [
      ("plain", "plain"), ("a\nb\r\n\tc  d", "a b c d"), (" a ", "a"), ("\u{1B}[31mred\u{7}\u{0}", "\u{FFFD}[31mred\u{FFFD}\u{FFFD}"),
      ("\u{9B}2J\u{85}x", "\u{FFFD}2J x"), ("\u{202E}abc\u{202C} \u{2066}x", "\u{FFFD}abc\u{FFFD} \u{FFFD}x"),
      ("a\u{2028}b\u{2029}c", "a b c"),
      ("\u{FEFF}a", "a"), ("Việt\u{A0}Nam", "Việt Nam"), ("اليمن ab", "اليمن ab"), ("👩‍👧", "👩‍👧"), ("a\u{E0041}", "a\u{FFFD}"), ("", ""),
      (" \n ", ""),
    ])
  func visible(text: String, expected: String) { #expect(TerminalText.visible(text) == expected) }

  @Test("a million control characters leave none")
  func manyControls() {
    let text = TerminalText.visible(String(repeating: "\u{1}\u{1B}", count: 500_000))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" })
  }

  @Test(
    "text is cut at whole characters",
    arguments: [("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ab cdef", 4, "ab…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("a", 2, "a")])
  func truncated(text: String, cells: Int, expected: String) {
    #expect(TerminalText.truncated(text, to: cells) == expected)
    #expect(DisplayCells.count(TerminalText.truncated(text, to: cells)) <= cells)
  }
}
