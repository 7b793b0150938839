import Knowledge
import Testing

@testable import Rendering

@Suite("Timeline") struct TimelineTests {
  private func qualifiers(since: String? = nil, until: String? = nil, date: String? = nil, count: Int? = nil, unit: String? = nil)
    -> Qualifiers
  {
    Qualifiers(
      count: count, unit: unit, since: since.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) },
      date: date.flatMap { PartialDate($0) })
  }

  private var graph: TestGraph {
    var graph = TestGraph(.ended)
    graph.add("Vietnam", "deploysTo", "South Sudan", .asserted, qualifiers(since: "2014", count: 1_100, unit: "service member"))
    graph.add("Vietnam", "deploysTo", "South Sudan", .asserted, qualifiers(date: "2018-10"))
    graph.add("Vietnam", "visits", "Japan", .asserted, qualifiers(date: "2018-10-02"))
    graph.add("Japan", "visits", "Vietnam", .planned, qualifiers(date: "2026"))
    graph.add("Chile", "assists", "Peru", .asserted, qualifiers(since: "2001-02", until: "2003"))
    graph.add("Chile", "assists", "Kenya", .asserted, qualifiers(until: "2012"))
    graph.add("Vietnam", "assists", "Laos")
    return graph
  }

  @Test("each pair and relation has a line, with marks for its times; what has no date is counted") func lanes() throws {
    let graph = graph
    let chart = try Chart.timeline(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    #expect(
      chart.caption == [
        "6 facts on 5 lines, from 2001 to 2026, from 7 documents.", "Not shown: 1 entity and 1 fact without a date.",
      ])
    let marks = chart.canvas.marks.filter { $0.classes.hasPrefix("mark ") }
    #expect(marks.count == 6)
    #expect(Set(marks.map(\.shape)) == ["rarrow", "larrow", "box", "circle"])
    #expect(marks.first { $0.classes.contains("planned") }?.style == "dashed")
    let text = chart.canvas.words.flatMap(\.lines).joined(separator: " ")
    #expect(text.contains("Vietnam → South Sudan"))
    #expect(text.contains("1,100 service members"))
  }

  @Test("marks stand where their dates are, to scale, and marks of one line do not cover each other") func places() throws {
    let chart = try Chart.timeline(of: graph.graph, for: DiagramRequest())
    func box(_ end: String) throws -> ChartBox {
      try #require(chart.canvas.marks.first { $0.note?.id.hasSuffix(end) == true }).box
    }
    let (visit, month, range) = (try box("..on-2018-10-02"), try box("..on-2018-10"), try box("..since-2001-02.until-2003"))
    #expect(abs(visit.midX - month.x) < 5)
    #expect(range.maxX < visit.x)
    #expect(abs(range.width - (visit.midX - range.x) * 35 / 212) < 3)
    let marks = chart.canvas.marks.filter { $0.classes.hasPrefix("mark ") }
    for (index, one) in marks.enumerated() { for other in marks[(index + 1)...] { #expect(!one.box.overlaps(other.box)) } }
  }

  @Test("with footnotes each time has its number before it, right of the words of its line") func numbers() throws {
    let chart = try Chart.timeline(of: graph.graph, for: DiagramRequest()).numbered()
    let words = chart.canvas.words.filter { $0.classes == "lane" }.map(\.box.maxX).max() ?? 0
    for (index, statement) in chart.statements.enumerated() {
      let mark = try #require(chart.canvas.marks.first { $0.note?.id == statement.id })
      let number = try #require(chart.canvas.words.first { $0.note?.id == statement.id + "..number" })
      #expect(number.lines == ["[\(index + 1)]"])
      #expect(number.box.maxX < mark.box.x && number.box.maxX > mark.box.x - 5 && number.box.x > words)
      #expect(abs(number.box.midY - mark.box.midY) < 0.01)
    }
    #expect(chart.canvas.words.contains { $0.lines == ["number of the footnote"] })
  }

  @Test(
    "ticks have room and lie within the axis",
    arguments: [
      ("2014", "2014"), ("2014-03-02", "2014-03-05"), ("2001", "2026"), ("1945", "2026"), ("0001", "9999"), ("2023-11", "2025-02"),
    ])
  func ticks(first: String, last: String) throws {
    let axis = TimeAxis(from: try #require(PartialDate(first)), to: try #require(PartialDate(last)), left: 100, right: 600)
    #expect(axis.ticks.count >= 2)
    #expect(zip(axis.ticks, axis.ticks.dropFirst()).allSatisfy { $1.x - $0.x > 30 })
    #expect(axis.ticks.allSatisfy { (99.9...600.1).contains($0.x) })
  }

  @Test("days are numbered without gaps") func days() throws {
    #expect(CalendarDay.number(year: 2000, month: 3, day: 1) - CalendarDay.number(year: 2000, month: 2, day: 28) == 2)
    #expect(CalendarDay.number(year: 1900, month: 3, day: 1) - CalendarDay.number(year: 1900, month: 2, day: 28) == 1)
    #expect(CalendarDay.number(year: 2001, month: 1, day: 1) - CalendarDay.number(year: 2000, month: 1, day: 1) == 366)
    #expect(CalendarDay.days(of: try #require(PartialDate("2014"))).count == 365)
    #expect(CalendarDay.days(of: try #require(PartialDate("2024-02"))).count == 29)
    #expect(CalendarDay.days(of: try #require(PartialDate("2024-02-29"))).count == 1)
  }

  @Test("a few times of long ago stand at the edge, so that the others keep apart") func longAgo() throws {
    var graph = TestGraph(.ended)
    for year in 2015..<2025 { graph.add("Vietnam", "visits", "Land \(year)", .asserted, qualifiers(date: "\(year)")) }
    graph.add("Vietnam", "visits", "Japan", .asserted, qualifiers(date: "1945-09-02"))
    let chart = try Chart.timeline(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    let marks = chart.canvas.marks.filter { $0.classes.hasPrefix("mark ") }
    #expect(marks.count == 11)
    #expect(marks.filter { $0.shape == "larrow" }.compactMap(\.note?.id).map { $0.hasSuffix("on-1945-09-02") } == [true])
    #expect(marks.filter { $0.shape == "box" }.allSatisfy { $0.box.width > 30 })
    #expect(chart.canvas.words.contains { $0.lines == ["before 2015"] })
    #expect(chart.caption[0].contains("from 1945 to 2024"))
  }

  @Test("a range that a text turns round is shown") func turned() throws {
    var graph = TestGraph(.ended)
    graph.add("A", "assists", "B", .asserted, qualifiers(since: "2019", until: "2010"))
    let chart = try Chart.timeline(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
  }

  @Test("more lines than fit are counted, the ones with most facts stay") func budget() throws {
    var graph = TestGraph(.ended)
    for land in 0..<90 {
      for year in 0...(land % 3) { graph.add("Vietnam", "visits", "Land \(land)", .asserted, qualifiers(date: "\(1990 + year)")) }
    }
    let chart = try Chart.timeline(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    #expect(Set(chart.statements.map(\.target)).count == TimelineLayout.usualLanes)
    #expect(chart.leftOut.byBudget.facts > 0)
    var request = DiagramRequest()
    request.budget = InkBudget(entities: 6, lines: 50)
    #expect(Set(try Chart.timeline(of: graph.graph, for: request).statements.map(\.target)).count == 5)
  }

  @Test("a focus keeps only what speaks of it") func focus() throws {
    var request = DiagramRequest()
    request.focus = [graph.id("Chile")]
    let chart = try Chart.timeline(of: graph.graph, for: request)
    #expect(chart.title == "Chile: relations over time")
    #expect(chart.statements.allSatisfy { $0.sourceName == "Chile" })
    #expect(chart.leftOut.byRequest.facts == 5)
  }

  @Test("without any date there is nothing to draw") func empty() {
    #expect(throws: DiagramRequestError.nothingToDraw) { try Chart.timeline(of: TestGraph(.ended).graph, for: DiagramRequest()) }
    var graph = TestGraph(.ended)
    graph.add("Japan", "assists", "Vietnam")
    #expect(throws: DiagramRequestError.nothingFits("has a date")) { try Chart.timeline(of: graph.graph, for: DiagramRequest()) }
  }
}
