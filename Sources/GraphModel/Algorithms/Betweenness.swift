extension DirectedAdjacency {
  /// For each node, the sum over all pairs of others of the share of their shortest ways that pass it.
  ///
  /// Brandes 2001; time is nodes times arrows. Parallel arrows count as ways of their own. Without direction each pair counts once.
  public func betweenness(walk: Walk = .forward, checkpoint: Checkpoint = {}) throws -> [Double] {
    var centrality = [Double](repeating: 0, count: nodeCount)
    var distance = [Int32](repeating: -1, count: nodeCount)
    var ways = [Double](repeating: 0, count: nodeCount)
    var dependency = [Double](repeating: 0, count: nodeCount)
    var order: [Int] = []
    for source in 0..<nodeCount {
      try checkpoint()
      order.removeAll(keepingCapacity: true)
      order.append(source)
      distance[source] = 0
      ways[source] = 1
      var head = 0
      while head < order.count {
        let node = order[head]
        head += 1
        forEachArrow(at: node, walk) { _, neighbour in
          if distance[neighbour] < 0 {
            distance[neighbour] = distance[node] + 1
            order.append(neighbour)
          }
          if distance[neighbour] == distance[node] + 1 { ways[neighbour] += ways[node] }
        }
      }
      for node in order.reversed() {
        forEachArrow(at: node, walk) { _, neighbour in
          if distance[neighbour] == distance[node] + 1 { dependency[node] += ways[node] / ways[neighbour] * (1 + dependency[neighbour]) }
        }
        if node != source { centrality[node] += dependency[node] }
      }
      for node in order {
        distance[node] = -1
        ways[node] = 0
        dependency[node] = 0
      }
    }
    return walk == .eitherWay ? centrality.map { $0 / 2 } : centrality
  }
}
