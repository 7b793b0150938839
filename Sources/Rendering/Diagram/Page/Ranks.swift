import Knowledge

/// Which rank each element of a diagram stands in, given the columns of its entities.
///
/// Between two columns there is room for two ranks of words: those of the trunks next to their hubs, those of the branches next to their ends. What
/// leads from a column to itself goes out into the gap nearer the middle and comes back, so that an entity more costs height and no width.
struct Ranks: Hashable {
  /// The rank of each element, by its identifier; only ranks that are used are counted, from 0.
  let ranks: [String: Int]
  /// The number of ranks.
  let count: Int

  /// - Parameters:
  ///   - nodes: the element of each entity.
  ///   - words: the trunks with the identifiers of their words, and which of their branches have words of their own.
  init(columns: [EntityID: Int], nodes: [EntityID: String], trunks: [Words]) {
    var slots: [String: Int] = [:]
    for (entity, element) in nodes { slots[element] = 3 * (columns[entity] ?? 0) }
    for words in trunks {
      let hub = columns[words.hub] ?? 0
      let ends = words.ends.map { columns[$0] ?? 0 }
      let lean = ends.reduce(0) { $0 + $1 - hub }
      // Within one column the gap towards the middle is nearer to everything.
      let goesLeft = lean == 0 ? hub > 0 : lean < 0
      let step = goesLeft ? -1 : 1
      let hasLabels = words.branches.contains { $0 != nil }
      let staysInside = ends.allSatisfy { $0 == hub }
      slots[words.id] = 3 * hub + (staysInside && hasLabels ? 2 * step : step)
      for (end, branch) in zip(ends, words.branches) {
        guard let branch else { continue }
        slots[branch] = end == hub ? 3 * hub + step : 3 * end + (end < hub ? 1 : -1)
      }
    }
    let used = Set(slots.values).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    self.ranks = slots.compactMapValues { ranks[$0] }
    self.count = used.count
  }

  /// The words of a trunk, and of each of its branches that has some, by their elements' identifiers.
  struct Words {
    let hub: EntityID
    /// The other end of each branch.
    let ends: [EntityID]
    let id: String
    let branches: [String?]
  }

  /// How large the picture will be, from the sizes of its elements: a little more than the layout makes of it.
  func extent(of sizes: [String: ShapeGeometry.Size], passing: [ClosedRange<Int>], direction: DiagramDirection) -> ShapeGeometry.Size {
    var along = [Double](repeating: 0, count: count), across = along
    for (element, rank) in ranks {
      guard let size = sizes[element] else { continue }
      let (length, breadth) = direction == .leftToRight ? (size.width, size.height) : (size.height, size.width)
      along[rank] = max(along[rank], length)
      across[rank] += breadth + Self.apart
    }
    for range in passing {
      for rank in range.dropFirst().dropLast() { across[rank] += direction == .leftToRight ? 5 : 12 }
    }
    let length =
      along.reduce(0, +) + Double(count - 1) * (direction == .leftToRight ? Self.betweenColumns : Self.betweenRows) + 2 * Self.pad
    let breadth = (across.max() ?? 0) + 2 * Self.pad
    return direction == .leftToRight
      ? ShapeGeometry.Size(width: length, height: breadth) : ShapeGeometry.Size(width: breadth * Self.looseness, height: length)
  }

  /// How much wider rows become than their elements, because each element wants to stand below those it is joined to.
  static let looseness = 1.4
  /// Points between elements of one rank.
  static let apart = 9.0
  /// Points between ranks that follow each other from left to right.
  static let betweenColumns = 16.6
  /// Points between ranks that follow each other from top to bottom.
  static let betweenRows = 15.0
  /// Points around the picture.
  static let pad = 8.0
}
