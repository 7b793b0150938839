import Knowledge

/// A map with places for everything.
struct MapLayout: ChartLayout {
  /// The facts that are drawn.
  let drawn: [Fact]
  /// What lines and marks say: first where things are, then what joins them.
  let statements: [DrawnStatement]
  var numbers = ChartNumbers.none
  let selection: MapSelection
  let writer: ChartWriter
  /// The places that are shown, those with most facts first.
  let stops: [MapStop]

  private let colors: [RelationTypeName: String]

  static let dot = 8.0

  init(_ selection: MapSelection, writer: ChartWriter) {
    let groups = selection.placings + selection.lines
    self.selection = selection
    self.writer = writer
    self.drawn = groups.flatMap(\.facts)
    self.statements = groups.compactMap { writer.statement($0.facts, id: ElementID.line($0)) }
    self.stops = MapStop.stops(selection, facts: drawn)
    self.colors = Self.colors(of: selection.lines, writer)
  }

  /// The relations, modalities and kinds that occur.
  var legend: [ChartLegendEntry] {
    let lines = selection.lines
    var entries = Self.relations(of: lines, writer).map { relation in
      ChartLegendEntry(sample: .line(color: color(relation, .asserted), style: "solid", width: 1.8), label: writer.words(relation))
    }
    for modality in Set(lines.map(\.modality)).sorted() where modality != .asserted {
      let color = modality == .negated ? DiagramWriter.denial : "#707070"
      entries.append(ChartLegendEntry(sample: .line(color: color, style: Self.style(modality), width: 1.4), label: modality.legendWords))
    }
    if numbers.areShown {
      entries.append(.number(ChartNumbers.bracketed(1)))
    } else if lines.contains(where: { $0.facts.count > 1 }) {
      let box = ChartBox(x: 0, y: 0, width: 18, height: 12)
      let sign = ChartMark(fill: "#FFFFFF", line: "transparent", text: "×2", textColor: "#444444", box: box)
      entries.append(ChartLegendEntry(sample: .mark(sign), label: "two facts"))
    }
    var seen: Set<EntityTypeName> = []
    for entity in selection.entities {
      guard let type = writer.graph.entities[entity]?.type, seen.insert(type).inserted else { continue }
      let label = PlainText.cleaned(writer.graph.ontology.entityType(type)?.label ?? type.rawValue, limit: 40)
      entries.append(ChartLegendEntry(sample: .mark(spot(entity, in: ChartBox(x: 0, y: 0, width: 8, height: 8))), label: label))
    }
    return entries
  }

  /// The relations of some lines, in the ontology's order.
  private static func relations(of lines: [FactGroup], _ writer: ChartWriter) -> [RelationTypeName] {
    let occurring = Set(lines.map(\.type))
    let known = writer.graph.ontology.relationTypes.map(\.name).filter(occurring.contains)
    return known + occurring.subtracting(known).sorted()
  }

  /// A colour for each relation. On a map nothing else tells them apart: of those that share a colour of the ontology, later ones are drawn paler.
  private static func colors(of lines: [FactGroup], _ writer: ChartWriter) -> [RelationTypeName: String] {
    var times: [String: Int] = [:]
    var colors: [RelationTypeName: String] = [:]
    for relation in relations(of: lines, writer) {
      let color = writer.color(relation)
      colors[relation] = ChartColor.mixed(color, white: min(0.6, Double(times[color] ?? 0) * 0.42))
      times[color, default: 0] += 1
    }
    return colors
  }

  private func color(_ relation: RelationTypeName, _ modality: Modality) -> String {
    modality == .negated ? DiagramWriter.denial : colors[relation] ?? writer.color(relation)
  }

  /// The dot of an entity, in the colours of its kind.
  func spot(_ entity: EntityID, in box: ChartBox) -> ChartMark {
    let look = writer.look(entity)
    return ChartMark(fill: look.fill, line: look.line, lineWidth: 1.5, box: box, classes: writer.classes(entity))
  }

  static func style(_ modality: Modality) -> String {
    switch modality {
    case .asserted, .negated: "solid"
    case .planned: "dashed"
    case .desired: "dotted"
    }
  }

