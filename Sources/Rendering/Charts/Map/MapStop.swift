import Knowledge

/// A place on a map, with all that stands there.
struct MapStop {
  let point: GeoPoint
  /// Those that have the place as their own first; never empty.
  let entities: [EntityID]
  /// How many facts that are drawn speak of each.
  let counts: [EntityID: Int]

  /// The places of all entities that are shown, those with most facts first.
  static func stops(_ selection: MapSelection, facts: [Fact]) -> [MapStop] {
    var counts: [EntityID: Int] = [:]
    for fact in facts { for end in Set([fact.source, fact.target]) { counts[end, default: 0] += 1 } }
    var here: [GeoPoint: [EntityID]] = [:]
    for entity in selection.entities { if let point = selection.places.points[entity] { here[point, default: []].append(entity) } }
    func total(_ stop: MapStop) -> Int { stop.entities.reduce(0) { $0 + (counts[$1] ?? 0) } }
    return here.map { point, entities in
      MapStop(
        point: point,
        entities: entities.sorted { (selection.places.reasons[$0] == nil ? 0 : 1, $0) < (selection.places.reasons[$1] == nil ? 0 : 1, $1) },
        counts: counts)
    }.sorted { (-total($0), $0.entities[0]) < (-total($1), $1.entities[0]) }
  }
}

/// The names of all that stands at one place, below each other.
struct MapLabel {
  let width: Double
  let height: Double
  private let stop: MapStop
  private let names: [[String]]
  private let writer: ChartWriter

  private static let lineHeight = TextMeasure.lineHeight(size: ChartCanvas.smallSize)
  /// The room of a sign before a name, where there are several.
  private static let indent = 11.0

  init(_ stop: MapStop, writer: ChartWriter) {
    let names = stop.entities.map { TextMeasure.lines(of: writer.name($0), width: 118, size: ChartCanvas.smallSize, limit: 3) }
    let widest = names.joined().map { TextMeasure.width(of: $0, size: ChartCanvas.smallSize) }.max() ?? 0
    self.stop = stop
    self.names = names
    self.writer = writer
    self.width = widest + (names.count > 1 ? Self.indent : 0) + 3
    self.height = Double(names.joined().count) * Self.lineHeight
  }

  /// Draws the names, and where several things stand at the place, the sign of each; one that is there by a fact tells that fact.
  func draw(at box: ChartBox, isRight: Bool, placings: [FactGroup], on canvas: inout ChartCanvas) {
    var y = box.y
    for (entity, lines) in zip(stop.entities, names) {
      let note = writer.note(entity, shown: stop.counts[entity] ?? 0)
      let indent = names.count > 1 ? Self.indent : 0
      let alignment: ChartWords.Alignment = indent > 0 || isRight ? .left : .right
      var words = ChartWords(
        lines, x: alignment == .left ? box.x + indent + 1 : box.maxX - 1, y: y, color: "#1A1A1A", alignment: alignment,
        classes: writer.classes(entity), note: note)
      words.ground = "#FFFFFFA0"
      canvas.words.append(words)
      if indent > 0 {
        let look = writer.look(entity)
        var mark = ChartMark(
          shape: "box", fill: look.fill, line: look.line, box: .around(box.x + 5, y + Self.lineHeight / 2, width: 7, height: 7),
          classes: "kind")
        if let group = placings.first(where: { $0.source == entity }),
          let statement = writer.statement(group.facts, id: ElementID.line(group))
        {
          mark.note = writer.note(statement, of: group.facts)
        }
        canvas.marks.append(mark)
      }
      y += Double(lines.count) * Self.lineHeight
    }
  }
}
