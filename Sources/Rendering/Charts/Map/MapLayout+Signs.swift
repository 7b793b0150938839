import Knowledge

extension MapLayout {
  /// Writes on the lines what they do not show themselves: that something is denied, and how many facts say so or the number of the footnote.
  ///
  /// Counts are left out where there is no room: the line's weight and what pops up at it still tell. A number stands beside its line then, joined to it.
  /// - Returns: the lines whose numbers found no room.
  func addSigns(to lines: [MapLine], with placing: inout LabelPlacing, to canvas: inout ChartCanvas) -> [MapLine] {
    guard numbers.areShown else {
      for line in lines { addCount(to: line, with: &placing, to: &canvas) }
      return []
    }
    // Short lines have few places for words.
    let order = lines.indices.sorted { (lines[$0].length, $0) < (lines[$1].length, $1) }
    let unmarked = Set(order.filter { !addNumber(to: lines[$0], with: &placing, to: &canvas) })
    return lines.indices.filter(unmarked.contains).map { lines[$0] }
  }

  private func addCount(to line: MapLine, with placing: inout LabelPlacing, to canvas: inout ChartCanvas) {
    let count = line.group.facts.count
    let sign = (line.group.modality == .negated ? "not " : "") + (count > 1 ? "×\(count)" : "")
    guard !sign.isEmpty else { return }
    let parts = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
    guard let box = placing.place(width: Self.width(sign), height: 12, upon: parts.map(line.arc.point)) else { return }
    add(sign, at: box, classes: line.classes, note: nil, to: &canvas)
  }

  /// Whether the number found room.
  private func addNumber(to line: MapLine, with placing: inout LabelPlacing, to canvas: inout ChartCanvas) -> Bool {
    guard let statement = writer.statement(line.group.facts, id: ElementID.line(line.group)), let number = numbers[statement] else {
      return true
    }
    let sign = (line.group.modality == .negated ? "not " : "") + ChartNumbers.bracketed(number)
    let note = writer.note(statement, of: line.group.facts).ofNumber
    if let box = placing.place(width: Self.width(sign), height: 12, upon: MapLine.parts.map(line.arc.point)) {
      add(sign, at: box, classes: "number " + line.classes, note: note, to: &canvas)
      return true
    }
    for part in [0.5, 0.3, 0.7, 0.15, 0.85] {
      guard let spot = placing.place(width: Self.width(sign), height: 12, at: line.arc.point(part), radius: 1, step: 6, reach: 48) else {
        continue
      }
      if let leader = spot.leader {
        canvas.backdrops.append(.rule(leader.from.x, leader.from.y, leader.to.x, leader.to.y, color: color(line)))
      }
      add(sign, at: spot.box, classes: "number " + line.classes, note: note, to: &canvas)
      return true
    }
    return false
  }

  private static func width(_ sign: String) -> Double { TextMeasure.width(of: sign, size: ChartCanvas.smallSize) + 2 }

  private func add(_ sign: String, at box: ChartBox, classes: String, note: ChartNote?, to canvas: inout ChartCanvas) {
    var words = ChartWords([sign], x: box.midX, y: box.y, color: "#333333", alignment: .middle, classes: classes, note: note)
    words.ground = "#FFFFFFD8"
    canvas.words.append(words)
  }

  /// The lines whose numbers found no room on the map, in words below it, in two columns.
  func addKey(_ lines: [MapLine], to canvas: inout ChartCanvas) {
    let columns = 2
    let width = canvas.width / Double(columns)
    if !lines.isEmpty { canvas.height += 4 }
    for start in stride(from: 0, to: lines.count, by: columns) {
      var bottom = canvas.height
      for (column, line) in lines[start..<min(start + columns, lines.count)].enumerated() {
        guard let statement = writer.statement(line.group.facts, id: ElementID.line(line.group)), let number = numbers[statement] else {
          continue
        }
        let text = ChartNumbers.bracketed(number) + " " + statement.sentence
        let words = ChartWords(
          TextMeasure.lines(of: text, width: width - 24, size: ChartCanvas.smallSize, limit: 3), x: Double(column) * width,
          y: canvas.height,
          classes: "number " + line.classes, note: writer.note(statement, of: line.group.facts).ofNumber)
        canvas.words.append(words)
        bottom = max(bottom, words.box.maxY + 3)
      }
      canvas.height = bottom
    }
  }
}
