import Knowledge

/// A matrix with places: names of rows at the left, heads of columns as stairs above, each joined to its column by a line.
///
/// Stairs need no turned letters, which Graphviz cannot draw and people cannot read, and never overlap, however long the names are.
struct MatrixLayout: ChartLayout {
  /// The facts that are drawn.
  let drawn: [Fact]
  /// What the marks say, row by row.
  let statements: [DrawnStatement]
  var numbers = ChartNumbers.none
  private let choice: MatrixChoice
  private let writer: ChartWriter
  private let looks: [RelationTypeName: MarkLook]
  private let relations: [RelationTypeName]
  private let modalities: [Modality]
  private let widths: [EntityID: Int]

  private static let mark = 14.0
  private static let rowLabel = 166.0
  private static let gap = 4.0
  /// A mark with a number below it is smaller, so that a page holds as many rows.
  private static let numberedMark = 9.0
  private static let numberedRow = 20.0
  /// How many marks fit side by side into a row.
  static let room = Int((ChartCanvas.pageWidth - rowLabel - 10) / (mark + gap))

  /// Gives the chosen rows and columns their places.
  init(_ choice: MatrixChoice, writer: ChartWriter) {
    let groups = choice.rows.flatMap { row in choice.columns.flatMap { choice.cells[MatrixChoice.Pair(row: row, column: $0)] ?? [] } }
    let occurring = Set(groups.map(\.type))
    let known = writer.graph.ontology.relationTypes.map(\.name).filter(occurring.contains)
    let relations = known + occurring.subtracting(known).sorted()
    self.choice = choice
    self.writer = writer
    self.relations = relations
    self.modalities = Set(groups.map(\.modality)).sorted()
    self.looks = Dictionary(
      uniqueKeysWithValues: relations.enumerated().map { ($1, MarkLook(place: $0, color: writer.color($1))) })
    self.widths = MatrixChoice.widths(choice.cells)
    self.drawn = groups.flatMap(\.facts)
    self.statements = groups.compactMap { writer.statement($0.facts, id: ElementID.line($0)) }
  }

  /// The relations, modalities and kinds that occur.
  var legend: [ChartLegendEntry] {
    let box = ChartBox(x: 0, y: 0, width: 13, height: 13)
    var entries = relations.compactMap { relation in
      looks[relation].map {
        ChartLegendEntry(sample: .mark($0.mark(.asserted, count: 1, in: box, classes: "legend")), label: writer.words(relation))
      }
    }
    if modalities != [.asserted] {
      let plain = MarkLook(place: 0, color: "#707070")
      entries += modalities.map { modality in
        ChartLegendEntry(sample: .mark(plain.mark(modality, count: 1, in: box, classes: "legend")), label: modality.legendWords)
      }
    }
    if numbers.areShown {
      entries.append(.number("1"))
    } else if choice.cells.values.joined().contains(where: { $0.facts.count > 1 }) {
      let plain = MarkLook(place: 0, color: "#707070")
      entries.append(ChartLegendEntry(sample: .mark(plain.mark(.asserted, count: 2, in: box, classes: "legend")), label: "two facts"))
    }
    return entries
      + kinds.map { label, look in
        ChartLegendEntry(sample: .mark(Self.swatch(look, in: ChartBox(x: 0, y: 0, width: 9, height: 9))), label: label)
      }
  }

  private var kinds: [(String, NodeLook)] {
    var seen: Set<EntityTypeName> = []
    return (choice.rows + choice.columns).compactMap { id in
      guard let type = writer.graph.entities[id]?.type, seen.insert(type).inserted else { return nil }
      return (PlainText.cleaned(writer.graph.ontology.entityType(type)?.label ?? type.rawValue, limit: 40), writer.look(id))
    }
  }

  private static func swatch(_ look: NodeLook, in box: ChartBox) -> ChartMark {
    ChartMark(shape: "box", fill: look.fill, line: look.line, box: box, classes: "kind")
  }

