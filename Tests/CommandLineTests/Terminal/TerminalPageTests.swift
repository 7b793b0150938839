import Testing

@testable import entente

@Suite("Pages for a terminal")
struct TerminalPageTests {
  @Test("columns are aligned by cells, the first with its own indent")
  func table() {
    var page = TerminalPage(width: nil)
    page.add(table: [["name", "1"], ["  日本", "1,234"], ["Việt\nNam", "", "x"]])
    #expect(page.text == "name          1\n  日本    1,234\nViệt Nam         x\n")
  }

  @Test("a gap is one empty line, and none at the head")
  func gaps() {
    var page = TerminalPage(width: 20)
    page.addGap()
    page.add("a\u{1B}")
    page.addGap()
    page.addGap()
    page.add("b", indent: 2)
    #expect(page.lines == ["a\u{FFFD}", "", "  b"])
  }

  @Test(
    "the width is what the environment says, if it can be believed",
    arguments: [("100", 100), ("20", 20), ("5", nil), ("-1", nil), ("wide", nil), ("100000", nil)])
  func width(columns: String, expected: Int?) {
    // Under test standard output is rarely a terminal; where it is, its own width counts for what cannot be believed.
    let width = TerminalWidth.current(environment: ["COLUMNS": columns])
    #expect(width == expected || (expected == nil && width == TerminalWidth.current(environment: [:])))
  }
}
