import Knowledge
import Testing

@testable import Rendering

@Suite("Map") struct MapTests {
  private static let places = [
    "Vietnam": "21.8,105.3", "Japan": "36.0,138.0", "Singapore": "1.3,103.9", "Chile": "-45.6,-73.1", "Fiji": "-17.8,177.8",
    "United States": "39.1,-97.6", "France": "47.4,2.2", "Hanoi": "21.0,105.8",
  ]

  private var graph: TestGraph {
    var graph = TestGraph(.ended, types: ["Shangri-La Dialogue": "Forum", "Hanoi": "Place", "UNMISS": "Mission"], coordinates: Self.places)
    graph.add("Vietnam", "visits", "Japan")
    graph.add("Vietnam", "visits", "Japan", .asserted, Qualifiers(date: PartialDate("2018")))
    graph.add("Japan", "assists", "Vietnam", .planned)
    graph.add("Japan", "cooperatesWith", "Vietnam")
    graph.add("Shangri-La Dialogue", "locatedIn", "Singapore")
    graph.add("Vietnam", "participatesIn", "Shangri-La Dialogue")
    graph.add("Vietnam", "deploysTo", "UNMISS")
    graph.add("Singapore", "visits", "Singapore")
    graph.mention("France")
    return graph
  }

  @Test("entities stand at their coordinates, or where a fact says that they are; the rest is counted") func places() throws {
    let graph = graph
    let chart = try Chart.map(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    #expect(chart.statements.count == 5)
    #expect(
      chart.caption == [
        "4 entities and 6 facts, from 9 documents.",
        "Not shown: 2 entities and 2 facts (1 entity and 2 facts without a place on the map; 1 entity without facts).",
      ])
    #expect(Set(chart.canvas.curves.compactMap(\.note?.id)).count == 4)
    #expect(chart.canvas.words.contains { $0.lines == ["×2"] })
  }

  @Test("with footnotes each line has its number instead of a count, and what is at a place by a fact that of the fact") func numbers()
    throws
  {
    let graph = graph
    let chart = try Chart.map(of: graph.graph, for: DiagramRequest()).numbered()
    #expect(!chart.canvas.words.contains { $0.lines == ["×2"] })
    #expect(chart.canvas.words.contains { $0.lines == ["number of the footnote"] })
    let name = try #require(chart.canvas.words.first { $0.lines == ["Shangri-La Dialogue"] })
    let placing = try #require(chart.statements.firstIndex { $0.relation == "locatedIn" })
    let number = try #require(chart.canvas.words.first { $0.note?.id == chart.statements[placing].id + "..number" })
    #expect(number.lines == ["[\(placing + 1)]"])
    #expect(number.box.x > name.box.maxX && number.box.y == name.box.y)
  }

  @Test("a number that finds no room on the map stands below it, with what its line says") func crowdedNumbers() throws {
    var places: [String: String] = [:]
    for index in 0..<12 { places["L\(index)"] = "\(10 + Double(index % 4) * 0.1),\(100 + Double(index / 4) * 0.1)" }
    places["Chile"] = "-45.6,-73.1"
    var graph = TestGraph(.ended, coordinates: places)
    for one in 0..<12 { for other in 0..<12 where (one + other) % 2 == 1 { graph.add("L\(one)", "assists", "L\(other)") } }
    graph.add("Chile", "assists", "L0")
    let chart = try Chart.map(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    let below = chart.numbered().canvas.words.filter { $0.classes.hasPrefix("number") && $0.lines[0].contains("assists") }
    #expect(!below.isEmpty)
    for words in below {
      let statement = try #require(chart.statements.firstIndex { $0.id + "..number" == words.note?.id })
      #expect(words.lines == ["[\(statement + 1)] \(chart.statements[statement].sentence)"])
    }
  }

  @Test("places come to stand east of what is west of them, north above south, and across the date line too") func projection() {
    let here = GeoPoint(latitude: 21.8, longitude: 105.3), fiji = GeoPoint(latitude: -17.8, longitude: 177.8)
    let chile = GeoPoint(latitude: -45.6, longitude: -73.1)
    let map = MapProjection(around: [here, fiji, chile], x: 0, y: 0, width: 600)
    #expect(map.place(here).x < map.place(fiji).x)
    #expect(map.place(fiji).x < map.place(chile).x)
    #expect(map.place(here).y < map.place(fiji).y)
    for point in [here, fiji, chile] {
      let place = map.place(point)
      #expect(map.frame.contains(ChartBox(x: place.x, y: place.y, width: 0, height: 0)))
    }
  }

  @Test(
    "whatever points there are, the frame holds them and has a bearable shape",
    arguments: [
      [(0.0, 0.0)], [(89, 0), (-89, 0)], [(0, -180), (0, 180)], [(84, 10), (83, 12)], [(-70, 0)],
      [(10, 0), (10, 90), (10, 180), (10, -90)],
      [(21.8, 105.3), (21.0, 105.8)],
    ])
  func frames(points: [(Double, Double)]) {
    let map = MapProjection(around: points.map { GeoPoint(latitude: $0.0, longitude: $0.1) }, x: 0, y: 0, width: 600)
    #expect((200...640).contains(map.frame.height))
    #expect(map.east - map.west <= 360.001)
    #expect(map.north <= 84.001 && map.south >= -60.001)
  }

  @Test("the land is closed rings within the world, and Vietnam lies on it") func land() {
    let rings = MapGround.rings
    #expect(rings.count > 80)
    #expect(rings.joined().allSatisfy { abs($0.latitude) <= 90 && abs($0.longitude) <= 180 })
    func holds(_ ring: [GeoPoint], _ point: GeoPoint) -> Bool {
      var isInside = false
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) where (a.latitude > point.latitude) != (b.latitude > point.latitude) {
        let part = (point.latitude - a.latitude) / (b.latitude - a.latitude)
        if point.longitude < a.longitude + (b.longitude - a.longitude) * part { isInside.toggle() }
      }
      return isInside
    }
    func isLand(_ latitude: Double, _ longitude: Double) -> Bool {
      rings.count { holds($0, GeoPoint(latitude: latitude, longitude: longitude)) } % 2 == 1
    }
    #expect(isLand(21.8, 105.3) && isLand(47.4, 2.2) && isLand(-25, 135) && isLand(65, 100))
    #expect(!isLand(15, 114) && !isLand(0, -30) && !isLand(40, -150))
  }

