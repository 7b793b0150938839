import GraphModel

/// Which facts lie on the shortest ways between two entities, found from the ends of facts alone.
public enum ShortestWays {
  /// The places of all facts that lie on any of the shortest ways, in either direction, in their order. Linear in the facts.
  ///
  /// - Parameters:
  ///   - ends: where each fact starts and leads, as numbers below `count`.
  ///   - count: how many entities there are.
  ///   - source: the entity to start from.
  ///   - target: the entity to arrive at.
  public static func facts(
    among ends: [(source: Int, target: Int)], count: Int, from source: Int, to target: Int
  ) -> [Int] {
    guard source != target else { return [] }
    let adjacency = Adjacency(nodeCount: count, edges: ends)
    let distances = adjacency.distances(to: target, stoppingAt: source)
    guard distances[source] >= 0 else { return [] }
    var isOnWay: Set<Int> = [source]
    var frontier = [source]
    var facts: [Int] = []
    while !frontier.isEmpty {
      var next: [Int] = []
      for node in frontier where node != target {
        for step in adjacency.steps(from: node) where distances[step.node] == distances[node] - 1 {
          facts.append(step.edge)
          if isOnWay.insert(step.node).inserted { next.append(step.node) }
        }
      }
      frontier = next
    }
    return facts.sorted()
  }
}
