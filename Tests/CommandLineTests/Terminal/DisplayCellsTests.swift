import Testing

@testable import entente

@Suite("Cells of a terminal")
struct DisplayCellsTests {
  @Test(
    "letters take one cell, East Asian letters and emoji two, marks none of their own",
    arguments: [
      ("", 0), ("abc", 3), ("Việt Nam", 8), ("Vie\u{323}\u{302}t", 4), ("日本", 4), ("한국", 4), ("ＡＢ", 4), ("。", 2), ("😀", 2), ("👩‍👩‍👧", 2),
      ("🇻🇳", 2),
      ("❤\u{FE0F}", 2), ("❤", 1), ("a\u{200B}b", 2), ("\u{FEFF}", 0), ("اليمن", 5), ("“…”–", 4), ("é", 1), ("\u{AD}", 1), ("½", 1),
      ("\u{1100}\u{1161}", 2),
    ])
  func cells(text: String, expected: Int) { #expect(DisplayCells.count(text) == expected) }
}
