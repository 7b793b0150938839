import Knowledge

/// A timeline with places: words at the left, times at the right, a heading above the lines of each relation.
struct TimelineLayout: ChartLayout {
  /// The facts that are drawn.
  let drawn: [Fact]
  /// What the marks say, from above.
  let statements: [DrawnStatement]
  var numbers = ChartNumbers.none
  private let sections: [Section]
  private let begin: PartialDate
  private let end: PartialDate
  private let writer: ChartWriter

  /// The lines of one relation.
  private struct Section {
    let relation: RelationTypeName
    let lanes: [TimelineLane]
  }

  /// As many lines as fit onto a page.
  static let usualLanes = 34
  private static let labelWidth = 262.0
  private static let rowHeight = 13.0

  /// The lanes with most facts, and of those with as many the latest, as long as there is room.
  static func chosen(_ lanes: [TimelineLane], limit: Int, entities most: Int) -> [TimelineLane] {
    let ranked = lanes.indices.sorted { left, right in
      let a = lanes[left], b = lanes[right]
      if a.facts.count != b.facts.count { return a.facts.count > b.facts.count }
      if a.group.modality != b.group.modality { return a.group.modality < b.group.modality }
      return a.begin != b.begin ? a.begin > b.begin : left < right
    }
    var entities: Set<EntityID> = []
    var kept: Set<Int> = []
    for lane in ranked {
      let ends = entities.union([lanes[lane].group.source, lanes[lane].group.target])
      guard kept.count < limit, ends.count <= most else { continue }
      entities = ends
      kept.insert(lane)
    }
    return lanes.indices.filter(kept.contains).map { lanes[$0] }
  }

  /// Gives the lanes their places; `nil` where there are none.
  init?(_ lanes: [TimelineLane], writer: ChartWriter) {
    let dates = lanes.flatMap { $0.spans.flatMap(\.dates) }
    guard let first = dates.min(), let latest = dates.max(by: { $0.lastDay < $1.lastDay }) else { return nil }
    // What lasts is seen to last: the axis goes on for a year after it began.
    let begins = lanes.flatMap(\.spans).filter { $0.until == nil }.compactMap(\.since)
    let last = begins.contains { $0.year == latest.year } ? PartialDate(year: latest.year + 1) ?? latest : latest
    let order = writer.graph.ontology.relationTypes.map(\.name)
    let relations = Set(lanes.map(\.group.type))
    let sorted = order.filter(relations.contains) + relations.subtracting(order).sorted()
    let sections = sorted.map { relation in
      Section(
        relation: relation,
        lanes: lanes.filter { $0.group.type == relation }.enumerated().sorted {
          ($0.element.begin, $0.offset) < ($1.element.begin, $1.offset)
        }
        .map(\.element))
    }
    self.writer = writer
    self.sections = sections
    self.begin = Self.start(of: lanes, from: first, to: last)
    self.end = last
    self.drawn = sections.flatMap { $0.lanes.flatMap(\.facts) }
    self.statements = sections.flatMap { $0.lanes.flatMap { lane in lane.spans.compactMap { Self.statement(of: $0, in: lane, writer) } } }
    self.years = first.year == latest.year ? "of \(first.year)" : "from \(first.year) to \(latest.year)"
  }

  /// The axis. Numbers stand before their marks, the first beside the words of its line.
  private var axis: TimeAxis {
    TimeAxis(from: begin, to: end, left: Self.labelWidth + 10 + numbers.width, right: ChartCanvas.pageWidth - 22)
  }

  /// Where the axis begins: where the times do, unless a few of long ago would press all others together; these then stand at its edge.
  private static func start(of lanes: [TimelineLane], from first: PartialDate, to last: PartialDate) -> PartialDate {
    let begins = lanes.flatMap { $0.spans.compactMap { $0.dates.min() } }.sorted()
    guard begins.count >= 8 else { return first }
    let usual = begins[begins.count / 8]
    return last.year - first.year > max(30, 4 * (last.year - usual.year)) ? usual : first
  }

