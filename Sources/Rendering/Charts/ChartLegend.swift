import Knowledge

/// An explanation of a sign that occurs in a chart.
struct ChartLegendEntry: Hashable, Sendable {
  /// The sign.
  enum Sample: Hashable, Sendable {
    /// A mark, by its looks.
    case mark(ChartMark)
    /// A piece of line.
    case line(color: String, style: String, width: Double)
  }

  let sample: Sample
  let label: String
}

extension ChartCanvas {
  /// Adds heading, caption and legend at the top; what follows begins at `height`.
  mutating func addHead(_ caption: ChartCaption, legend: [ChartLegendEntry]) {
    var y = 0.0
    func add(_ text: String, size: Double, isBold: Bool, color: String, limit: Int, classes: String) -> ChartWords {
      // Graphviz finds words a little wider than they are.
      let lines = TextMeasure.lines(of: text, width: width * 0.94, size: size, isBold: isBold, limit: limit)
      return ChartWords(lines, x: 0, y: y, size: size, isBold: isBold, color: color, classes: classes)
    }
    let title = add(caption.title, size: 15, isBold: true, color: "#222222", limit: 3, classes: "title")
    words.append(title)
    y = title.box.maxY + 4
    for line in caption.lines {
      let words = add(line, size: 10.5, isBold: false, color: "#555555", limit: 4, classes: "caption")
      self.words.append(words)
      y = words.box.maxY + 2
    }
    height = y + 6
    addLegend(legend)
  }

  /// Adds the legend in rows, below what is there.
  private mutating func addLegend(_ entries: [ChartLegendEntry]) {
    guard !entries.isEmpty else { return }
    var x = 0.0
    for entry in entries {
      let lines = TextMeasure.lines(of: entry.label, width: 220, size: Self.smallSize, limit: 1)
      let needed = 22 + (lines.map { TextMeasure.width(of: $0, size: Self.smallSize) }.max() ?? 0)
      if x > 0 && x + needed > width {
        x = 0
        height += 17
      }
      let box = ChartBox(x: x, y: height, width: 18, height: 14)
      switch entry.sample {
      case .mark(let mark):
        marks.append(
          ChartMark(
            shape: mark.shape, fill: mark.fill, line: mark.line, style: mark.style, lineWidth: mark.lineWidth, text: mark.text,
            textSize: mark.textSize, textColor: mark.textColor,
            box: .around(box.midX, box.midY, width: min(18, mark.box.width), height: min(14, mark.box.height)), classes: "legend"))
      case .line(let color, let style, let width):
        let points = (0...3).map { ChartPoint(x: box.x + Double($0) * box.width / 3, y: box.midY) }
        curves.append(ChartCurve(points: points, color: color, style: style, width: width, classes: "legend"))
      }
      words.append(ChartWords(lines, x: box.maxX + 4, y: height + 1, color: "#444444", classes: "legend"))
      x += needed + 14
    }
    height += 24
  }
}
