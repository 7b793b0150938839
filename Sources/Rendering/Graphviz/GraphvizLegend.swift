import Knowledge

/// The heading, caption and legend below a drawing, as one HTML-like label: every engine and format places it alike, and it never gets in the way.
enum GraphvizLegend {
  /// The label's markup, always well formed.
  /// - Parameter width: the width in points that it may take.
  static func markup(for diagram: Diagram, width: Double) -> String {
    var rows = [space(10)]
    rows += lines(diagram.title, width: width, size: titleSize, isBold: true).map {
      row($0, size: titleSize, color: "#222222", isBold: true)
    }
    rows += diagram.caption.flatMap { lines($0, width: width, size: size, isBold: false) }
      .map { row($0, size: size, color: "#555555", isBold: false) }
    rows += [space(4), "<TR><TD ALIGN=\"LEFT\">\(samples(diagram.legend, width: width))</TD></TR>"]
    return table("CELLPADDING=\"2\"", rows.joined())
  }

  private static let titleSize = 15.0
  private static let size = PageRule.smallLetters

  private static func lines(_ text: String, width: Double, size: Double, isBold: Bool) -> [String] {
    TextMeasure.lines(of: text, width: width - 12, size: size, isBold: isBold, limit: 6)
  }

  private static func row(_ text: String, size: Double, color: String, isBold: Bool) -> String {
    let words = isBold ? "<B>\(GraphvizText.markup(text))</B>" : GraphvizText.markup(text)
    return "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(Int(size))\" COLOR=\"\(color)\">\(words)</FONT></TD></TR>"
  }

  private static func space(_ height: Int) -> String { "<TR><TD HEIGHT=\"\(height)\"></TD></TR>" }

  /// The entries in columns, as many as the width allows.
  private static func samples(_ legend: DiagramLegend, width: Double) -> String {
    let samples = legend.kinds.map { (sample: swatch($0.look), label: "\($0.label) (\($0.look.word))") } + strokes(legend)
    guard !samples.isEmpty else { return table("", space(1)) }
    let widths = samples.map { TextMeasure.width(of: $0.label, size: size) + besideWords }
    var columns = samples.count
    // Rows of equal length, and columns as wide as their widest entry.
    func rows(_ columns: Int) -> Int { (samples.count + columns - 1) / columns }
    func total(_ columns: Int) -> Double {
      (0..<columns).reduce(0) { sum, column in
        sum + (stride(from: column, to: widths.count, by: columns).map { widths[$0] }.max() ?? 0)
      }
    }
    while columns > 1, total(columns) > width { columns -= 1 }
    columns = (samples.count + rows(columns) - 1) / rows(columns)
    while columns > 1, total(columns) > width { columns -= 1 }
    let rows = stride(from: 0, to: samples.count, by: columns).map { start in
      "<TR>" + samples[start..<min(start + columns, samples.count)].map { entry(sample: $0.sample, label: $0.label) }.joined() + "</TR>"
    }
    return table("CELLPADDING=\"2\"", rows.joined())
  }

  /// The width of a sample, and of the room around it and its words.
  private static let besideWords = 44.0

  private static func entry(sample: String, label: String) -> String {
    let words = "<FONT POINT-SIZE=\"\(Int(size))\" COLOR=\"#333333\">\(GraphvizText.markup(label))  </FONT>"
    return "<TD ALIGN=\"RIGHT\">\(sample)</TD><TD ALIGN=\"LEFT\">\(words)</TD>"
  }

  private static func swatch(_ look: NodeLook) -> String {
    var styles = look.styles
    if look.shape == "ellipse" { styles.append("rounded") }
    let style = styles.isEmpty ? "" : " STYLE=\"\(styles.joined(separator: ",").uppercased())\""
    let border = "BORDER=\"1\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"20\" HEIGHT=\"11\""
    return "<TABLE \(border) COLOR=\"\(look.line)\" BGCOLOR=\"\(look.fill)\"\(style)><TR><TD></TD></TR></TABLE>"
  }

  /// What lines and marks mean, each that occurs; of line styles only where there is more than the plain one.
  private static func strokes(_ legend: DiagramLegend) -> [(sample: String, label: String)] {
    var entries: [(sample: String, label: String)] = []
    let plain = legend.hasInferred || legend.mostSources > 1 ? 2 : 1
    if legend.modalities != [.asserted] || legend.hasInferred {
      entries += legend.modalities.map { modality in
        switch modality {
        case .asserted: (stroke("#707070", nil, width: plain), "stated as fact")
        case .planned: (stroke("#707070", "DASHED", width: plain), "planned")
        case .desired: (stroke("#707070", "DOTTED", width: plain), "desired")
        case .negated: (stroke(DiagramWriter.denial, nil, width: plain, sides: "BR"), "denied")
        }
      }
    }
    if legend.hasInferred { entries.append((stroke("#707070", nil, width: 1), "inferred (thin): no document says it")) }
    if legend.mostSources > 1 {
      if !legend.hasInferred && legend.modalities == [.asserted] { entries.append((stroke("#707070", nil, width: 1), "one source")) }
      entries.append((stroke("#707070", nil, width: 4), "thicker: up to \(legend.mostSources) independent sources"))
    }
    if legend.hasBothSenses { entries += [(sign("→"), "from one to the other"), (sign("—"), "mutual")] }
    if legend.hasCounts { entries.append((sign("×2"), "two facts")) }
    if legend.hasFolded { entries.append((folded, "several entities in one")) }
    for change in legend.changes {
      let color = DiagramWriter.changeColors[change] ?? "#707070"
      switch change {
      case .added: entries.append((stroke(color, nil, width: 3), "+ added"))
      case .removed: entries.append((sign("<S>words</S>"), "− removed (struck through)"))
      case .kept: entries.append((stroke(color, nil, width: 2), "unchanged (pale)"))
      }
    }
    return entries
  }

  private static func sign(_ text: String) -> String { "<FONT POINT-SIZE=\"\(Int(size))\" COLOR=\"#444444\">\(text)</FONT>" }

  /// A box within a box.
  private static var folded: String {
    "<TABLE BORDER=\"1\" CELLBORDER=\"1\" CELLSPACING=\"2\" CELLPADDING=\"0\" COLOR=\"#707070\"><TR><TD WIDTH=\"13\" HEIGHT=\"5\"></TD></TR></TABLE>"
  }

  /// A piece of line: the lower border of an empty cell.
  private static func stroke(_ color: String, _ style: String?, width: Int, sides: String = "B") -> String {
    let look = "BORDER=\"\(width)\" SIDES=\"\(sides)\" COLOR=\"\(color)\"" + (style.map { " STYLE=\"\($0)\"" } ?? "")
    return table("", "<TR><TD WIDTH=\"24\" HEIGHT=\"6\" \(look)></TD></TR><TR><TD HEIGHT=\"5\"></TD></TR>")
  }

  private static func table(_ attributes: String, _ rows: String) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" \(attributes)>\(rows)</TABLE>"
  }
}