  @Test("lines stay on the paper, also along its edges") func edges() throws {
    var graph = TestGraph(.ended, coordinates: ["North": "60,0", "East": "60,120", "South": "-40,60", "West": "-40,-60"])
    let names = ["North", "East", "South", "West"]
    for one in names { for other in names where one != other { graph.add(one, "visits", other) } }
    let chart = try Chart.map(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    let lines = chart.canvas.curves.filter { $0.note != nil }
    #expect(lines.count == 12)
    // The highest point of a curve lies three quarters of the way to its handles.
    let middles = lines.map { line in
      ChartPoint(
        x: (line.points[0].x + 3 * line.points[1].x + 3 * line.points[2].x + line.points[3].x) / 8,
        y: (line.points[0].y + 3 * line.points[1].y + 3 * line.points[2].y + line.points[3].y) / 8)
    }
    let areas = chart.canvas.backdrops.compactMap { if case .area(let points, MapGround.sea) = $0 { points } else { nil } }
    let sea = try #require(areas.first)
    #expect(middles.allSatisfy { (sea[0].x...sea[2].x).contains($0.x) && (sea[0].y...sea[2].y).contains($0.y) })
  }

  @Test("a polygon is cut at the frame") func clipping() {
    let frame = ChartBox(x: 0, y: 0, width: 10, height: 10)
    let square = [ChartPoint(x: 5, y: 5), ChartPoint(x: 15, y: 5), ChartPoint(x: 15, y: 15), ChartPoint(x: 5, y: 15)]
    let cut = MapGround.clipped(square, to: frame)
    #expect(Set(cut) == [ChartPoint(x: 5, y: 5), ChartPoint(x: 10, y: 5), ChartPoint(x: 10, y: 10), ChartPoint(x: 5, y: 10)])
    #expect(MapGround.clipped(square.map { ChartPoint(x: $0.x + 20, y: $0.y) }, to: frame).isEmpty)
  }

  @Test("labels of a crowd neither cover each other nor are dropped") func crowd() throws {
    let names = (0..<70).map { "Land of the long name \($0)" }
    var places: [String: String] = [:]
    for (index, name) in names.enumerated() { places[name] = "\(10 + Double(index % 9) * 0.9),\(100 + Double(index / 9) * 1.1)" }
    var graph = TestGraph(.ended, coordinates: places)
    for index in names.indices.dropFirst() { graph.add(names[0], index % 2 == 0 ? "visits" : "assists", names[index]) }
    var request = DiagramRequest()
    request.budget = InkBudget(entities: 70, lines: 100)
    let chart = try Chart.map(of: graph.graph, for: request)
    try expectSound(chart, of: graph.graph)
    #expect(Set(chart.canvas.words.compactMap(\.note?.id)).isSuperset(of: names.map { ElementID.entity(graph.id($0)) }))
  }

  @Test("coordinates that are none give no place", arguments: ["", "x,y", "91,0", "0,181", "1", "1,2,3", "nan,0", "inf,0"])
  func coordinates(text: String) {
    let entity = Entity(id: EntityID(rawValue: "country/X"), type: "Country", canonicalName: "X", attributes: ["coordinates": text])
    #expect(GeoPoint(entity) == nil)
  }

  @Test("without two places there is nothing to draw") func empty() {
    #expect(throws: DiagramRequestError.nothingToDraw) { try Chart.map(of: TestGraph(.ended).graph, for: DiagramRequest()) }
    var graph = TestGraph(.ended)
    graph.add("Japan", "assists", "Vietnam")
    #expect(throws: DiagramRequestError.nothingFits("joins two places on the map")) {
      try Chart.map(of: graph.graph, for: DiagramRequest())
    }
  }
}
