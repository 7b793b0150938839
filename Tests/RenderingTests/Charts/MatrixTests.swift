import Knowledge
import Testing

@testable import Rendering

@Suite("Matrix") struct MatrixTests {
  private var graph: TestGraph {
    var graph = TestGraph(
      .ended,
      types: [
        "ADMM+": "Forum", "Shangri-La Dialogue": "Forum", "UNMISS": "Mission", "Cobra Gold": "Exercise", "Army": "ArmedForce",
        "Giang": "Person",
      ])
    graph.add("Vietnam", "participatesIn", "ADMM+")
    graph.add("Vietnam", "participatesIn", "ADMM+", .asserted, Qualifiers(date: PartialDate("2010")))
    graph.add("Vietnam", "hosts", "ADMM+")
    graph.add("Vietnam", "deploysTo", "UNMISS")
    graph.add("Japan", "participatesIn", "ADMM+")
    graph.add("Army", "participatesIn", "Cobra Gold", .planned)
    graph.add("Chile", "participatesIn", "Shangri-La Dialogue", .negated)
    graph.add("Vietnam", "deploysTo", "South Sudan")
    graph.add("Japan", "assists", "Vietnam")
    graph.add("Giang", "affiliatedWith", "Vietnam")
    graph.mention("Nobody")
    return graph
  }

  @Test("actors are rows, forums and the like columns, with a mark for each pair and relation") func marks() throws {
    let graph = graph
    let chart = try Chart.matrix(of: graph.graph, for: DiagramRequest())
    try expectSound(chart, of: graph.graph)
    #expect(chart.title == "Who takes part in what")
    #expect(chart.statements.count == 6)
    #expect(
      Set(chart.statements.map(\.sentence)) == [
        "Vietnam takes part in ADMM+: ×2, 2010", "Vietnam hosts ADMM+", "Vietnam deploys to UNMISS", "Japan takes part in ADMM+",
        "Army takes part in Cobra Gold (planned)", "Chile takes part in Shangri-La Dialogue (denied)",
      ])
    let marks = chart.canvas.marks.filter { $0.classes.hasPrefix("mark ") }
    #expect(marks.count == 6)
    #expect(marks.first { $0.note?.id == chart.statements.first { $0.facts.count == 2 }?.id }?.text == "2")
    #expect(marks.first { $0.classes.contains("negated") }?.text == "×")
    #expect(marks.first { $0.classes.contains("planned") }?.style == "dashed")
    for (index, one) in marks.enumerated() { for other in marks[(index + 1)...] { #expect(!one.box.overlaps(other.box)) } }
  }

  @Test("the caption says what is shown and exactly what is not") func caption() throws {
    let chart = try Chart.matrix(of: graph.graph, for: DiagramRequest())
    #expect(
      chart.caption == [
        "7 facts in 4 rows and 4 columns, from 11 documents.",
        "Not shown: 3 entities and 3 facts (2 entities and 3 facts not about forums, events, exercises and missions; 1 entity without facts).",
      ])
    #expect(chart.leftOut.entities + 8 == graph.graph.entities.count)
  }

  @Test("countries come first, and of those the one with most marks") func order() throws {
    let chart = try Chart.matrix(of: graph.graph, for: DiagramRequest())
    let rows = chart.canvas.words.filter { $0.alignment == .left && $0.note != nil }.flatMap(\.lines)
    #expect(rows == ["Vietnam", "Chile", "Japan", "Army"])
  }

  @Test("relations that are asked for make rows of their sources and columns of their targets") func relations() throws {
    var request = DiagramRequest()
    request.relationTypes = ["assists", "deploysTo"]
    let graph = graph
    let chart = try Chart.matrix(of: graph.graph, for: request)
    try expectSound(chart, of: graph.graph)
    #expect(Set(chart.statements.map(\.targetName)) == ["Vietnam", "UNMISS", "South Sudan"])
  }

  @Test("with footnotes a mark has its number below it instead of a count within, and the legend says so") func numbers() throws {
    let chart = try Chart.matrix(of: graph.graph, for: DiagramRequest()).numbered()
    let marks = chart.canvas.marks.filter { $0.classes.hasPrefix("mark ") }
    #expect(marks.filter { !$0.classes.contains("negated") }.allSatisfy { $0.text.isEmpty })
    #expect(marks.first { $0.classes.contains("negated") }?.text == "×")
    for (index, statement) in chart.statements.enumerated() {
      let mark = try #require(marks.first { $0.note?.id == statement.id })
      let number = try #require(chart.canvas.words.first { $0.note?.id == statement.id + "..number" })
      #expect(number.lines == [String(index + 1)])
      #expect(abs(number.box.midX - mark.box.midX) < 0.01 && abs(number.box.y - mark.box.maxY) < 2)
    }
    let labels = chart.canvas.words.filter { $0.classes == "legend" }.flatMap(\.lines)
    #expect(labels.contains("number of the footnote") && !labels.contains("two facts"))
  }

  @Test("where there are very many marks, no number has more digits than fit below one") func digits() throws {
    var graph = TestGraph(.ended, types: Dictionary(uniqueKeysWithValues: (0..<26).map { ("F\($0)", "Forum") }))
    for row in 0..<60 { for column in 0..<26 { graph.add("Land \(row)", "participatesIn", "F\(column)") } }
    var request = DiagramRequest()
    request.budget = InkBudget(entities: 400)
    let chart = try Chart.matrix(of: graph.graph, for: request)
    #expect(chart.statements.count == 38 * 26)
    let numbers = chart.numbered().canvas.words.filter { $0.classes.hasPrefix("number") }
    #expect(numbers.count == chart.statements.count && numbers.allSatisfy { $0.box.width < 18 })
  }

  @Test("a large graph stays within its budget, and the rest is counted") func budget() throws {
    var graph = TestGraph(.ended, types: Dictionary(uniqueKeysWithValues: (0..<60).map { ("Forum number \($0) of a long name", "Forum") }))
    for row in 0..<80 {
      for column in stride(from: row % 7, to: 60, by: 7) {
        graph.add("Land \(row)", "participatesIn", "Forum number \(column) of a long name")
      }
    }
    var request = DiagramRequest()
    for limit in [2, 10, 60, 400] {
      request.budget = InkBudget(entities: limit)
      let chart = try Chart.matrix(of: graph.graph, for: request)
      try expectSound(chart, of: graph.graph)
      let shown = Set(chart.statements.flatMap { [$0.source, $0.target] })
      #expect(shown.count <= limit)
      #expect(shown.count + chart.leftOut.entities == graph.graph.entities.count)
      #expect(chart.canvas.marks.allSatisfy { $0.box.maxX <= chart.canvas.width })
    }
  }

  @Test("where nobody takes part in anything there is nothing to draw") func empty() {
    #expect(throws: DiagramRequestError.nothingToDraw) { try Chart.matrix(of: TestGraph(.ended).graph, for: DiagramRequest()) }
    var graph = TestGraph(.ended)
    graph.add("Japan", "assists", "Vietnam")
    #expect(throws: DiagramRequestError.nothingFits("is about forums, events, exercises and missions")) {
      try Chart.matrix(of: graph.graph, for: DiagramRequest())
    }
  }

  @Test("of an ontology that tells no ends anything may be a row or a column") func endless() throws {
    var graph = TestGraph()
    graph.add("Japan", "assists", "Vietnam")
    #expect(try Chart.matrix(of: graph.graph, for: DiagramRequest()).statements.count == 1)
  }
}
