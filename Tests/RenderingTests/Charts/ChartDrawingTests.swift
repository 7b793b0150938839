import Knowledge
import Testing

@testable import Rendering

@Suite("Drawn charts") struct ChartDrawingTests {
  typealias View = @Sendable (KnowledgeGraph, DiagramRequest) throws -> Chart

  static let views: [(name: String, view: View)] = [
    ("matrix", { try Chart.matrix(of: $0, for: $1) }), ("timeline", { try Chart.timeline(of: $0, for: $1) }),
    ("map", { try Chart.map(of: $0, for: $1) }),
  ]

  /// A graph that every view can draw, in which one name stands everywhere.
  private func graph(_ name: String) -> TestGraph {
    let forum = name + "f", other = name + "o"
    var graph = TestGraph(
      .ended, types: [forum: "Forum"], coordinates: [name: "10,100", other: "20,110", "Vietnam": "21.8,105.3"])
    let time = Qualifiers(count: 3, unit: name, since: PartialDate("2014"), role: name)
    graph.add(name, "participatesIn", forum, .asserted, time, quote: name, title: name, url: "https://x.example/?a=\(name)&b")
    graph.add(name, "assists", other, .desired, time, quote: name, title: name, url: "javascript:alert(1)")
    graph.add("Vietnam", "visits", name, .negated, time)
    return graph
  }

  @Test("hostile names give well-formed pictures in which nothing runs", arguments: HostileText.all)
  func hostileNames(name: String) throws {
    let graph = graph(name)
    var request = DiagramRequest()
    request.title = name
    for (_, view) in Self.views {
      let chart = try view(graph.graph, request)
      try expectSound(chart, of: graph.graph)
      let svg = try DrawnChart(chart).svg.lowercased()
      #expect(!svg.contains("<script") && !svg.contains("xlink:href=\"javascript"))
      #expect(String(validating: chart.dot, as: UTF8.self) != nil)
    }
  }

  @Test("each statement of a chart leads to its footnote, and so does its number", arguments: 0..<3) func footnotes(view: Int) throws {
    let chart = try Self.views[view].view(graph("Land").graph, DiagramRequest()).numbered()
    let drawn = try DrawnChart(chart) { $0.leadsToFootnotes = true }
    for (index, statement) in chart.statements.enumerated() {
      for id in [statement.id, statement.id + "..number"] {
        let element = try #require(drawn.elements.first { $0["id"] == "p-" + id }, "\(id)")
        #expect(Drawn.all(element).compactMap { $0["href"] } == ["#fn-p-\(index + 1)"])
        #expect((element["aria-label"] == statement.sentence) == (id == statement.id))
      }
    }
    #expect(chart.names.keys.allSatisfy { $0.hasPrefix("entity-") })
  }

  @Test("the same graph gives the same bytes", arguments: 0..<3)
  func deterministic(view: Int) throws {
    let once = try Self.views[view].view(graph("Land").graph, DiagramRequest())
    let again = try Self.views[view].view(graph("Land").graph, DiagramRequest())
    #expect(once.dot == again.dot)
    #expect(once.dot(for: .drawn) == again.dot(for: .drawn))
    #expect(once == again)
  }

  @Test("the picture is as large as the paper, and bold words are bold") func size() throws {
    let chart = try Chart.matrix(of: graph("Land").graph, for: DiagramRequest())
    let drawn = try DrawnChart(chart)
    let box = (drawn.root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    #expect(box.count == 4)
    #expect(abs(box[2] - chart.canvas.width - 2 * ChartCanvas.margin) < 2)
    #expect(abs(box[3] - chart.canvas.height - 2 * ChartCanvas.margin) < 3)
    let title = drawn.elements.filter { $0.name == "text" && Drawn.text($0) == chart.title }
    #expect(title.map { $0["font-weight"] } == ["bold"])
  }

  @Test("words begin where they were placed, as the font measures them") func alignment() throws {
    let chart = try Chart.timeline(of: graph("Land").graph, for: DiagramRequest())
    let drawn = try DrawnChart(chart)
    let starts = drawn.elements.filter { $0.name == "text" && $0["text-anchor"] == "start" && $0["font-weight"] == nil }
    let places = Set(starts.compactMap { $0["x"].flatMap { Double($0) } }.map { Int($0.rounded()) })
    #expect(places.isSubset(of: Set(chart.canvas.words.map { Int($0.box.x.rounded()) })), "\(places)")
  }

  @Test("PNG and PDF are drawn too") func bitmaps() throws {
    let dot = String(decoding: try Chart.map(of: graph("Land").graph, for: DiagramRequest()).dot(for: .drawn), as: UTF8.self)
    #expect(try GraphvizPainter().draw(dot, with: .drawn, as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try GraphvizPainter().draw(dot, with: .drawn, as: .pdf).starts(with: "%PDF".utf8))
  }

  @Test(
    "lengths are written without exponent",
    arguments: [(0.0, "0"), (-0.5, "-0.5"), (1e-9, "0"), (12.3456, "12.346"), (1e15, "1000000000000"), (7, "7")])
  func numbers(value: Double, text: String) { #expect(ChartNumber.text(value) == text) }

  @Test(
    "numbers on marks are black or white, whichever is seen",
    arguments: [("#FFFFFF", "#000000"), ("#000000", "#FFFFFF"), ("#0072B2", "#FFFFFF"), ("#56B4E9", "#000000")])
  func ink(color: String, expected: String) { #expect(MarkLook.inkOn(color) == expected) }
}
