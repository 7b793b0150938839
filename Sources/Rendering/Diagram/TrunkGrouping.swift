import Knowledge

/// Lines put onto common trunks: the largest bundle of one relation at one entity first.
struct TrunkGrouping {
  /// A trunk before it has words.
  struct Trunk {
    let hub: EntityID
    let type: RelationTypeName
    let sense: DiagramTrunk.Sense
    let modality: Modality
    let isInferred: Bool
    let change: Change?
    let lines: [FactGroup]

    /// Whether the line stands alone, and carries its own words with those of the trunk.
    var isAlone: Bool { lines.count == 1 }
  }

  /// The trunks: bundles by size, then single lines in reading order. Every line is on exactly one.
  let trunks: [Trunk]

  private struct Key: Hashable {
    let hub: EntityID
    let type: RelationTypeName
    let sense: DiagramTrunk.Sense
    let modality: Modality
    let isInferred: Bool
    let change: Change?
  }

  /// Groups the lines of a selection.
  init(_ selection: Selection) {
    let lines = selection.lines
    let symmetric = selection.symmetricRelations
    func key(_ line: FactGroup, at hub: EntityID) -> Key {
      let sense: DiagramTrunk.Sense = symmetric.contains(line.type) ? .mutual : line.source == hub ? .out : .in
      return Key(
        hub: hub, type: line.type, sense: sense, modality: line.modality, isInferred: line.isInferred, change: line.change)
    }
    var order: [Key] = []
    var bundles: [Key: [Int]] = [:]
    for (index, line) in lines.enumerated() where !line.isLoop {
      for hub in [line.source, line.target] {
        let key = key(line, at: hub)
        if bundles[key] == nil { order.append(key) }
        bundles[key, default: []].append(index)
      }
    }
    let centre = Set(selection.centre)
    func distance(_ entity: EntityID) -> Int { selection.distances[entity] ?? .max }
    var isFree = [Bool](repeating: true, count: lines.count)
    var trunks: [Trunk] = []
    func take(_ key: Key, _ members: [Int]) {
      for member in members { isFree[member] = false }
      trunks.append(
        Trunk(
          hub: key.hub, type: key.type, sense: key.sense, modality: key.modality, isInferred: key.isInferred, change: key.change,
          lines: members.map { lines[$0] }))
    }
    // One at the centre is worth one branch more: that is where the eye begins.
    func size(_ key: Key, _ members: Int) -> Int { members + (centre.contains(key.hub) ? 1 : 0) }
    // Bundles only lose lines to larger ones: one whose size is still what it was when it was put into the heap is the largest of all.
    var heap = Heap(
      order.enumerated().map { (place: $0, key: $1, size: size($1, bundles[$1]?.count ?? 0), distance: distance($1.hub)) }
    ) { left, right in
      if left.size != right.size { return left.size > right.size }
      return left.distance != right.distance ? left.distance < right.distance : left.place < right.place
    }
    while let best = heap.pop() {
      let members = (bundles[best.key] ?? []).filter { isFree[$0] }
      guard members.count > 1 else { continue }
      let size = size(best.key, members.count)
      if size == best.size {
        take(best.key, members)
      } else {
        heap.push((best.place, best.key, size, best.distance))
      }
    }
    for (index, line) in lines.enumerated() where isFree[index] {
      let hub = distance(line.source) <= distance(line.target) ? line.source : line.target
      take(key(line, at: hub), [index])
    }
    self.trunks = trunks
  }
}
