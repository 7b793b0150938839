import Testing

@testable import Rendering

@Suite("Text in other languages")
struct MarkupTests {
  @Test(
    "Markdown shows text as it is",
    arguments: [
      ("a-b (c): d.", "a-b (c): d."), ("*a* _b_ [c](d) `e`", "\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\`"), ("<b>&amp;", "\\<b\\>&amp;amp;"),
      ("1. a", "1\\. a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("# a", "\\# a"), ("a | b", "a \\| b"), ("a\nb\tc", "a b c"),
      ("http://x", "http:\\/\\/x".replacing("\\/\\/", with: "\\//")), ("www.x", "www\\.x"), ("a@b", "a\\@b"), ("![a](b)", "\\!\\[a\\](b)"),
      ("\\", "\\\\"),
    ])
  func markdown(text: String, expected: String) { #expect(MarkdownMarkup.escaped(text) == expected) }

  @Test("LaTeX gets no command, no group and no comment from text", arguments: HostileText.all)
  func latex(text: String) throws {
    let known = [
      "\\textbackslash{}", "\\textasciitilde{}", "\\textasciicircum{}", "\\textless{}", "\\textgreater{}", "\\textbar{}", "{\\char34}",
      "\\textasciigrave{}", "{[}", "{]}", "\\mbox{-}", "\\mbox{,}", "\\mbox{'}", "\\{", "\\}", "\\#", "\\$", "\\%", "\\&", "\\_",
      "\\textquotedblleft{}",
      "\\textquotedblright{}", "\\textquoteleft{}", "\\textquoteright{}", "\\textendash{}", "\\textemdash{}",
    ]
    // A private character for each, so that what is left of one and what is right of it cannot join.
    let rest = known.reduce(LaTeXMarkup.escaped(text)) { $0.replacing($1, with: "\u{E000}") }
    #expect(!rest.contains { "\\{}#$%&_^~[]\"`<>|\n".contains($0) }, "\(rest.prefix(80))")
  }

  @Test("Typst reads text as one string", arguments: HostileText.all)
  func typst(text: String) throws {
    // By scalars: a mark may join the quotation mark before it to one character.
    let literal = TypstMarkup.literal(text).unicodeScalars
    #expect(literal.first == "\"" && literal.last == "\"")
    var isEscaped = false
    var read: [Unicode.Scalar] = []
    for scalar in literal.dropFirst().dropLast() {
      if isEscaped || (scalar != "\\" && scalar != "\"") { read.append(scalar) }
      #expect(isEscaped || scalar != "\"")
      isEscaped = !isEscaped && scalar == "\\"
    }
    #expect(!isEscaped)
    #expect(read.elementsEqual(text.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : $0 }.filter { $0.value >= 32 }))
  }

  @Test("XML and HTML read text as itself", arguments: HostileText.all)
  func xml(text: String) throws {
    let shown = PlainText.cleaned(text)
    let root = try XMLReading.root(of: Array("<p a=\"\(XMLEscaping.escaped(shown))\">\(XMLEscaping.escaped(shown))</p>".utf8))
    #expect(Drawn.text(root) == shown && root["a"] == shown)
  }
}
