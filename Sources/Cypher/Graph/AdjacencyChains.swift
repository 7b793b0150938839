/// The relationships at each node, in the order in which they were made: chains through the relationships' numbers.
struct AdjacencyChains {
  private var heads: [Int32] = []
  private var tails: [Int32] = []
  private var links: [Int32] = []

  mutating func addNode() {
    heads.append(-1)
    tails.append(-1)
  }

  mutating func add(_ relationship: Int, at node: Int) {
    links.append(-1)
    if tails[node] >= 0 { links[Int(tails[node])] = Int32(relationship) } else { heads[node] = Int32(relationship) }
    tails[node] = Int32(relationship)
  }

  /// The first relationship at a node; -1 where there is none.
  @inline(__always)
  func first(_ node: Int) -> Int { Int(heads[node]) }

  /// The relationship after another one; -1 at the end.
  @inline(__always)
  func next(_ relationship: Int) -> Int { Int(links[relationship]) }
}