  /// Draws the matrix below what is on the canvas.
  func draw(on canvas: inout ChartCanvas) {
    let columns = columnBoxes
    addHeads(columns, to: &canvas)
    let top = canvas.height
    let right = columns.last?.maxX ?? Self.rowLabel
    for (index, row) in choice.rows.enumerated() {
      let lines = TextMeasure.lines(of: writer.name(row), width: Self.rowLabel - 22, size: ChartCanvas.smallSize, limit: 2)
      let height = max(numbers.areShown ? Self.numberedRow : Self.mark + 3, Double(lines.count) * 12 + 3)
      let box = ChartBox(x: 0, y: canvas.height, width: right, height: height)
      if index % 2 == 0 { canvas.backdrops.append(.area(box, fill: "#F5F5F5")) }
      let marks = choice.columns.flatMap { choice.cells[MatrixChoice.Pair(row: row, column: $0)] ?? [] }
      var label = ChartWords(
        lines, x: 16, y: box.midY - Double(lines.count) * 6, classes: writer.classes(row),
        note: writer.note(row, shown: marks.reduce(0) { $0 + $1.facts.count }))
      label.color = "#222222"
      canvas.words.append(label)
      canvas.marks.append(Self.swatch(writer.look(row), in: .around(8, box.midY, width: 9, height: 9)))
      for (column, place) in zip(choice.columns, columns) {
        add(choice.cells[MatrixChoice.Pair(row: row, column: column)] ?? [], x: place.midX, y: box.midY, to: &canvas)
      }
      canvas.height = box.maxY
    }
    for place in columns {
      // The lines stand before the rows' bands and behind the marks.
      canvas.backdrops.append(.rule(place.midX, top, place.midX, canvas.height, color: "#DCDCDC"))
    }
    canvas.height += 2
  }

  /// Left and right edge of each column.
  private var columnBoxes: [ChartBox] {
    var x = Self.rowLabel
    return choice.columns.map { column in
      let width = Double(widths[column] ?? 1) * (Self.mark + Self.gap)
      defer { x += width }
      return ChartBox(x: x, y: 0, width: width, height: 0)
    }
  }

  /// The stairs: the last column's head stands highest, and each ends at its line.
  private func addHeads(_ columns: [ChartBox], to canvas: inout ChartCanvas) {
    var heads: [(words: ChartWords, x: Double)] = []
    for (column, place) in zip(choice.columns, columns).reversed() {
      let lines = TextMeasure.lines(of: writer.name(column), width: place.midX - 10, size: ChartCanvas.smallSize, limit: 3)
      let shown = choice.rows.reduce(0) { sum, row in
        sum + (choice.cells[MatrixChoice.Pair(row: row, column: column)] ?? []).reduce(0) { $0 + $1.facts.count }
      }
      var note = writer.note(column, shown: shown)
      // Where relations were asked for, an entity may have a row, too.
      if choice.rows.contains(column) { note.id += "..column" }
      let words = ChartWords(
        lines, x: place.midX - 8, y: canvas.height, color: "#222222", alignment: .right, classes: writer.classes(column),
        note: note)
      heads.append((words, place.midX))
      canvas.words.append(words)
      canvas.marks.append(Self.swatch(writer.look(column), in: .around(place.midX, words.box.y + 6, width: 9, height: 9)))
      canvas.height = words.box.maxY + 2
    }
    canvas.height += 4
    for head in heads {
      canvas.backdrops.append(.rule(head.x, head.words.box.y + 10, head.x, canvas.height, color: "#BBBBBB"))
    }
  }

  private func add(_ groups: [FactGroup], x: Double, y: Double, to canvas: inout ChartCanvas) {
    let step = Self.mark + Self.gap
    var x = x - Double(groups.count - 1) * step / 2
    for group in groups {
      guard let look = looks[group.type], let statement = writer.statement(group.facts, id: ElementID.line(group)) else { continue }
      let classes = "\(group.modality.rawValue) \(SVGClass.name(group.type.rawValue))"
      let note = writer.note(statement, of: group.facts)
      if let number = numbers[statement] {
        let top = y - Self.numberedRow / 2 + 0.75, mark = Self.numberedMark
        canvas.marks.append(
          look.mark(
            group.modality, count: 1, in: ChartBox(x: x - mark / 2, y: top, width: mark, height: mark), classes: "mark " + classes,
            note: note))
        canvas.words.append(
          ChartWords([String(number)], x: x, y: top + mark + 0.2, alignment: .middle, classes: "number " + classes, note: note.ofNumber))
      } else {
        canvas.marks.append(
          look.mark(
            group.modality, count: group.facts.count, in: .around(x, y, width: Self.mark, height: Self.mark), classes: "mark " + classes,
            note: note))
      }
      x += step
    }
  }
}

extension Modality {
  /// Its words in a legend.
  var legendWords: String {
    switch self {
    case .asserted: "stated as fact"
    case .planned: "planned"
    case .desired: "desired"
    case .negated: "denied"
    }
  }
}
