import Foundation

/// Finds room for labels beside their places so that none covers another, a place or the edge.
///
/// Greedy: the first label takes the best of its candidates, beside its place and then farther and farther away, joined to it by a leader. Christensen,
/// Marks and Shieber (1995) describe the method and its better but slower rivals; with leaders the greedy one never has to drop a label.
struct LabelPlacing {
  /// A label's place.
  struct Spot {
    let box: ChartBox
    /// Where its leader begins and ends, where it stands away from its place.
    let leader: (from: ChartPoint, to: ChartPoint)?
  }

  private let frame: ChartBox
  private var taken: [ChartBox]
  private let lines: PointDensity
  private var leaders: [(ChartPoint, ChartPoint)] = []

  /// Begins with what labels must not cover.
  /// - Parameters:
  ///   - frame: the paper.
  ///   - taken: places and their numbers.
  ///   - lines: points along lines, which a label had better not cover.
  init(frame: ChartBox, taken: [ChartBox], lines: [ChartPoint]) {
    self.frame = frame
    self.taken = taken
    self.lines = PointDensity(lines, in: frame)
  }

  /// Places a label of that size for the place around `point`; `nil` where there is no room far and wide.
  /// - Parameters:
  ///   - radius: half of the place's own size.
  ///   - step: how much farther each try goes.
  ///   - reach: how far away the last try stands.
  mutating func place(width: Double, height: Double, at point: ChartPoint, radius: Double, step: Double = 9, reach: Double = 240)
    -> Spot?
  {
    var best: (cost: Double, spot: Spot)?
    for ring in 0..<Int(reach / step) {
      let gap = radius + 2 + Double(ring) * step
      for (order, turn) in Self.turns(ring).enumerated() {
        let box = Self.box(width, height, at: point, gap: gap, turn: turn)
        guard frame.contains(box), !taken.contains(where: { $0.overlaps(box) }) else { continue }
        var leader: (ChartPoint, ChartPoint)?
        if ring > 0 {
          let end = ChartPoint(x: min(max(point.x, box.x), box.maxX), y: min(max(point.y, box.y), box.maxY))
          if taken.contains(where: { Self.crosses(point, end, $0, from: point, radius: radius) }) { continue }
          leader = (point, end)
        }
        if leaders.contains(where: { Self.touches($0.0, $0.1, box) }) { continue }
        let covered = lines.count(in: box)
        let cost = Double(covered) * 0.5 + Double(order) * 0.15 + Double(ring) * 2.5
        if cost < best?.cost ?? .infinity { best = (cost, Spot(box: box, leader: leader)) }
      }
      // Farther away costs more than what is left to gain.
      if let best, best.cost <= Double(ring + 1) * 2.5 { break }
    }
    guard let spot = best?.spot else { return nil }
    taken.append(spot.box)
    if let leader = spot.leader { leaders.append(leader) }
    return spot
  }

  /// Places words of that size upon one of the points: early rather than late among them, and away from other lines; `nil` where none has room.
  mutating func place(width: Double, height: Double, upon points: [ChartPoint]) -> ChartBox? {
    var best: (cost: Double, box: ChartBox)?
    for (order, point) in points.enumerated() {
      let box = ChartBox.around(point.x, point.y, width: width, height: height)
      guard frame.contains(box), !taken.contains(where: { $0.overlaps(box) }) else { continue }
      let cost = Double(lines.count(in: box)) + Double(order) * 0.4
      if cost < best?.cost ?? .infinity { best = (cost, box) }
    }
    if let box = best?.box { taken.append(box) }
    return best?.box
  }

  /// Right, left, above, below and between; farther out in finer steps. In parts of a turn, clockwise from the right.
  private static func turns(_ ring: Int) -> [Double] {
    let near = [0, 0.5, 0.875, 0.125, 0.625, 0.375, 0.75, 0.25]
    return ring < 2 ? near : near + near.map { $0 + 1 / 16 }
  }

  /// The box whose nearest edge or corner stands so far from a point in that direction.
  private static func box(_ width: Double, _ height: Double, at point: ChartPoint, gap: Double, turn: Double) -> ChartBox {
    let across = cos(turn * 2 * .pi), down = sin(turn * 2 * .pi)
    func side(_ part: Double) -> Double { abs(part) < 0.3 ? 0 : part < 0 ? -1 : 1 }
    return .around(
      point.x + across * gap + side(across) * width / 2, point.y + down * gap + side(down) * height / 2, width: width, height: height)
  }

  /// Whether a leader runs through a box that is not its own place.
  private static func crosses(_ from: ChartPoint, _ to: ChartPoint, _ box: ChartBox, from point: ChartPoint, radius: Double) -> Bool {
    if abs(box.midX - point.x) < radius && abs(box.midY - point.y) < radius { return false }
    return touches(from, to, box)
  }

  /// Whether a piece of line passes through a box.
  private static func touches(_ from: ChartPoint, _ to: ChartPoint, _ box: ChartBox) -> Bool {
    guard min(from.x, to.x) < box.maxX, max(from.x, to.x) > box.x, min(from.y, to.y) < box.maxY, max(from.y, to.y) > box.y else {
      return false
    }
    return (1..<16).contains { step in
      let part = Double(step) / 16
      let x = from.x + (to.x - from.x) * part, y = from.y + (to.y - from.y) * part
      return box.x < x && x < box.maxX && box.y < y && y < box.maxY
    }
  }
}
