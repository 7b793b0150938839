import Knowledge

/// The heading, caption and legend below a drawing, as one HTML-like label: every engine and format places it alike, and it never gets in the way.
enum GraphvizLegend {
  /// How many entries stand side by side at most.
  private static let widest = 11

  /// The label's markup, always well formed.
  static func markup(for diagram: Diagram) -> String {
    // A long caption must not make a small picture wide.
    let width = diagram.nodes.count > 16 ? 150 : 75
    var rows = [space(10)]
    rows += lines(diagram.title, width: width * 2 / 3).map { row($0, size: 15, color: "#222222", isBold: true) }
    rows += diagram.caption.flatMap { lines($0, width: width) }.map { row($0, size: 10, color: "#555555", isBold: false) }
    rows += [space(4), "<TR><TD ALIGN=\"LEFT\">\(samples(diagram.legend))</TD></TR>"]
    return table("CELLPADDING=\"2\"", rows.joined())
  }

  private static func lines(_ text: String, width: Int) -> [String] { LineBreaking.lines(of: text, width: width, limit: 4) }

  private static func row(_ text: String, size: Int, color: String, isBold: Bool) -> String {
    let words = isBold ? "<B>\(GraphvizText.markup(text))</B>" : GraphvizText.markup(text)
    return "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(size)\" COLOR=\"\(color)\">\(words)</FONT></TD></TR>"
  }

  private static func space(_ height: Int) -> String { "<TR><TD HEIGHT=\"\(height)\"></TD></TR>" }

  /// The entries in rows of equal length.
  private static func samples(_ legend: DiagramLegend) -> String {
    let samples = legend.kinds.map { (swatch($0.look), $0.label) } + strokes(legend)
    let rowCount = (samples.count + widest - 1) / widest
    let columns = max(1, (samples.count + rowCount - 1) / max(1, rowCount))
    let rows = stride(from: 0, to: samples.count, by: columns).map { start in
      "<TR>" + samples[start..<min(start + columns, samples.count)].map { entry(sample: $0.0, label: $0.1) }.joined() + "</TR>"
    }
    return table("CELLPADDING=\"2\"", rows.joined())
  }

  private static func entry(sample: String, label: String) -> String {
    let words = "<FONT POINT-SIZE=\"10\" COLOR=\"#333333\">\(GraphvizText.markup(label))  </FONT>"
    return "<TD ALIGN=\"RIGHT\">\(sample)</TD><TD ALIGN=\"LEFT\">\(words)</TD>"
  }

  private static func swatch(_ look: NodeLook) -> String {
    var styles = look.styles
    if look.shape == "ellipse" { styles.append("rounded") }
    let style = styles.isEmpty ? "" : " STYLE=\"\(styles.joined(separator: ",").uppercased())\""
    let border = "BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"20\" HEIGHT=\"11\""
    return "<TABLE \(border) COLOR=\"\(look.line)\" BGCOLOR=\"\(look.fill)\"\(style)><TR><TD></TD></TR></TABLE>"
  }

  /// The line styles, where there is more than the plain one, and the sign for several facts.
  private static func strokes(_ legend: DiagramLegend) -> [(String, String)] {
    var entries: [(String, String)] = []
    if legend.modalities != [.asserted] {
      entries += legend.modalities.map { modality in
        switch modality {
        case .asserted: (stroke("#707070", nil), "stated as fact")
        case .planned: (stroke("#707070", "DASHED"), "planned")
        case .desired: (stroke("#707070", "DOTTED"), "desired")
        case .negated: (stroke(DiagramWriter.denial, nil, sides: "BR"), "denied")
        }
      }
    }
    if legend.hasCounts { entries.append(("<FONT POINT-SIZE=\"9.5\" COLOR=\"#444444\">×2</FONT>", "two facts")) }
    return entries
  }

  /// A piece of line: the lower border of an empty cell.
  private static func stroke(_ color: String, _ style: String?, sides: String = "B") -> String {
    let look = "BORDER=\"1\" SIDES=\"\(sides)\" COLOR=\"\(color)\"" + (style.map { " STYLE=\"\($0)\"" } ?? "")
    return table("", "<TR><TD WIDTH=\"24\" HEIGHT=\"6\" \(look)></TD></TR><TR><TD HEIGHT=\"5\"></TD></TR>")
  }

  private static func table(_ attributes: String, _ rows: String) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" \(attributes)>\(rows)</TABLE>"
  }
}
