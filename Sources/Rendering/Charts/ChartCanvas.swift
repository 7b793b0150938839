/// A drawing in which every element has its place: what a matrix, a timeline or a map comes to before Graphviz writes it.
struct ChartCanvas: Hashable, Sendable {
  /// The width, in points.
  let width: Double
  /// The height, in points; a chart grows downwards while it is made.
  var height = 0.0
  /// Areas and lines behind everything else, without identifiers.
  var backdrops: [ChartBackdrop] = []
  /// Lines between elements.
  var curves: [ChartCurve] = []
  /// Words.
  var words: [ChartWords] = []
  /// Marks that stand for facts or entities, or explain those that do.
  var marks: [ChartMark] = []

  /// The width of a chart. Set to the width of an A4 page's text, 482 points, its smallest words are 7 points high.
  static let pageWidth = 668.0
  /// The size of the smallest words, in points.
  static let smallSize = 10.0
  /// The space around the drawing, in points.
  static let margin = 7.2
}

/// An area or line that only helps to read.
enum ChartBackdrop: Hashable, Sendable {
  /// A filled polygon.
  case area([ChartPoint], fill: String)
  /// A line of straight pieces.
  case line([ChartPoint], color: String, width: Double, isDashed: Bool)

  /// A filled rectangle.
  static func area(_ box: ChartBox, fill: String) -> ChartBackdrop {
    .area(
      [
        ChartPoint(x: box.x, y: box.y), ChartPoint(x: box.maxX, y: box.y), ChartPoint(x: box.maxX, y: box.maxY),
        ChartPoint(x: box.x, y: box.maxY),
      ], fill: fill)
  }

  /// A thin straight line.
  static func rule(_ x: Double, _ y: Double, _ endX: Double, _ endY: Double, color: String = "#D9D9D9", isDashed: Bool = false)
    -> ChartBackdrop
  {
    .line([ChartPoint(x: x, y: y), ChartPoint(x: endX, y: endY)], color: color, width: 0.6, isDashed: isDashed)
  }
}

/// What an element tells when it is pointed at.
struct ChartNote: Hashable, Sendable {
  /// The element's identifier.
  var id: String
  /// What it says, line by line.
  let lines: [String]
  /// The address of a document that says it.
  var link: String?
}

/// Lines of words at a place.
struct ChartWords: Hashable, Sendable {
  /// Which edge of their box the lines keep to.
  enum Alignment: Hashable, Sendable {
    case left
    case middle
    case right
  }

  let lines: [String]
  var size = ChartCanvas.smallSize
  var isBold = false
  var color = "#333333"
  var alignment = Alignment.left
  /// Where they stand, measured with the font of the pictures.
  let box: ChartBox
  /// What they are, as classes of the element.
  var classes = "label"
  /// The colour behind them, `#RRGGBBAA`, where they stand on other things.
  var ground: String?
  /// Identifier and tooltip, where they stand for something.
  var note: ChartNote?

  /// Words whose box begins, is centred or ends at `x`, and begins at `y`.
  init(
    _ lines: [String], x: Double, y: Double, size: Double = ChartCanvas.smallSize, isBold: Bool = false, color: String = "#333333",
    alignment: Alignment = .left, classes: String = "label", note: ChartNote? = nil
  ) {
    let width = lines.map { TextMeasure.width(of: $0, size: size, isBold: isBold) }.max() ?? 0
    let height = Double(lines.count) * TextMeasure.lineHeight(size: size)
    self.lines = lines
    self.size = size
    self.isBold = isBold
    self.color = color
    self.alignment = alignment
    self.classes = classes
    self.note = note
    switch alignment {
    case .left: box = ChartBox(x: x, y: y, width: width, height: height)
    case .middle: box = ChartBox(x: x - width / 2, y: y, width: width, height: height)
    case .right: box = ChartBox(x: x - width, y: y, width: width, height: height)
    }
  }
}

/// A shape that stands for something.
struct ChartMark: Hashable, Sendable {
  /// Graphviz's name of the shape.
  var shape = "circle"
  /// `#RRGGBB`, or `transparent`.
  var fill: String
  /// The outline, `#RRGGBB`, or `transparent`.
  var line: String
  /// `solid`, `dashed` or `dotted`: the outline.
  var style = "solid"
  var lineWidth = 1.2
  /// What stands in it: a number, or a cross.
  var text = ""
  var textSize = ChartCanvas.smallSize
  var textColor = "#000000"
  let box: ChartBox
  var classes = "mark"
  var note: ChartNote?
}

/// A line between elements: a chain of cubic Bézier curves.
struct ChartCurve: Hashable, Sendable {
  /// One more than three times the number of curves.
  let points: [ChartPoint]
  let color: String
  /// `solid`, `dashed` or `dotted`.
  var style = "solid"
  var width = 1.2
  /// The tip of the arrow at the end; the last point is where its base begins.
  var tip: ChartPoint?
  var classes = "line"
  var note: ChartNote?
}
