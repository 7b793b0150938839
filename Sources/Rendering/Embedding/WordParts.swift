/// The parts of a Word document that are always the same.
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let office = "http://schemas.openxmlformats.org"

  static let namespaces = """
    xmlns:w="\(office)/wordprocessingml/2006/main" xmlns:r="\(office)/officeDocument/2006/relationships" \
    xmlns:wp="\(office)/drawingml/2006/wordprocessingDrawing" xmlns:a="\(office)/drawingml/2006/main" \
    xmlns:pic="\(office)/drawingml/2006/picture" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    """

  static let contentTypes = """
    <Types xmlns="\(office)/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>\
    \(["document.main": "document", "styles": "styles", "settings": "settings", "footnotes": "footnotes"].sorted { $0.key < $1.key }.map {
      "<Override PartName=\"/word/\($0.value).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\($0.key)+xml\"/>"
    }.joined())</Types>
    """

  static let relationships = """
    <Relationships xmlns="\(office)/package/2006/relationships">\
    <Relationship Id="document" Type="\(office)/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
    """

  static let documentRelationships = """
    <Relationships xmlns="\(office)/package/2006/relationships">\
    \([("styles", "styles", "styles.xml"), ("settings", "settings", "settings.xml"), ("footnotes", "footnotes", "footnotes.xml"),
      ("picture", "image", "media/picture.png"), ("drawing", "image", "media/picture.svg")].map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(office)/officeDocument/2006/relationships/\($0.1)\" Target=\"\($0.2)\"/>"
    }.joined())</Relationships>
    """

  static let settings = """
    <w:settings \(namespaces)><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>
    """

  static let styles = """
    <w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/>\
    <w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/>\
    <w:rPr><w:i/><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>\
    <w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="TableHead"><w:name w:val="Table Head"/><w:basedOn w:val="TableText"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>\
    <w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
    <w:style w:type="table" w:styleId="StatementTable"><w:name w:val="Statement Table"/><w:tblPr><w:tblBorders>\
    <w:top w:val="single" w:sz="4" w:color="808080"/><w:bottom w:val="single" w:sz="4" w:color="808080"/>\
    <w:insideH w:val="single" w:sz="4" w:color="D0D0D0"/></w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>\
    </w:tblCellMar></w:tblPr></w:style></w:styles>
    """
}
