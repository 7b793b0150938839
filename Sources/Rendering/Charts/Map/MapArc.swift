/// A bent line between two places on a map, beside others between the same two.
struct MapArc {
  /// The four points of a cubic Bézier curve.
  let points: [ChartPoint]
  /// The tip of the arrow, where it has one.
  let tip: ChartPoint?

  /// Bends a line.
  /// - Parameters:
  ///   - start: the place where it begins.
  ///   - end: the place where it ends.
  ///   - bend: how far its middle stands from the straight line, to the left of its way.
  ///   - radius: how far it keeps from both places.
  ///   - hasTip: whether an arrow stands at its end.
  init(from start: ChartPoint, to end: ChartPoint, bend: Double, radius: Double, hasTip: Bool) {
    let dx = end.x - start.x, dy = end.y - start.y
    let length = max(0.001, (dx * dx + dy * dy).squareRoot())
    // A cubic's middle comes three quarters of the way to its handles.
    let across = (x: dy / length * bend * 4 / 3, y: -dx / length * bend * 4 / 3)
    func handle(_ part: Double) -> ChartPoint { ChartPoint(x: start.x + dx * part + across.x, y: start.y + dy * part + across.y) }
    let first = handle(0.3), second = handle(0.7)
    let begin = Self.toward(start, first, radius), close = Self.toward(end, second, radius)
    self.tip = hasTip ? close : nil
    self.points = [begin, first, second, hasTip ? Self.toward(end, second, radius + 6) : close]
  }

  /// The point of the curve after that part of its way.
  func point(_ part: Double) -> ChartPoint {
    let rest = 1 - part
    let weights = [rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part]
    return zip(points, weights).reduce(into: ChartPoint(x: 0, y: 0)) { sum, next in
      sum.x += next.0.x * next.1
      sum.y += next.0.y * next.1
    }
  }

  /// Points along the curve, four points of paper apart or nearer.
  var samples: [ChartPoint] {
    var length = 0.0
    for (one, other) in zip(points, points.dropFirst()) {
      length += ((other.x - one.x) * (other.x - one.x) + (other.y - one.y) * (other.y - one.y)).squareRoot()
    }
    let count = max(8, Int(length / 4))
    return (0...count).map { point(Double($0) / Double(count)) } + (tip.map { [$0] } ?? [])
  }

  /// Whether it lies wholly in a frame, with a little room.
  func keeps(within frame: ChartBox) -> Bool {
    samples.allSatisfy { frame.contains(.around($0.x, $0.y, width: 5, height: 5)) }
  }

  private static func toward(_ from: ChartPoint, _ to: ChartPoint, _ distance: Double) -> ChartPoint {
    let dx = to.x - from.x, dy = to.y - from.y
    let length = max(0.001, (dx * dx + dy * dy).squareRoot())
    return ChartPoint(x: from.x + dx / length * distance, y: from.y + dy / length * distance)
  }
}
