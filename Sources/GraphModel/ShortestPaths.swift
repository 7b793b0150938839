extension Adjacency {
  /// The shortest ways from one node to another, each as the nodes that it passes, ends included.
  ///
  /// Breadth-first from the target, then all descents from the source in the order of the edges. Parallel edges give one way.
  /// Linear in nodes and edges, plus the ways returned. Empty where the nodes are not connected.
  /// - Parameters:
  ///   - source: the first node.
  ///   - target: the last node.
  ///   - limit: the most ways to return.
  public func shortestPaths(from source: Int, to target: Int, limit: Int) -> [[Int]] {
    guard limit > 0 else { return [] }
    if source == target { return [[source]] }
    let distances = distances(to: target, stoppingAt: source)
    guard distances[source] >= 0 else { return [] }
    var ways: [[Int]] = []
    var pending: [[Int]] = [[source]]
    while let way = pending.popLast(), let last = way.last {
      if last == target {
        ways.append(way)
        if ways.count == limit { break }
        continue
      }
      var seen: Set<Int> = []
      let onward = steps(from: last).filter { distances[$0.node] == distances[last] - 1 && seen.insert($0.node).inserted }
      for step in onward.reversed() { pending.append(way + [step.node]) }
    }
    return ways
  }

  /// The number of steps from each node to `target`; -1 where there is no way, or where it lies farther than `stop`.
  public func distances(to target: Int, stoppingAt stop: Int) -> [Int] {
    var distances = [Int](repeating: -1, count: nodeCount)
    distances[target] = 0
    var frontier = [target]
    while !frontier.isEmpty && distances[stop] < 0 {
      var next: [Int] = []
      for node in frontier {
        for step in steps(from: node) where distances[step.node] < 0 {
          distances[step.node] = distances[node] + 1
          next.append(step.node)
        }
      }
      frontier = next
    }
    return distances
  }
}
