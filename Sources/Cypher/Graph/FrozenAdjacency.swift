import GraphModel

/// The relationships of a graph in compact columns (compressed sparse rows), one for each direction.
///
/// The steps of a node are sorted by type, then by neighbour, then by relationship.
final class FrozenAdjacency {
  /// The steps of all nodes in one direction.
  final class Rows {
    let offsets: CompactArray<Int32>
    let neighbours: CompactArray<Int32>
    let relationships: CompactArray<Int32>
    let types: CompactArray<Int32>
    /// Where the neighbours and the relationships lie, as long as the rows are there.
    let neighbourStart: UnsafePointer<Int32>
    let relationshipStart: UnsafePointer<Int32>

    init(
      offsets: CompactArray<Int32>, neighbours: CompactArray<Int32>, relationships: CompactArray<Int32>, types: CompactArray<Int32>
    ) {
      self.offsets = offsets
      self.neighbours = neighbours
      self.relationships = relationships
      self.types = types
      neighbourStart = neighbours.start
      relationshipStart = relationships.start
    }

    @inline(__always)
    func range(of node: Int) -> Range<Int> {
      node + 1 < offsets.count ? Int(offsets[node])..<Int(offsets[node + 1]) : 0..<0
    }

    /// The steps of one type.
    @inline(__always)
    func range(of node: Int, type: Int32) -> Range<Int> {
      let all = range(of: node)
      if all.isEmpty { return all }
      if types[all.lowerBound] == type && types[all.upperBound - 1] == type { return all }
      let start = firstIndex(in: all, notBelow: type)
      return start..<firstIndex(in: start..<all.upperBound, notBelow: type + 1)
    }

    private func firstIndex(in range: Range<Int>, notBelow type: Int32) -> Int {
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) >> 1
        if types[middle] < type { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  let outgoing: Rows
  let incoming: Rows

  init(nodeCount: Int, types: [Int32], sources: [Int32], targets: [Int32]) {
    let live = types.indices.filter { types[$0] >= 0 }.map { Int32($0) }
    let typeCount = Int((types.max() ?? 0) + 1)
    outgoing = Self.rows(live, nodeCount, max(typeCount, 1), types, from: sources, to: targets)
    incoming = Self.rows(live, nodeCount, max(typeCount, 1), types, from: targets, to: sources)
  }

  /// Takes the rows that were stored with a graph.
  init(_ columns: ColumnarGraph) {
    outgoing = Self.rows(columns.outgoing)
    incoming = Self.rows(columns.incoming)
  }

  private static func rows(_ steps: ColumnarGraph.Steps) -> Rows {
    Rows(offsets: steps.offsets, neighbours: steps.neighbours, relationships: steps.relationships, types: steps.types)
  }

  /// Three stable counting sorts, from the least to the most important key.
  private static func rows(
    _ live: [Int32], _ nodeCount: Int, _ typeCount: Int, _ types: [Int32], from: [Int32], to: [Int32]
  ) -> Rows {
    let byNeighbour = sorted(live, keys: to, count: nodeCount).0
    let byType = sorted(byNeighbour, keys: types, count: typeCount).0
    let (order, offsets) = sorted(byType, keys: from, count: nodeCount)
    return Rows(
      offsets: CompactArray(offsets), neighbours: CompactArray(order.map { to[Int($0)] }), relationships: CompactArray(order),
      types: CompactArray(order.map { types[Int($0)] }))
  }

  private static func sorted(_ list: [Int32], keys: [Int32], count: Int) -> ([Int32], [Int32]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for member in list { offsets[Int(keys[Int(member)]) + 1] += 1 }
    for key in 0..<count { offsets[key + 1] += offsets[key] }
    var next = offsets
    var result = [Int32](repeating: 0, count: list.count)
    for member in list {
      let key = Int(keys[Int(member)])
      result[Int(next[key])] = member
      next[key] += 1
    }
    return (result, offsets)
  }
}