  /// `from 2014 to 2025`.
  let years: String

  private static func statement(of span: TimelineLane.Span, in lane: TimelineLane, _ writer: ChartWriter) -> DrawnStatement? {
    writer.statement(span.facts, id: ElementID.line(lane.group) + ".." + span.key)
  }

  /// The kinds of marks that occur.
  var legend: [ChartLegendEntry] {
    let spans = sections.flatMap { $0.lanes.flatMap(\.spans) }
    let modalities = Set(sections.flatMap { $0.lanes.map(\.group.modality) }).sorted()
    let axis = axis
    let grey = "#707070"
    func bar(_ fill: String, _ line: String, _ style: String = "solid", text: String = "") -> ChartLegendEntry.Sample {
      .mark(
        ChartMark(
          shape: "box", fill: fill, line: line, style: style, lineWidth: 1, text: text, textColor: DiagramWriter.denial,
          box: ChartBox(x: 0, y: 0, width: 18, height: 9)))
    }
    var entries: [ChartLegendEntry] = []
    if spans.contains(where: { $0.date?.day != nil }) {
      entries.append(
        ChartLegendEntry(
          sample: .mark(ChartMark(fill: grey, line: grey, lineWidth: 0.8, box: ChartBox(x: 0, y: 0, width: 9, height: 9))),
          label: "on a day"))
    }
    if spans.contains(where: { $0.date != nil && $0.date?.day == nil }) {
      entries.append(ChartLegendEntry(sample: bar(ChartColor.mixed(grey, white: 2 / 3), grey), label: "some time in that year or month"))
    }
    if spans.contains(where: { $0.date == nil }) { entries.append(ChartLegendEntry(sample: bar(grey, grey), label: "lasting")) }
    if spans.contains(where: { !TimelineBar($0, on: axis).isEarlier && ($0.since == nil) != ($0.until == nil) }) {
      entries.append(
        ChartLegendEntry(
          sample: .mark(
            ChartMark(shape: "rarrow", fill: grey, line: grey, lineWidth: 0.8, box: ChartBox(x: 0, y: 0, width: 18, height: 13))),
          label: "no end, or no beginning, told"))
    }
    if spans.contains(where: { TimelineBar($0, on: axis).isEarlier }) {
      let earlier = ChartMark(shape: "larrow", fill: grey, line: grey, lineWidth: 0.8, box: ChartBox(x: 0, y: 0, width: 12, height: 13))
      entries.append(ChartLegendEntry(sample: .mark(earlier), label: "before \(axis.firstYear)"))
    }
    for modality in modalities where modality != .asserted {
      let sample =
        switch modality {
        case .asserted: bar(grey, grey)
        case .planned: bar("#FFFFFF", grey, "dashed")
        case .desired: bar("#FFFFFF", grey, "dotted")
        case .negated: bar("#FFFFFF", DiagramWriter.denial, text: "×")
        }
      entries.append(ChartLegendEntry(sample: sample, label: modality.legendWords))
    }
    if numbers.areShown { entries.append(.number(ChartNumbers.bracketed(1))) }
    return entries
  }

