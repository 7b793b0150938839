/// A Word document (Office Open XML, ECMA-376): the picture on an A4 page, its caption, its statements in a table, and their evidence in real footnotes.
struct WordDocument {
  /// The archive.
  let bytes: [UInt8]

  /// Writes the document.
  /// - Parameters:
  ///   - png: the picture for every program.
  ///   - svg: the same picture for programs that draw SVG.
  init(_ embedding: Embedding, png: [UInt8], svg: [UInt8]) {
    let page = WordPage(png)
    var archive = ZipArchive()
    func add(_ name: String, _ xml: String) { archive.add(name, Array((WordParts.declaration + xml).utf8)) }
    add("[Content_Types].xml", WordParts.contentTypes)
    add("_rels/.rels", WordParts.relationships)
    add("word/_rels/document.xml.rels", WordParts.documentRelationships)
    add("word/styles.xml", WordParts.styles)
    add("word/settings.xml", WordParts.settings)
    add("word/document.xml", Self.document(embedding, page))
    add("word/footnotes.xml", Self.footnotes(embedding.footnotes))
    archive.add("word/media/picture.png", png)
    archive.add("word/media/picture.svg", svg)
    bytes = archive.finished()
  }

  private static func document(_ embedding: Embedding, _ page: WordPage) -> String {
    let escape = XMLEscaping.escaped
    let name = escape(embedding.title), description = escape(embedding.title + ". " + embedding.summary)
    let extent = "cx=\"\(page.width)\" cy=\"\(page.height)\""
    let drawing = """
      <w:p><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent \(extent)/><wp:docPr id="1" name="\(name)" descr="\(description)"/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
      <pic:nvPicPr><pic:cNvPr id="1" name="picture.png" descr="\(description)"/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="picture"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
      <asvg:svgBlip r:embed="drawing"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
      </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
    let alternative = embedding.alternative
    return """
      <w:document \(WordParts.namespaces)><w:body>\(drawing)
      \(paragraph(embedding.captionLine, style: "Caption"))
      \(paragraph(alternative.overview))
      \(table(alternative.rows, width: page.textWidth))
      <w:sectPr><w:pgSz w:w="\(page.paperWidth)" w:h="\(page.paperHeight)"\(page.isLandscape ? " w:orient=\"landscape\"" : "")/>\
      <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
      </w:body></w:document>
      """
  }

  private static func paragraph(_ text: String, style: String? = nil, after: String = "") -> String {
    let style = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(style)\(run(text))\(after)</w:p>"
  }

  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(XMLEscaping.escaped(text))</w:t></w:r>" }

  private static func table(_ rows: [TextAlternative.Row], width: Int) -> String {
    // Names need more room than the words between them.
    let widths = [28, 18, 28, 26].map { $0 * width / 100 }
    func row(_ cells: [String], isHead: Bool = false) -> String {
      let cells = zip(cells, widths).map { "<w:tc><w:tcPr><w:tcW w:w=\"\($1)\" w:type=\"dxa\"/></w:tcPr>\($0)</w:tc>" }
      return "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(cells.joined())</w:tr>\n"
    }
    let head = row(TextAlternative.head.dropFirst().map { paragraph($0, style: "TableHead") }, isHead: true)
    let body = rows.map { item in
      let reference = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"\(item.number)\"/></w:r>"
      return row([
        paragraph(item.source, style: "TableText"), paragraph(item.words, style: "TableText", after: reference),
        paragraph(item.target, style: "TableText"), paragraph(item.details, style: "TableText"),
      ])
    }
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="StatementTable"/><w:tblW w:w="\(width)" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>\
      <w:tblGrid>\(widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>
      \(head)\(body.joined())</w:tbl><w:p/>
      """
  }

  private static func footnotes(_ footnotes: Footnotes) -> String {
    let writer = FootnoteWriter<PlainMarkup>()
    let notes = footnotes.all.map { footnote in
      """
      <w:footnote w:id="\(footnote.number)"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>\
      <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>\(run(" " + writer.line(footnote)))</w:p></w:footnote>

      """
    }
    return """
      <w:footnotes \(WordParts.namespaces)>\
      <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
      <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
      \(notes.joined())</w:footnotes>
      """
  }
}

/// The page that a picture gets, and its size on it.
private struct WordPage {
  /// Whether the long side lies at the bottom: for wide pictures.
  let isLandscape: Bool
  /// The picture's width and height in EMU, 360,000 to the centimetre.
  let width: Int
  let height: Int

  /// Chooses the page for a PNG; one that cannot be read counts as square.
  init(_ png: [UInt8]) {
    let size = Self.size(of: png)
    isLandscape = size.width > size.height * 1.3
    // A4 less margins of 2 cm, and less a line or two for the caption.
    let room = isLandscape ? (width: 25.7, height: 14.5) : (width: 17.0, height: 22.0)
    // At 192 dots an inch, as it was drawn, unless it has to shrink.
    let natural = (width: size.width / 192 * 2.54, height: size.height / 192 * 2.54)
    let scale = min(1, room.width / natural.width, room.height / natural.height)
    width = Int(natural.width * scale * 360_000)
    height = Int(natural.height * scale * 360_000)
  }

  /// The paper in twentieths of a point.
  var paperWidth: Int { isLandscape ? 16_838 : 11_906 }
  var paperHeight: Int { isLandscape ? 11_906 : 16_838 }
  /// The width between the margins.
  var textWidth: Int { paperWidth - 2 * 1_134 }

  private static func size(of png: [UInt8]) -> (width: Double, height: Double) {
    // The first chunk of a PNG begins with its width and height.
    guard png.count >= 24 else { return (1_000, 1_000) }
    func number(_ start: Int) -> Double { png[start..<start + 4].reduce(0) { $0 * 256 + Double($1) } }
    let (width, height) = (number(16), number(20))
    return width > 0 && height > 0 ? (width, height) : (1_000, 1_000)
  }
}
