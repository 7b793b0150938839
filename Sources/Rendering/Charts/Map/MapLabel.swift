import Knowledge

/// The names of all that stands at one place, below each other.
struct MapLabel {
  let width: Double
  let height: Double
  private let stop: MapStop
  private let items: [Item]
  private let writer: ChartWriter

  /// One of the things that stand there.
  private struct Item {
    let entity: EntityID
    let lines: [String]
    /// The fact by which it is there, where it has no coordinates of its own.
    let placing: FactGroup?
    /// The number of that fact's footnote.
    let number: String?

    /// Where the number begins: behind the name's last line.
    var end: Double { MapLabel.gap + (lines.last.map { TextMeasure.width(of: $0, size: ChartCanvas.smallSize) } ?? 0) }
    var width: Double {
      let name = lines.map { TextMeasure.width(of: $0, size: ChartCanvas.smallSize) }.max() ?? 0
      return max(name, number.map { end + TextMeasure.width(of: $0, size: ChartCanvas.smallSize) } ?? 0)
    }
  }

  private static let lineHeight = TextMeasure.lineHeight(size: ChartCanvas.smallSize)
  /// The room of a sign before a name, where there are several.
  private static let indent = 11.0
  /// Between a name and the number behind it.
  private static let gap = 5.0

  init(_ stop: MapStop, placings: [FactGroup], numbers: ChartNumbers, writer: ChartWriter) {
    let items = stop.entities.map { entity in
      let placing = placings.first { $0.source == entity }
      let statement = placing.flatMap { writer.statement($0.facts, id: ElementID.line($0)) }
      return Item(
        entity: entity, lines: TextMeasure.lines(of: writer.name(entity), width: 118, size: ChartCanvas.smallSize, limit: 3),
        placing: placing, number: statement.flatMap { numbers[$0] }.map(ChartNumbers.bracketed))
    }
    self.stop = stop
    self.items = items
    self.writer = writer
    self.width = (items.map(\.width).max() ?? 0) + (items.count > 1 ? Self.indent : 0) + 3
    self.height = Double(items.reduce(0) { $0 + $1.lines.count }) * Self.lineHeight
  }

  /// Draws the names, and where several things stand at the place, the sign of each; one that is there by a fact tells that fact.
  func draw(at box: ChartBox, isRight: Bool, on canvas: inout ChartCanvas) {
    var y = box.y
    for item in items {
      let indent = items.count > 1 ? Self.indent : 0
      let alignment: ChartWords.Alignment = indent > 0 || isRight ? .left : .right
      var words = ChartWords(
        item.lines, x: alignment == .left ? box.x + indent + 1 : box.maxX - 1, y: y, color: "#1A1A1A", alignment: alignment,
        classes: writer.classes(item.entity), note: writer.note(item.entity, shown: stop.counts[item.entity] ?? 0))
      words.ground = "#FFFFFFA0"
      canvas.words.append(words)
      if indent > 0 { addSign(of: item, x: box.x, y: y, to: &canvas) }
      y += Double(item.lines.count) * Self.lineHeight
    }
  }

  private func addSign(of item: Item, x: Double, y: Double, to canvas: inout ChartCanvas) {
    let look = writer.look(item.entity)
    var mark = ChartMark(
      shape: "box", fill: look.fill, line: look.line, box: .around(x + 5, y + Self.lineHeight / 2, width: 7, height: 7), classes: "kind")
    if let placing = item.placing, let statement = writer.statement(placing.facts, id: ElementID.line(placing)) {
      let note = writer.note(statement, of: placing.facts)
      mark.note = note
      if let number = item.number {
        var words = ChartWords(
          [number], x: x + Self.indent + 1 + item.end, y: y + Double(item.lines.count - 1) * Self.lineHeight,
          classes: "number",
          note: note.ofNumber)
        words.ground = "#FFFFFFA0"
        canvas.words.append(words)
      }
    }
    canvas.marks.append(mark)
  }
}
