extension DirectedAdjacency {
  /// The rank of each node: how often a walk comes by that follows arrows at random and jumps anywhere now and then.
  ///
  /// Brin and Page 1998, by power iteration; a node without arrows jumps always. The ranks sum up to 1.
  /// - Parameters:
  ///   - damping: how probable it is that an arrow is followed.
  ///   - weights: how probable each arrow is, compared with the others of its node; `nil` for all the same.
  ///   - tolerance: ends when the ranks change by less in sum.
  ///   - maximumRounds: ends after so many rounds.
  public func pageRank(
    damping: Double = 0.85, weights: [Double]? = nil, tolerance: Double = 1e-10, maximumRounds: Int = 100,
    checkpoint: Checkpoint = {}
  ) throws -> [Double] {
    guard nodeCount > 0 else { return [] }
    let shares = (0..<nodeCount).map { node in
      outgoing.range(of: node).reduce(0) { $0 + (weights?[Int(outgoing.arrows[$1])] ?? 1) }
    }
    var ranks = [Double](repeating: 1 / Double(nodeCount), count: nodeCount)
    for _ in 0..<maximumRounds {
      try checkpoint()
      var stranded = 0.0
      for node in 0..<nodeCount where shares[node] == 0 { stranded += ranks[node] }
      let base = (1 - damping + damping * stranded) / Double(nodeCount)
      let perShare = (0..<nodeCount).map { shares[$0] == 0 ? 0 : damping * ranks[$0] / shares[$0] }
      var change = 0.0
      var next = ranks
      for node in 0..<nodeCount {
        var rank = base
        for slot in incoming.range(of: node) {
          rank += perShare[Int(incoming.neighbours[slot])] * (weights?[Int(incoming.arrows[slot])] ?? 1)
        }
        change += abs(rank - ranks[node])
        next[node] = rank
      }
      ranks = next
      if change < tolerance { break }
    }
    return ranks
  }
}
