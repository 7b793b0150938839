import Testing

@testable import Rendering

@Suite("Text of documents made safe to show")
struct PlainTextTests {
  @Test(
    "what acts instead of being seen is dropped, and what is seen stays",
    arguments: [
      ("Vietnam", "Vietnam"), ("a\u{0}b", "ab"), ("a\r\n\tb", "a b"), ("  a  b ", "a b"), ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
      ("a\u{200B}b\u{FEFF}", "ab"), ("\u{FFFE}\u{FFFF}\u{1FFFE}", ""), ("\u{7F}\u{85}\u{9F}", ""), ("a\u{A0}b\u{3000}c", "a b c"),
      ("Nguyễn Đức", "Nguyễn Đức"), ("<b>&amp;\\N\"'", "<b>&amp;\\N\"'"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("防衛", "防衛"), ("", ""), (" ", ""),
    ])
  func cleaning(text: String, expected: String) { #expect(PlainText.cleaned(text) == expected) }

  @Test("long text ends with an ellipsis, at a space where one is near")
  func truncation() {
    #expect(PlainText.cleaned(String(repeating: "x", count: 50), limit: 10) == "xxxxxxxxx…")
    #expect(PlainText.cleaned("the quick brown fox", limit: 12) == "the quick …")
    #expect(PlainText.cleaned("exactly ten", limit: 11) == "exactly ten")
    #expect(PlainText.cleaned(String(repeating: "e\u{301}", count: 20), limit: 20).count == 20)
  }

  @Test("a character of a million marks does not get through")
  func combining() {
    let text = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(PlainText.cleaned(text, limit: 10).unicodeScalars.count <= 160)
  }
}
