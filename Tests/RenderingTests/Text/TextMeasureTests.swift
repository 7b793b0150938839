import Testing

@testable import Rendering

@Suite("Widths of words") struct TextMeasureTests {
  static let samples: [(String, Int)] = [
    ("", 0), ("i", 222), ("W", 944), ("Việt Nam", 4_112), ("đ", 556), ("Я", 722), ("Ω", 748), ("防衛", 2_000), ("e\u{301}", 556), ("€", 556),
    ("→", 1_000), ("\u{1F600}", 1_000), ("\u{10FFFD}", 600),
  ]

  @Test("letters are as wide as those of Liberation Sans", arguments: samples)
  func widths(text: String, thousandths: Int) { #expect(TextMeasure.width(of: text, size: 1_000) == Double(thousandths)) }

  @Test("bold letters are wider") func bold() {
    #expect(TextMeasure.width(of: "Vietnam", size: 10, isBold: true) > TextMeasure.width(of: "Vietnam", size: 10))
  }

  @Test(
    "lines are no wider than asked for, and no more than asked for", arguments: ["ASEAN Defence Ministers’ Meeting-Plus"] + HostileText.all)
  func lines(text: String) {
    let text = PlainText.cleaned(text, limit: 200)
    for limit in [1, 2, 5] {
      let lines = TextMeasure.lines(of: text, width: 60, size: 10, limit: limit)
      #expect(lines.count <= limit)
      #expect(lines.allSatisfy { TextMeasure.width(of: $0, size: 10) <= 60 || $0.count == 1 })
    }
  }

  @Test("what fits is kept whole, what does not ends with an ellipsis") func shortening() {
    #expect(TextMeasure.lines(of: "one two", width: 100, size: 10, limit: 1) == ["one two"])
    #expect(TextMeasure.lines(of: "one two three", width: 40, size: 10, limit: 2) == ["one two", "three"])
    #expect(TextMeasure.lines(of: "one two three four", width: 40, size: 10, limit: 2) == ["one two", "three …"])
  }
}
