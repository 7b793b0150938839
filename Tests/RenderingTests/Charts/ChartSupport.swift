import Knowledge
import Testing

@testable import Rendering

extension Ontology {
  /// The small ontology, whose relations say what they may join.
  static let ended = Ontology(
    name: "ended", entityTypes: Ontology.small.entityTypes,
    relationTypes: Ontology.small.relationTypes.map { relation in
      let ends: [RelationTypeName: ([EntityTypeName], [EntityTypeName])] = [
        "hosts": (["Actor"], ["Forum", "Event", "Exercise"]), "participatesIn": (["Actor"], ["Forum", "Event", "Exercise", "Mission"]),
        "deploysTo": (["Actor"], ["Mission", "Country", "Place"]), "affiliatedWith": (["Person"], ["Country", "Organization", "Mission"]),
        "memberOf": (["Actor"], ["InternationalOrganization", "CountryGroup", "Forum"]), "upholds": (["Actor"], ["Policy"]),
        "locatedIn": (["Place", "Forum", "Mission", "Event"], ["Place", "Country"]),
      ]
      let (domain, range) = ends[relation.name] ?? (["Actor"], ["Actor"])
      return RelationType(
        name: relation.name, domain: domain, range: range, isSymmetric: relation.isSymmetric, isLocation: relation.name == "locatedIn",
        label: relation.label, color: relation.color)
    })
}

/// A chart's picture, read back.
struct DrawnChart {
  let chart: Chart
  let root: XMLElement
  let svg: String

  init(_ chart: Chart, _ edit: (inout SVGOptions) -> Void = { _ in }) throws {
    let dot = String(decoding: chart.dot(for: .drawn), as: UTF8.self)
    let raw = try GraphvizPainter().draw(dot, with: .drawn, as: .svg)
    var options = SVGOptions()
    options.idPrefix = IDPrefix(rawValue: "p")
    edit(&options)
    let finished = try SVGFinishing.finished(raw, of: SVGTelling(chart), options, prefix: IDPrefix(of: chart))
    self.chart = chart
    self.svg = String(decoding: finished, as: UTF8.self)
    self.root = try XMLReading.root(of: finished)
  }

  /// Every element, the outer before the inner.
  var elements: [XMLElement] { Self.all(root) }

  /// The texts, in the order of drawing.
  var texts: [String] { elements.filter { $0.name == "text" }.map(Drawn.text) }

  /// All identifiers of elements, without the prefix.
  var ids: [String] { elements.compactMap { $0["id"]?.dropFirst(2) }.map(String.init) }

  private static func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
}

extension ChartWords {
  /// Where each line stands.
  var lineBoxes: [ChartBox] {
    lines.enumerated().map { index, line in
      let width = TextMeasure.width(of: line, size: size, isBold: isBold), height = TextMeasure.lineHeight(size: size)
      let x =
        switch alignment {
        case .left: box.x
        case .middle: box.midX - width / 2
        case .right: box.maxX - width
        }
      return ChartBox(x: x, y: box.y + Double(index) * height, width: width, height: height)
    }
  }
}

/// What holds of every chart, and of it with the numbers of its footnotes.
func expectSound(_ chart: Chart, of graph: KnowledgeGraph, _ comment: Comment? = nil) throws {
  try expectFits(chart, of: graph, comment)
  let numbered = chart.numbered()
  try expectFits(numbered, of: graph, comment)
  #expect(numbered.statements == chart.statements && numbered.numbered() == numbered)
  // No mark covers the number of another.
  let numbers = numbered.canvas.words.filter { $0.classes.hasPrefix("number") }
  for number in numbers {
    for mark in numbered.canvas.marks {
      #expect(!number.lineBoxes.contains { $0.grown(by: -1.3).overlaps(mark.box) }, "\(number.lines)")
    }
  }
  // No line without a footnote, no footnote without a line: each number stands once in the picture, at its statement.
  let drawn = try DrawnChart(numbered)
  let seen = drawn.elements.compactMap { element -> Int? in
    guard let classes = element["class"], element["id"]?.hasSuffix("..number") == true, classes.contains("number") else { return nil }
    return Drawn.lines(element).joined(separator: " ").split { !$0.isASCII || !$0.isNumber }.first.flatMap { Int($0) }
  }
  #expect(seen.sorted() == Array(1...chart.statements.count))
  #expect(Set(numbered.companions.values) == Set(chart.statements.map(\.id)))
}

private func expectFits(_ chart: Chart, of graph: KnowledgeGraph, _ comment: Comment?) throws {
  // Words cover no other words and lie on the paper.
  let words = chart.canvas.words
  let paper = ChartBox(x: -0.5, y: -0.5, width: chart.canvas.width + 1, height: chart.canvas.height + 1)
  for (index, one) in words.enumerated() {
    #expect(paper.contains(one.box), "\(one.lines)")
    for other in words[(index + 1)...] where one.box.overlaps(other.box) {
      let isCovered = one.lineBoxes.contains { line in other.lineBoxes.contains { $0.grown(by: -1.3).overlaps(line.grown(by: -1.3)) } }
      #expect(!isCovered, "\(one.lines) \(other.lines)")
    }
  }
  // Set to the width of an A4 page's text the smallest words are 7 points high.
  let smallest = words.map(\.size).min() ?? 0
  #expect(smallest * 482 / (chart.canvas.width + 2 * ChartCanvas.margin) >= 7)
  // Each fact is drawn once or counted as left out, and so is each entity.
  let drawn = chart.statements.flatMap(\.facts)
  #expect(Set(drawn).count == drawn.count)
  #expect(drawn.count + chart.leftOut.facts == graph.facts.count, comment)
  // Each statement has an element, with its evidence.
  let picture = try DrawnChart(chart)
  let ids = picture.ids
  #expect(Set(ids).count == ids.count)
  for statement in chart.statements {
    #expect(ids.contains(statement.id), "\(statement.id)")
    #expect(chart.tooltips[statement.id]?.hasPrefix(statement.sentence) == true)
  }
}
