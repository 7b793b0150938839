/// A chart put into Graphviz's terms: nodes and edges with their places, and what stands behind them as a drawing of its own.
struct ChartDrawing {
  private let canvas: ChartCanvas
  private let hasTooltips: Bool

  init(_ canvas: ChartCanvas, hasTooltips: Bool) {
    self.canvas = canvas
    self.hasTooltips = hasTooltips
  }

  /// The graph. Nodes are named by numbers: the library's complaints name nodes, and no name of an entity should be read as one.
  func graph() -> GraphvizGraph {
    let graph = GraphvizGraph(name: "diagram")
    setDefaults(of: graph)
    // The drawing is as large as the nodes: two that are not drawn stand in its corners.
    var corners: [GraphvizGraph.Part] = []
    for (name, x, y) in [("corner1", 0, canvas.height), ("corner2", canvas.width, 0)] {
      corners.append(
        graph.node(name, [("pos", place(ChartPoint(x: x, y: y))), ("shape", "point"), ("style", "invis"), ("width", "0"), ("height", "0")]))
    }
    for (index, mark) in canvas.marks.enumerated() { graph.node("mark\(index + 1)", attributes(of: mark)) }
    for (index, words) in canvas.words.enumerated() {
      let node = graph.node("words\(index + 1)", attributes(of: words))
      if words.isBold { graph.set(node, "label", markup: markup(of: words)) }
    }
    for curve in canvas.curves { graph.edge(corners[0], corners[1], attributes(of: curve)) }
    return graph
  }

  private func setDefaults(of graph: borrowing GraphvizGraph) {
    graph.set("id", "diagram")
    graph.set("charset", "UTF-8")
    // Without this, the writer breaks long strings, in the middle of a character too.
    graph.set("linelength", "0")
    graph.set("fontname", GraphvizFont.families)
    graph.set("bgcolor", "white")
    graph.set("pad", ChartNumber.text(ChartCanvas.margin / 72))
    graph.set("outputorder", "edgesfirst")
    // Whoever draws the text with Graphviz's own command gets the same places.
    graph.set("layout", Placement.drawn.rawValue)
    if !canvas.backdrops.isEmpty { graph.set("_background", canvas.backdrops.map(operations).joined(separator: " ")) }
    // An empty label is written only where it differs from what nodes have that do not say otherwise.
    graph.setNodeDefaults([("fontname", GraphvizFont.families), ("margin", "0"), ("fixedsize", "true"), ("label", "\\N")])
    graph.setEdgeDefaults([("arrowsize", "0.6")])
  }

  private func attributes(of mark: ChartMark) -> [(String, String)] {
    var attributes = placed(mark.box)
    attributes += [
      ("shape", mark.shape), ("style", mark.style == "solid" ? "filled" : "filled," + mark.style), ("fillcolor", mark.fill),
      ("color", mark.line), ("penwidth", ChartNumber.text(mark.lineWidth)), ("class", mark.classes),
    ]
    attributes.append(("label", GraphvizText.escaped(mark.text)))
    if !mark.text.isEmpty {
      attributes += [
        ("fontsize", ChartNumber.text(mark.textSize)), ("fontcolor", mark.textColor),
      ]
    }
    return attributes + told(mark.note)
  }

  private func attributes(of words: ChartWords) -> [(String, String)] {
    let end =
      switch words.alignment {
      case .left: "\\l"
      case .middle: "\\n"
      case .right: "\\r"
      }
    var attributes = placed(room(for: words))
    attributes += [
      ("shape", "plaintext"), ("label", words.isBold ? "" : words.lines.map { GraphvizText.escaped($0) + end }.joined()),
      ("fontsize", ChartNumber.text(words.size)), ("fontcolor", words.color), ("class", "words " + words.classes),
    ]
    if let ground = words.ground { attributes += [("style", "filled"), ("fillcolor", ground), ("color", "transparent")] }
    return attributes + told(words.note)
  }

  /// The box with some room more, away from the edge that the words keep to: Graphviz rounds widths up, and where it finds a box too narrow it
  /// moves the words.
  private func room(for words: ChartWords) -> ChartBox {
    let box = words.box
    let more = words.ground == nil ? box.width * 0.06 + 4 : box.width * 0.03 + 2
    // The drawing must not grow by it.
    let left = min(more, max(0, box.x)), right = min(more, max(0, canvas.width - box.maxX))
    switch words.alignment {
    case .left: return ChartBox(x: box.x, y: box.y, width: box.width + right, height: box.height)
    case .middle:
      let both = min(left, right, more / 2)
      return ChartBox(x: box.x - both, y: box.y, width: box.width + 2 * both, height: box.height)
    case .right: return ChartBox(x: box.x - left, y: box.y, width: box.width + left, height: box.height)
    }
  }

  /// Bold is a matter of markup: as part of a font's name it would not be found in SVG.
  private func markup(of words: ChartWords) -> String {
    let side =
      switch words.alignment {
      case .left: "LEFT"
      case .middle: "CENTER"
      case .right: "RIGHT"
      }
    let size = "FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(room(for: words).width))\" HEIGHT=\"\(Int(words.box.height.rounded(.up)))\""
    let rows = words.lines.map { "<TR><TD ALIGN=\"\(side)\"><B>\(GraphvizText.markup($0))</B></TD></TR>" }.joined()
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" \(size)>\(rows)</TABLE>"
  }

  private func attributes(of curve: ChartCurve) -> [(String, String)] {
    let points = curve.points.map(place).joined(separator: " ")
    return [
      ("pos", (curve.tip.map { "e," + place($0) + " " } ?? "") + points), ("color", curve.color), ("style", curve.style),
      ("penwidth", ChartNumber.text(curve.width)), ("dir", curve.tip == nil ? "none" : "forward"), ("class", curve.classes),
    ] + told(curve.note)
  }

  private func placed(_ box: ChartBox) -> [(String, String)] {
    [
      ("pos", place(ChartPoint(x: box.midX, y: box.midY))), ("width", ChartNumber.text(box.width / 72)),
      ("height", ChartNumber.text(box.height / 72)),
    ]
  }

  private func told(_ note: ChartNote?) -> [(String, String)] {
    guard let note else { return [] }
    var attributes = [("id", note.id)]
    if hasTooltips { attributes.append(("tooltip", GraphvizText.tooltip(note.lines))) }
    if let link = note.link { attributes += [("URL", GraphvizText.address(link)), ("target", "_blank")] }
    return attributes
  }

  /// Graphviz's axis points upwards.
  private func place(_ point: ChartPoint) -> String { ChartNumber.text(point.x) + "," + ChartNumber.text(canvas.height - point.y) }

  /// An area or line in the language of drawings (xdot).
  private func operations(_ backdrop: ChartBackdrop) -> String {
    func path(_ points: [ChartPoint]) -> String {
      points.map { " " + ChartNumber.text($0.x) + " " + ChartNumber.text(((canvas.height - $0.y) * 10).rounded() / 10) }.joined()
    }
    switch backdrop {
    case .area(let points, let fill):
      return "\(style("solid")) \(style("setlinewidth(0)")) c 7 -\(fill) C 7 -\(fill) P \(points.count)\(path(points))"
    case .line(let points, let color, let width, let isDashed):
      let pen = "\(style(isDashed ? "dashed" : "solid")) \(style("setlinewidth(\(ChartNumber.text(width)))"))"
      return "\(pen) c 7 -\(color) L \(points.count)\(path(points))"
    }
  }

  private func style(_ name: String) -> String { "S \(name.utf8.count) -\(name)" }
}
