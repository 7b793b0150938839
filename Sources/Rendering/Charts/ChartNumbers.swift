/// The numbers of footnotes that stand at the statements of a chart; none in a chart without footnotes.
struct ChartNumbers: Hashable, Sendable {
  private let numbers: [String: Int]

  /// A chart without numbers.
  static let none = ChartNumbers([])

  /// Counts the statements from 1.
  init(_ statements: [DrawnStatement]) {
    numbers = Dictionary(statements.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether there are any.
  var areShown: Bool { !numbers.isEmpty }

  /// The number of a statement's footnote.
  subscript(_ statement: DrawnStatement) -> Int? { numbers[statement.id] }

  /// How it reads in a text that has other numbers too: `[3]`.
  static func bracketed(_ number: Int) -> String { "[\(number)]" }

  /// The width of the longest in brackets, in points; 0 where there are none.
  var width: Double { areShown ? TextMeasure.width(of: Self.bracketed(numbers.count), size: ChartCanvas.smallSize) : 0 }

  /// The identifier of the number's own element, by that of the statement that it stands at.
  static func id(at statement: String) -> String { statement + "..number" }
}

extension ChartNote {
  /// What the number of the same statement's footnote tells.
  var ofNumber: ChartNote { ChartNote(id: ChartNumbers.id(at: id), lines: lines, link: link) }
}

extension ChartLegendEntry {
  /// What the numbers of footnotes are, as they read in the chart.
  static func number(_ text: String) -> ChartLegendEntry {
    ChartLegendEntry(
      sample: .mark(
        ChartMark(fill: "#FFFFFF", line: "transparent", text: text, textColor: "#444444", box: ChartBox(x: 0, y: 0, width: 18, height: 12))),
      label: "number of the footnote")
  }
}