  /// Draws the map below what is on the canvas.
  func draw(on canvas: inout ChartCanvas) {
    let projection = MapProjection(around: stops.map(\.point), x: 0, y: canvas.height, width: canvas.width)
    canvas.backdrops += MapGround(projection).backdrops
    canvas.height = projection.frame.maxY + 4
    let arcs = arcs(projection)
    let radius = Self.dot / 2
    var placing = LabelPlacing(
      frame: projection.frame.grown(by: -2),
      taken: stops.map { stop in
        let place = projection.place(stop.point)
        return ChartBox.around(place.x, place.y, width: Self.dot + 1, height: Self.dot + 1)
      },
      lines: arcs.flatMap(\.arc.samples))
    var unplaced: [MapStop] = []
    for stop in stops {
      let place = projection.place(stop.point)
      let label = MapLabel(stop, placings: selection.placings, numbers: numbers, writer: writer)
      var entity = spot(stop.entities[0], in: .around(place.x, place.y, width: Self.dot, height: Self.dot))
      if let spot = placing.place(width: label.width, height: label.height, at: place, radius: radius) {
        if let leader = spot.leader {
          canvas.backdrops.append(.rule(leader.from.x, leader.from.y, leader.to.x, leader.to.y, color: "#777777"))
        }
        label.draw(at: spot.box, isRight: spot.box.midX >= place.x, on: &canvas)
      } else {
        unplaced.append(stop)
        let number = ChartWords([String(unplaced.count)], x: 0, y: 0)
        // Where not even a number has room, it stands in the dot.
        if let spot = placing.place(width: number.box.width + 2, height: 9.5, at: place, radius: radius, step: 4) {
          if let leader = spot.leader {
            canvas.backdrops.append(.rule(leader.from.x, leader.from.y, leader.to.x, leader.to.y, color: "#777777"))
          }
          canvas.words.append(ChartWords(number.lines, x: spot.box.midX, y: spot.box.midY - 6, alignment: .middle, classes: "key"))
        } else {
          entity = self.spot(stop.entities[0], in: .around(place.x, place.y, width: 13, height: 13))
          entity.text = number.lines[0]
        }
      }
      canvas.marks.append(entity)
    }
    for arc in arcs { add(arc, to: &canvas) }
    let unmarked = addSigns(to: arcs, with: &placing, to: &canvas)
    addKey(unplaced, to: &canvas)
    addKey(unmarked, to: &canvas)
  }

  /// The names that found no room on the map, by number, in three columns below it.
  private func addKey(_ stops: [MapStop], to canvas: inout ChartCanvas) {
    let columns = 3
    for start in stride(from: 0, to: stops.count, by: columns) {
      var bottom = canvas.height
      for index in start..<min(start + columns, stops.count) {
        let x = Double(index - start) * canvas.width / Double(columns)
        let label = MapLabel(stops[index], placings: selection.placings, numbers: numbers, writer: writer)
        canvas.words.append(ChartWords(["\(index + 1)"], x: x + 14, y: canvas.height, alignment: .right, classes: "key"))
        let box = ChartBox(x: x + 20, y: canvas.height, width: label.width, height: label.height)
        label.draw(at: box, isRight: true, on: &canvas)
        bottom = max(bottom, box.maxY + 3)
      }
      canvas.height = bottom
    }
  }

  /// The ways of all lines; those between the same two places run side by side.
  private func arcs(_ projection: MapProjection) -> [MapLine] {
    struct Pair: Hashable {
      let one: ChartPoint
      let other: ChartPoint
    }
    var order: [Pair] = []
    var bundles: [Pair: [(group: FactGroup, isForward: Bool)]] = [:]
    for group in selection.lines {
      guard let source = selection.places.points[group.source], let target = selection.places.points[group.target] else { continue }
      let start = projection.place(source), end = projection.place(target)
      let isForward = (start.x, start.y) <= (end.x, end.y)
      let pair = isForward ? Pair(one: start, other: end) : Pair(one: end, other: start)
      if bundles[pair] == nil { order.append(pair) }
      bundles[pair, default: []].append((group, isForward))
    }
    return order.flatMap { pair in
      let bundle = bundles[pair] ?? []
      let dx = pair.other.x - pair.one.x, dy = pair.other.y - pair.one.y
      let length = (dx * dx + dy * dy).squareRoot()
      let usual = max(4, min(length * 0.14, 46))
      func way(_ index: Int, bend: Double) -> MapArc {
        let line = bundle[index]
        let bend = bend + (Double(index) - Double(bundle.count - 1) / 2) * min(7, max(4, length / 10))
        let isSymmetric = writer.graph.ontology.relationType(line.group.type)?.isSymmetric ?? false
        let (start, end) = line.isForward ? (pair.one, pair.other) : (pair.other, pair.one)
        return MapArc(
          from: start, to: end, bend: line.isForward ? bend : -bend, radius: Self.dot / 2 + 1.5, hasTip: !isSymmetric && length > 24)
      }
      // A line that would leave the paper bends the other way, or less.
      let bends = [usual, -usual, usual / 2, -usual / 2, 0]
      let bend = bends.first { bend in bundle.indices.allSatisfy { way($0, bend: bend).keeps(within: projection.frame) } } ?? 0
      return bundle.indices.map { MapLine(group: bundle[$0].group, arc: way($0, bend: bend)) }
    }
  }

  private func add(_ line: MapLine, to canvas: inout ChartCanvas) {
    guard let statement = writer.statement(line.group.facts, id: ElementID.line(line.group)) else { return }
    canvas.curves.append(
      ChartCurve(
        points: line.arc.points, color: color(line), style: Self.style(line.group.modality),
        width: 1.1 + min(2, Double(line.group.facts.count - 1) * 0.4), tip: line.arc.tip, classes: line.classes,
        note: writer.note(statement, of: line.group.facts)))
  }

  /// The colour of a line.
  func color(_ line: MapLine) -> String { color(line.group.type, line.group.modality) }
}
