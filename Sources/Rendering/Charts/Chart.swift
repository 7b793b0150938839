/// A view in which each element has its own place: a matrix, a timeline or a map.
///
/// The same graph and request give the same chart.
public struct Chart: Illustration, Hashable {
  public let title: String
  public let summary: String
  public let caption: [String]
  public let leftOut: LeftOut
  public let statements: [DrawnStatement]
  /// The drawing.
  private(set) var canvas: ChartCanvas
  /// The drawing with the numbers of footnotes, which need room of their own.
  private let numberedCanvas: ChartCanvas

  init(_ caption: ChartCaption, leftOut: LeftOut, layout: some ChartLayout) {
    self.title = caption.title
    self.caption = caption.lines
    self.leftOut = leftOut
    self.statements = layout.statements
    self.canvas = layout.canvas(caption)
    self.numberedCanvas = layout.numbered.canvas(caption)
    self.summary = Self.summary(caption.lines, layout.statements)
  }

  /// The chart with the number of each statement's footnote at its mark or line.
  public func numbered() -> Chart {
    var chart = self
    chart.canvas = numberedCanvas
    return chart
  }

  /// The numbers of footnotes belong to their statements.
  public var companions: [String: String] {
    Dictionary(statements.map { (ChartNumbers.id(at: $0.id), $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the entities are called, with their kind.
  public var names: [String: String] {
    let drawn = Set(statements.flatMap { [$0.id, ChartNumbers.id(at: $0.id)] })
    return tooltips.filter { !drawn.contains($0.key) }.mapValues { text in
      text.split(separator: "\n", maxSplits: 2).prefix(2).joined(separator: ", ")
    }
  }

  /// As the drawing says.
  public var placements: [Placement] { [.drawn] }

  /// The drawing in Graphviz's language, with the places.
  public var dot: [UInt8] { GraphvizLibrary.hold { ChartDrawing(canvas, hasTooltips: true).graph().dot } }

  public func dot(for placement: Placement) -> [UInt8] { GraphvizLibrary.hold { ChartDrawing(canvas, hasTooltips: false).graph().dot } }

  public var tooltips: [String: String] {
    let notes = canvas.words.compactMap(\.note) + canvas.marks.compactMap(\.note) + canvas.curves.compactMap(\.note)
    return Dictionary(notes.map { ($0.id, $0.lines.joined(separator: "\n")) }, uniquingKeysWith: { first, _ in first })
  }

  /// The caption, then one sentence for each statement, until it is long enough to listen to.
  private static func summary(_ caption: [String], _ statements: [DrawnStatement]) -> String {
    var text = caption.joined(separator: " ")
    for statement in statements {
      guard text.utf8.count < 4_000 else { return text + " And more." }
      text += " " + statement.sentence + "."
    }
    return text
  }
}
