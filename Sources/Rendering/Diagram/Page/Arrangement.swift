import Knowledge

/// The columns of a diagram's entities and the direction of its ranks: of those that keep to the page, the one that is lowest.
struct Arrangement {
  let direction: DiagramDirection
  /// The column of each entity.
  let columns: [EntityID: Int]
  let ranks: Ranks
  /// How large the picture will be without its heading.
  let extent: ShapeGeometry.Size

  /// Whether its letters can be read when it is as wide as a page.
  var fitsWidth: Bool { extent.width <= PageRule.width }

  /// How bad it is: its height, and what makes it hard to follow.
  let cost: Double

  /// Whether it keeps to the page.
  func fits(height: Bool) -> Bool { fitsWidth && (!height || extent.height <= PageRule.height) }

  /// The part of its nodes that may fit where all of them do not.
  var share: Double {
    let part = fitsWidth ? PageRule.height / extent.height : PageRule.width / extent.width
    return max(0.5, min(1, (1 + part) / 2))
  }

  /// Finds the arrangement.
  static func best(_ selection: Selection, _ trunks: [TrunkGrouping.Trunk], _ words: DiagramWords, _ request: DiagramRequest) -> Arrangement
  {
    let direction = request.direction
    let nodes = Dictionary(uniqueKeysWithValues: selection.entities.map { ($0, ElementID.entity($0)) })
    func arrangement(_ columns: [EntityID: Int], _ direction: DiagramDirection) -> Arrangement {
      let ranks = Ranks(columns: columns, nodes: nodes, trunks: words.elements)
      let passing = words.elements.flatMap { words in
        zip(words.ends, words.branches).compactMap { end, branch in
          ClosedRange(
            between: ranks.ranks[branch ?? words.id], and: ranks.ranks[ElementID.entity(end)])
        }
      }
      let extent = ranks.extent(of: words.sizes, passing: passing, direction: direction)
      return Arrangement(
        direction: direction, columns: columns, ranks: ranks, extent: extent, cost: cost(of: columns, extent, selection))
    }
    // Without ranks, columns are rings, and make no page.
    guard request.engine.isRanked else { return arrangement(selection.distances, direction ?? .leftToRight) }
    let candidates = columns(selection, trunks, words)
    var arrangements: [Arrangement] = []
    if direction != .topToBottom { arrangements = candidates.map { arrangement($0, .leftToRight) } }
    // From top to bottom, ranks are as wide as they are long: only for a few, and where the other way is too wide.
    if direction == .topToBottom || direction == nil && !arrangements.contains(where: \.fitsWidth) {
      arrangements += candidates.map { arrangement($0, .topToBottom) }
    }
    if let best = arrangements.indices.min(by: { (arrangements[$0].cost, $0) < (arrangements[$1].cost, $1) }) { return arrangements[best] }
    return arrangement(selection.distances, direction ?? .leftToRight)
  }

  /// No arrangement costs less: half a page is as good as less.
  static let leastCost = PageRule.height / 2

  private static func cost(of columns: [EntityID: Int], _ extent: ShapeGeometry.Size, _ selection: Selection) -> Double {
    if extent.width > PageRule.width { return 1e6 + extent.width }
    // A line that comes back to the column that it left is harder to follow than one that goes on.
    let hairpins = selection.lines.count { columns[$0.source] == columns[$0.target] }
    return max(extent.height, leastCost) + 2 * Double(hairpins)
  }

  /// The ways to put entities into columns: as far out as they are, or with those farther out put into the outermost columns, on both sides of the
  /// middle or on one.
  private static func columns(_ selection: Selection, _ trunks: [TrunkGrouping.Trunk], _ words: DiagramWords) -> [[EntityID: Int]] {
    if selection.keepsColumns { return [selection.distances] }
    let farthest = selection.distances.values.max() ?? 0
    let oneSided = (1...max(1, min(farthest, 4))).map { most in selection.distances.mapValues { min($0, most) } }
    guard selection.centre.count == 1 else { return oneSided.reversed() }
    let both = ColumnChoice(selection, trunks, heights: words.labels.mapValues(\.count)).columns
    let left = min(3, max(1, -(both.values.min() ?? 0))), right = min(3, max(1, both.values.max() ?? 0))
    var candidates: [[EntityID: Int]] = []
    for left in (1...left).reversed() {
      for right in (1...right).reversed() { candidates.append(both.mapValues { max(-left, min(right, $0)) }) }
    }
    return candidates + oneSided.reversed()
  }
}

extension ClosedRange<Int> {
  /// The numbers from one to another, whichever is smaller.
  fileprivate init?(between one: Int?, and other: Int?) {
    guard let one, let other else { return nil }
    self = Swift.min(one, other)...Swift.max(one, other)
  }
}
