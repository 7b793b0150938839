import Foundation
import Knowledge
import Testing

@testable import Documents

@Suite("Reading pages")
struct HTMLTests {
  func text(_ page: String) -> String { HTMLParser.page(of: Array(page.utf8)).text }

  @Test(
    "the visible text is taken, paragraph by paragraph",
    arguments: [
      ("<p>One\n two</p><p>Three</p>", "One two\n\nThree\n"),
      ("<div>A<b>B</b> C</div>D", "AB C\n\nD\n"),
      ("a<br>b<br/><br>c", "a\nb\n\nc\n"),
      ("<ul><li>One<li>Two</ul>", "One\n\nTwo\n"),
      ("<table><tr><td>A</td><td>B</td></tr></table>", "A\n\nB\n"),
      ("<pre>a\n  b</pre>", "a\nb\n"),
      ("x&nbsp;&amp;&lt;y&gt;&#272;&eacute;&unknown;", "x &<y>Đé&unknown;\n"),
      ("<script>var x = '<p>no</p>'</script><style>p{}</style>yes<noscript>no</noscript>", "yes\n"),
      ("<nav>Menu</nav><header>Top</header><p>Text</p><aside>Ads</aside><footer>Foot</footer>", "Text\n"),
      ("<div hidden>no</div><div style='display: none'>no</div><div role=navigation>no</div><p aria-hidden=true>no</p>yes", "yes\n"),
      ("<p>unclosed <b>bold <i>both</p><p>next", "unclosed bold both\n\nnext\n"),
      ("</div></p>stray", "stray\n"),
      ("<p>a<!-- <p>no</p> -->b</p>", "ab\n"),
      ("<p>Việt\u{200B}Nam \u{202E}x</p>", "Việt\u{200B}Nam \u{202E}x\n"),
      ("<!DOCTYPE html [<!ENTITY a 'xxxx'>]><p>&a;</p>", "]>\n\n&a;\n"),
      ("<title>T</title><svg><title>no</title><text>no</text></svg><p>Text</p>", "Text\n"),
    ])
  func visibleText(page: String, expected: String) {
    #expect(text(page) == expected)
  }

  @Test("of a page with an article only that is read, its head and foot with it")
  func article() {
    let page =
      "<div>Teaser</div><article><header><h1>Title</h1></header><p>The story is long.</p><footer>By X</footer></article><div>More</div>"
    #expect(text(page) == "Title\n\nThe story is long.\n\nBy X\n")
  }

  @Test("an article that holds little of the text does not hide the rest")
  func smallArticle() {
    #expect(text("<p>The story is long and stands here.</p><article>Ad</article>") == "The story is long and stands here.\n\nAd\n")
  }

  @Test(
    "a page tells its title",
    arguments: [
      ("<title> A \n B</title><h1>C</h1>", "A B"),
      ("<title>A | Site</title><meta property='og:title' content='A'>", "A"),
      ("<h1>C <b>D</b></h1><h1>E</h1>", "C D"),
      ("<p>none</p>", nil),
    ])
  func title(page: String, expected: String?) {
    #expect(HTMLParser.page(of: Array(page.utf8)).metadata.title == expected)
  }

  @Test(
    "a page tells its date",
    arguments: [
      ("<meta property='article:published_time' content='2025-10-14T09:00:00+07:00'>", "2025-10-14"),
      ("<time datetime='2024-03'>March</time>", "2024-03"),
      ("<time datetime=' 2024-03-01 '>March</time><time datetime='2023'>", "2024-03-01"),
      ("<meta name=pubdate content=2022-01-02><time datetime=2021>", "2022-01-02"),
      (#"<script type="application/ld+json">{"@graph":[{"x":1},{"datePublished":"2020-05-06T01:02:03Z"}]}</script>"#, "2020-05-06"),
      (#"<script type="application/ld+json">{"datePublished":</script>"#, nil),
      ("<time datetime='yesterday'>", nil),
    ])
  func date(page: String, expected: String?) {
    #expect(HTMLParser.page(of: Array(page.utf8)).metadata.published?.description == expected)
  }

  @Test("an address is taken only if it is one of the web")
  func address() {
    func url(_ page: String) -> String? { HTMLParser.page(of: Array(page.utf8)).metadata.url }
    #expect(url("<link rel=canonical href='https://e.org/a'>") == "https://e.org/a")
    #expect(url("<meta property='og:url' content='https://e.org/b'>") == "https://e.org/b")
    #expect(url("<link rel=canonical href='javascript:alert(1)'>") == nil)
  }

  @Test("a hundred thousand nested elements are read in the time of as many siblings", arguments: ["div", "b", "x", "table", "nav"])
  func deepNesting(tag: String) {
    let page = "<p>seen</p>" + String(repeating: "<\(tag)>", count: 100_000) + "deep" + String(repeating: "</\(tag)>", count: 100_000)
    let text = text(page)
    #expect(text.hasPrefix("seen"))
    #expect(text.contains("deep") == (tag != "nav"))
  }

  @Test(
    "declared encodings are followed",
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("<p>Hà</p>".utf8), "Hà\n"),
      (Array("<meta charset=\"windows-1252\"><p>caf".utf8) + [0xE9, 0x93], "café“\n"),
      (Array("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>".utf8) + [0x80], "€\n"),
      (Array("<meta charset=shift_jis><p>".utf8) + [0x93, 0xFA, 0x96, 0x7B], "日本\n"),
      (Array("<meta charset=windows-1258><p>".utf8) + [0xD0], "Đ\n"),
      ([0xFF, 0xFE] + "<p>Hà".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "Hà\n"),
      ([0xFE, 0xFF] + "<p>Hà".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, "Hà\n"),
      (Array("<?xml version='1.0' encoding='iso-8859-2'?><p>".utf8) + [0xB1], "ą\n"),
      (Array("<meta charset=gbk><p>a".utf8) + [0xFF] + Array("b".utf8), "a\u{FFFD}b\n"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], expected: String) throws {
    #expect(HTMLParser.page(of: try HTMLEncoding.utf8(bytes)).text == expected)
  }

  @Test("a page that is not UTF-8 and declares nothing, or something unknown, is a problem")
  func undeclared() {
    #expect(throws: TextDefect.self) { try HTMLEncoding.utf8(Array("<p>caf".utf8) + [0xE9]) }
    #expect(throws: TextDefect.self) { try HTMLEncoding.utf8(Array("<meta charset=klingon><p>caf".utf8)) }
    #expect(throws: TextDefect.self) { try HTMLEncoding.utf8(Array("<p>a\0b".utf8)) }
  }
}
