import Foundation

/// Nodes on rings by their distance from the middle: the placement that always finishes, for when no other does.
struct CircularPlacement {
  /// A place in points, in Graphviz's notation.
  struct Place: CustomStringConvertible {
    let x: Int
    let y: Int

    var description: String { "\(x),\(y)" }
  }

  /// The place of each element that is a node of the drawing. Words stand on their lines.
  let places: [String: Place]

  /// Places a diagram; linear in its size.
  init(_ diagram: Diagram) {
    var spots: [EntitySpot] = []
    var rings: [[DiagramNode]] = []
    for node in diagram.nodes {
      let ring = node.isCentral && diagram.nodes.count(where: \.isCentral) == 1 ? 0 : max(1, abs(node.column))
      while rings.count <= ring { rings.append([]) }
      rings[ring].append(node)
    }
    var radius = 0.0
    for (number, ring) in rings.enumerated() where !ring.isEmpty {
      // Room for a label's width on the circle, and for words between the rings.
      radius = number == 0 ? 0 : max(radius + 260, Double(ring.count) * 170 / (2 * .pi))
      for (index, node) in ring.enumerated() {
        let angle = 2 * .pi * (Double(index) + 0.5 * Double(number % 2)) / Double(ring.count)
        spots.append(EntitySpot(node: node, x: radius * cos(angle), y: radius * sin(angle)))
      }
    }
    var places: [String: Place] = [:]
    for spot in spots { places[spot.node.elementID] = Place(x: Int(spot.x.rounded()), y: Int(spot.y.rounded())) }
    let byID = Dictionary(uniqueKeysWithValues: spots.map { ($0.node.id, $0) })
    for trunk in diagram.trunks {
      guard let hub = byID[trunk.hub] else { continue }
      let ends = trunk.branches.compactMap { byID[$0.end] }
      guard !ends.isEmpty else { continue }
      let x = ends.reduce(0) { $0 + $1.x } / Double(ends.count), y = ends.reduce(0) { $0 + $1.y } / Double(ends.count)
      let words = (x: hub.x + (x - hub.x) * 0.45, y: hub.y + (y - hub.y) * 0.45)
      places[trunk.id] = Place(x: Int(words.x.rounded()), y: Int(words.y.rounded()))
      for branch in trunk.branches where !branch.label.isEmpty {
        guard let end = byID[branch.end] else { continue }
        places[branch.id + "-words"] = Place(
          x: Int((words.x + (end.x - words.x) * 0.5).rounded()), y: Int((words.y + (end.y - words.y) * 0.5).rounded()))
      }
    }
    self.places = places
  }

  private struct EntitySpot {
    let node: DiagramNode
    let x: Double
    let y: Double
  }
}
