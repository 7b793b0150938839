import Knowledge

/// Which side of the middle each entity stands on, and how far out.
///
/// The trunks of the central entity, each with what hangs on it, are dealt out to both sides so that the sides weigh about the same and few lines
/// have to cross from one to the other. Relations that lead to the centre rather go left, those that leave it right, as one reads.
struct ColumnChoice {
  /// The signed distance of each entity from the middle.
  let columns: [EntityID: Int]

  /// Chooses sides; with more than one entity in the middle all go right.
  /// - Parameter heights: how many lines high each entity is drawn.
  init(_ selection: Selection, _ trunks: [TrunkGrouping.Trunk], heights: [EntityID: Int]) {
    guard selection.centre.count == 1, let centre = selection.centre.first else {
      self.columns = selection.distances
      return
    }
    let units = trunks.filter { $0.hub == centre }
    let owners = Self.owners(units, selection, centre)
    var cuts: [[Int: Int]] = Array(repeating: [:], count: units.count)
    for line in selection.lines {
      guard let one = owners[line.source], let other = owners[line.target], one != other else { continue }
      cuts[one][other, default: 0] += 1
      cuts[other][one, default: 0] += 1
    }
    var weights = [Int](repeating: 0, count: units.count)
    for (entity, owner) in owners { weights[owner] += 1 + (heights[entity] ?? 1) }
    let isLeft = Self.sides(weights, cuts, leaning: units.map { $0.sense == .in })
    var columns = selection.distances
    for (entity, owner) in owners where isLeft[owner] { columns[entity] = -(columns[entity] ?? 0) }
    self.columns = columns
  }

  /// The trunk of the centre over which each entity is first reached.
  private static func owners(_ units: [TrunkGrouping.Trunk], _ selection: Selection, _ centre: EntityID) -> [EntityID: Int] {
    var neighbours: [EntityID: [EntityID]] = [:]
    for line in selection.lines {
      neighbours[line.source, default: []].append(line.target)
      neighbours[line.target, default: []].append(line.source)
    }
    var owners: [EntityID: Int] = [:]
    var queue: [EntityID] = []
    for (unit, trunk) in units.enumerated() {
      for line in trunk.lines {
        let end = line.other(than: centre)
        guard end != centre, owners[end] == nil else { continue }
        owners[end] = unit
        queue.append(end)
      }
    }
    var next = 0
    while next < queue.count {
      let entity = queue[next]
      next += 1
      for neighbour in neighbours[entity] ?? [] where neighbour != centre && owners[neighbour] == nil {
        owners[neighbour] = owners[entity]
        queue.append(neighbour)
      }
    }
    return owners
  }

  /// Local search from everything on the right: moves one unit, or swaps two, while that makes the picture better.
  private static func sides(_ weights: [Int], _ cuts: [[Int: Int]], leaning: [Bool]) -> [Bool] {
    var isLeft = [Bool](repeating: false, count: weights.count)
    // A line across is as bad as five lines of text too many on one side; a unit against its leaning decides between equals.
    func cost() -> Int {
      var balance = 0, crossing = 0, against = 0
      for unit in weights.indices {
        balance += isLeft[unit] ? weights[unit] : -weights[unit]
        if isLeft[unit] != leaning[unit] { against += 1 }
        for (other, count) in cuts[unit] where other > unit && isLeft[unit] != isLeft[other] { crossing += count }
      }
      return abs(balance) * 4 + crossing * 20 + against
    }
    let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    // Beyond this the swaps would take longer than the layout.
    let swapped = weights.count <= 48 ? order : []
    var best = cost()
    func tries(_ units: [Int]) -> Bool {
      for unit in units { isLeft[unit].toggle() }
      let now = cost()
      if now < best {
        best = now
        return true
      }
      for unit in units { isLeft[unit].toggle() }
      return false
    }
    var improves = true
    while improves {
      improves = false
      for unit in order where tries([unit]) { improves = true }
      for (place, one) in swapped.enumerated() {
        for other in swapped[(place + 1)...] where isLeft[one] != isLeft[other] && tries([one, other]) { improves = true }
      }
    }
    return isLeft
  }
}
