import Knowledge

/// A line of a map with its way.
struct MapLine {
  let group: FactGroup
  let arc: MapArc

  /// What it is, as classes of its elements.
  var classes: String { "\(group.modality.rawValue) \(SVGClass.name(group.type.rawValue))" }

  /// The distance of its ends, in points.
  var length: Double {
    guard let first = arc.points.first, let last = arc.points.last else { return 0 }
    return ((last.x - first.x) * (last.x - first.x) + (last.y - first.y) * (last.y - first.y)).squareRoot()
  }

  /// The parts of its way where words may stand, the middle first.
  static let parts: [Double] = (0...20).map { (step: Int) -> Double in
    let distance = Double((step + 1) / 2) * 0.04
    return step % 2 == 0 ? 0.5 + distance : 0.5 - distance
  }
}
