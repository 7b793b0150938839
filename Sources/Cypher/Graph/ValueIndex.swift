/// Finds the nodes that have a value under one property key: a hash table of chains through the nodes' numbers.
///
/// Chains hold candidates; who searches compares the value.
struct ValueIndex {
  private var heads: [Int32]
  private var next: [Int32]
  private var count = 0

  /// Indexes the nodes of a column.
  init(_ column: PropertyColumn, nodeCount: Int) {
    var size = 16
    while size < column.count * 2 { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    next = [Int32](repeating: -1, count: nodeCount)
    for node in stride(from: nodeCount - 1, through: 0, by: -1) {
      if case .null = column[node] { continue }
      insert(node, column[node])
    }
  }

  private func slot(_ value: Value) -> Int { Int(truncatingIfNeeded: value.hashValue) & (heads.count - 1) }

  mutating func insert(_ node: Int, _ value: Value) {
    if node >= next.count { next.append(contentsOf: repeatElement(-1, count: max(node + 1 - next.count, next.count))) }
    let slot = slot(value)
    next[node] = heads[slot]
    heads[slot] = Int32(node)
    count += 1
  }

  mutating func remove(_ node: Int, _ value: Value) {
    let slot = slot(value)
    var current = heads[slot]
    if current == Int32(node) {
      heads[slot] = next[node]
      count -= 1
      return
    }
    while current >= 0 {
      if next[Int(current)] == Int32(node) {
        next[Int(current)] = next[node]
        count -= 1
        return
      }
      current = next[Int(current)]
    }
  }

  /// Whether the chains have become long, so that the index is better built again.
  var isCrowded: Bool { count > heads.count * 4 }

  /// The nodes that may have the value.
  func candidates(_ value: Value) -> [Int32] {
    var nodes: [Int32] = []
    var current = heads[slot(value)]
    while current >= 0 {
      nodes.append(current)
      current = next[Int(current)]
    }
    return nodes
  }
}
