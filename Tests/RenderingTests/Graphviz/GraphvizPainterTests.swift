import Testing

@testable import Rendering

@Suite("Pictures of the library") struct GraphvizPainterTests {
  /// Labels as markup, and what they are of.
  static let labels: [(String, String, Bool)] = [
    ("Việt Nam", "Việt Nam", false), ("<B>Việt Nam</B>", "Việt Nam", true), ("R&amp;D &#273;", "R&D đ", false), ("<I>防衛</I>", "防衛", false),
  ]

  @Test("a box is as wide as the program says its words are, whatever fonts the machine has", arguments: labels)
  func widths(markup: String, text: String, isBold: Bool) throws {
    let dot = "digraph { pad=0; a [shape=plain, label=<<FONT POINT-SIZE=\"50\">\(markup)</FONT>>] }"
    let picture = String(decoding: try GraphvizPainter().draw(dot, with: .by(.dot), as: .svg), as: UTF8.self)
    let box = try #require(picture.split(separator: "viewBox=\"").dropFirst().first?.split(separator: "\"").first)
    let width = try #require(Double(box.split(separator: " ")[2]))
    #expect(abs(width - TextMeasure.width(of: text, size: 50, isBold: isBold)) < 0.02)
  }

  @Test("pictures in other formats are drawn after one in SVG") func formats() throws {
    let dot = "digraph { a -> b [label=\"words\"] }"
    for format in [DiagramFormat.svg, .png, .pdf, .svg] {
      #expect(try !GraphvizPainter().draw(dot, with: .by(.dot), as: format).isEmpty)
    }
  }
}
