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
  let canvas: ChartCanvas

  init(_ caption: ChartCaption, leftOut: LeftOut, statements: [DrawnStatement], canvas: ChartCanvas) {
    self.title = caption.title
    self.caption = caption.lines
    self.leftOut = leftOut
    self.statements = statements
    self.canvas = canvas
    self.summary = Self.summary(caption.lines, statements)
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