  /// Draws the timeline below what is on the canvas.
  func draw(on canvas: inout ChartCanvas) {
    let axis = axis
    addTicks(of: axis, to: &canvas)
    let top = canvas.height
    var bands: [ChartBackdrop] = []
    for section in sections {
      let color = writer.color(section.relation)
      canvas.height += 5
      canvas.backdrops.append(.area(ChartBox(x: 0, y: canvas.height, width: 4, height: 13), fill: color))
      let heading = TextMeasure.lines(of: writer.words(section.relation), width: Self.labelWidth - 12, size: 10.5, isBold: true, limit: 2)
      canvas.words.append(
        ChartWords(
          heading, x: 9, y: canvas.height, size: 10.5, isBold: true, color: "#222222",
          classes: "heading \(SVGClass.name(section.relation.rawValue))"))
      canvas.height += Double(heading.count) * 13 + 2
      for (index, lane) in section.lanes.enumerated() {
        let lines = TextMeasure.lines(of: words(of: lane), width: Self.labelWidth - 12, size: ChartCanvas.smallSize, limit: 3)
        let rows = TimelineBar.rows(of: lane, on: axis, room: numbers.areShown ? numbers.width + 5 : 0)
        let box = ChartBox(
          x: 0, y: canvas.height, width: canvas.width, height: max(Double(lines.count) * 12, Double(rows.count) * Self.rowHeight) + 3)
        if index % 2 == 0 { bands.append(.area(box, fill: "#F5F5F5")) }
        canvas.words.append(ChartWords(lines, x: 9, y: box.midY - Double(lines.count) * 6, color: "#222222", classes: "lane"))
        for (index, row) in rows.enumerated() {
          let y = box.midY + (Double(index) - Double(rows.count - 1) / 2) * Self.rowHeight
          for mark in row { add(mark, of: lane, y: y, to: &canvas) }
        }
        canvas.height = box.maxY
      }
    }
    let rules = axis.ticks.map { ChartBackdrop.rule($0.x, top - 2, $0.x, canvas.height + 3, color: "#DCDCDC") }
    canvas.backdrops = bands + rules + canvas.backdrops
    canvas.height += 3
    addTicks(of: axis, to: &canvas)
  }

  /// The names of the ticks, above and below.
  private func addTicks(of axis: TimeAxis, to canvas: inout ChartCanvas) {
    for tick in axis.ticks {
      canvas.words.append(ChartWords([tick.label], x: tick.x, y: canvas.height, color: "#555555", alignment: .middle, classes: "axis"))
    }
    canvas.height += 14
  }

  /// `Vietnam → South Sudan · over 1,100 service members · since 2014`.
  private func words(of lane: TimelineLane) -> String {
    let isSymmetric = writer.graph.ontology.relationType(lane.group.type)?.isSymmetric ?? false
    let ends = writer.name(lane.group.source) + (isSymmetric ? " – " : " → ") + writer.name(lane.group.target)
    return ([ends] + LineWords.phrases(of: lane.facts).map { PlainText.cleaned($0, limit: 80) }).joined(separator: "\u{A0}· ")
  }

  private func add(_ bar: TimelineBar, of lane: TimelineLane, y: Double, to canvas: inout ChartCanvas) {
    guard let statement = Self.statement(of: bar.span, in: lane, writer) else { return }
    let modality = lane.group.modality
    let color = writer.color(lane.group.type, modality)
    let fill = modality != .asserted ? "#FFFFFF" : bar.isPale ? ChartColor.mixed(color, white: 2 / 3) : color
    let classes = "\(modality.rawValue) \(SVGClass.name(lane.group.type.rawValue))"
    let note = writer.note(statement, of: bar.span.facts)
    var mark = ChartMark(
      shape: bar.shape, fill: fill, line: color, lineWidth: 1,
      box: ChartBox(x: bar.begin, y: y - bar.height / 2, width: bar.end - bar.begin, height: bar.height), classes: "mark " + classes,
      note: note)
    switch modality {
    case .asserted: break
    case .planned: mark.style = "dashed"
    case .desired: (mark.style, mark.lineWidth) = ("dotted", 1.4)
    case .negated: (mark.text, mark.textColor) = ("×", DiagramWriter.denial)
    }
    canvas.marks.append(mark)
    guard let number = numbers[statement] else { return }
    canvas.words.append(
      ChartWords(
        [ChartNumbers.bracketed(number)], x: bar.begin - 3, y: y - 6, alignment: .right, classes: "number " + classes, note: note.ofNumber))
  }
}
