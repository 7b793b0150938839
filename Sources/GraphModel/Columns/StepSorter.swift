/// Sorts relationships by node, type and neighbour, with three stable counting sorts from the least to the most important key.
struct StepSorter {
  let nodeCount: Int
  let typeCount: Int
  let types: [Int32]

  func steps(from: [Int32], to: [Int32]) -> ColumnarGraph.Steps {
    var order = (0..<Int32(types.count)).map { $0 }
    _ = Self.sort(&order, by: to, count: nodeCount)
    if typeCount > 1 { _ = Self.sort(&order, by: types, count: typeCount) }
    let offsets = Self.sort(&order, by: from, count: nodeCount)
    return ColumnarGraph.Steps(
      offsets: CompactArray(offsets), neighbours: CompactArray(order.map { to[Int($0)] }), relationships: CompactArray(order),
      types: CompactArray(order.map { types[Int($0)] }))
  }

  /// Sorts and returns where the members of each key begin.
  private static func sort(_ order: inout [Int32], by keys: [Int32], count: Int) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for key in 0..<count { offsets[key + 1] += offsets[key] }
    var next = offsets
    var sorted = [Int32](repeating: 0, count: order.count)
    for member in order {
      let key = Int(keys[Int(member)])
      sorted[Int(next[key])] = member
      next[key] += 1
    }
    order = sorted
    return offsets
  }
}
