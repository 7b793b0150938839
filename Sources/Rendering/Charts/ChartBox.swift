/// A place in a chart, in points from its upper left corner.
struct ChartPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// An upright rectangle in a chart, in points; `y` is its upper edge and grows downwards.
struct ChartBox: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }
  var maxX: Double { x + width }
  var maxY: Double { y + height }

  /// The rectangle of that size around a place.
  static func around(_ x: Double, _ y: Double, width: Double, height: Double) -> ChartBox {
    ChartBox(x: x - width / 2, y: y - height / 2, width: width, height: height)
  }

  /// Whether the two share more than an edge.
  func overlaps(_ other: ChartBox) -> Bool { x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY }

  /// Whether the other lies within.
  func contains(_ other: ChartBox) -> Bool { x <= other.x && other.maxX <= maxX && y <= other.y && other.maxY <= maxY }

  /// The rectangle with so much more on every side.
  func grown(by margin: Double) -> ChartBox {
    ChartBox(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }
}
