/// A division of a graph into groups of nodes that have more arrows among them than chance would give.
public struct Communities: Sendable {
  /// The community of each node, numbered from 0 in the order of their first nodes.
  public let members: [Int]
  /// How much more weight lies within communities than chance would give, as a share of all; at most 1 (Newman and Girvan 2004).
  public let modularity: Double
}

extension DirectedAdjacency {
  /// Divides the graph into communities by the Louvain method (Blondel and others 2008), without regard to the arrows' direction.
  ///
  /// Nodes are visited in the order of their numbers, and of equally good communities the one with the lowest number is taken, so that the
  /// same graph gives the same answer.
  /// - Parameters:
  ///   - weights: the weight of each arrow, not below zero; `nil` for 1.
  ///   - resolution: above 1 gives smaller communities, below 1 larger ones.
  public func communities(
    weights: [Double]? = nil, resolution: Double = 1, checkpoint: Checkpoint = {}
  ) throws -> Communities {
    var level = WeightedNeighbourhood(self, weights: weights)
    var members = Array(0..<nodeCount)
    while true {
      let moved = try level.localMoves(resolution: resolution, checkpoint: checkpoint)
      members = members.map { moved.community[$0] }
      guard moved.isChanged else { break }
      level = level.contracted(by: moved.community, count: moved.count)
    }
    let numbered = Self.renumbered(members)
    let modularity = WeightedNeighbourhood(self, weights: weights).modularity(of: numbered, resolution: resolution)
    return Communities(members: numbered, modularity: modularity)
  }
}

/// The weights between nodes without direction, a loop's weight kept apart.
private struct WeightedNeighbourhood {
  private var offsets: [Int]
  private var neighbours: [Int]
  private var weights: [Double]
  /// The weight within each node, counted once.
  private var inner: [Double]
  /// The weight at each node; loops count twice.
  private var degree: [Double]
  /// Half the sum of the degrees.
  private let total: Double

  private var nodeCount: Int { degree.count }

  init(_ graph: DirectedAdjacency, weights: [Double]?) {
    var pairs: [[(Int, Double)]] = Array(repeating: [], count: graph.nodeCount)
    var inner = [Double](repeating: 0, count: graph.nodeCount)
    for node in 0..<graph.nodeCount {
      var list: [(Int, Double)] = []
      graph.forEachArrow(at: node, .eitherWay) { arrow, neighbour in
        let weight = weights?[arrow] ?? 1
        if neighbour == node { inner[node] += weight } else { list.append((neighbour, weight)) }
      }
      pairs[node] = list
    }
    self.init(pairs: pairs, inner: inner)
  }

  private init(pairs: [[(Int, Double)]], inner: [Double]) {
    self.inner = inner
    (offsets, neighbours, weights) = Self.rows(pairs)
    (degree, total) = Self.degrees(offsets, weights, inner)
  }

  private static func degrees(_ offsets: [Int], _ weights: [Double], _ inner: [Double]) -> ([Double], Double) {
    let degree = inner.indices.map { node in weights[offsets[node]..<offsets[node + 1]].reduce(2 * inner[node], +) }
    return (degree, degree.reduce(0, +) / 2)
  }

  /// Adds up the weights to the same neighbour; neighbours in the order of their numbers.
  private static func rows(_ pairs: [[(Int, Double)]]) -> ([Int], [Int], [Double]) {
    var (offsets, neighbours, weights): ([Int], [Int], [Double]) = ([0], [], [])
    for list in pairs {
      let start = neighbours.count
      for (neighbour, weight) in list.sorted(by: { $0.0 < $1.0 }) {
        if neighbours.count > start, neighbours[neighbours.count - 1] == neighbour {
          weights[weights.count - 1] += weight
        } else {
          neighbours.append(neighbour)
          weights.append(weight)
        }
      }
      offsets.append(neighbours.count)
    }
    return (offsets, neighbours, weights)
  }

  /// Moves single nodes to the neighbouring community that gains most, until nothing is gained.
  func localMoves(resolution: Double, checkpoint: Checkpoint) throws -> (community: [Int], count: Int, isChanged: Bool) {
    var community = Array(0..<nodeCount)
    guard total > 0 else { return (community, nodeCount, false) }
    var communityDegree = degree
    var weightTo = [Double](repeating: 0, count: nodeCount)
    var isChanged = false
    var improved = true
    while improved {
      try checkpoint()
      improved = false
      for node in 0..<nodeCount {
        let own = community[node]
        var touched = [own]
        for slot in offsets[node]..<offsets[node + 1] {
          let other = community[neighbours[slot]]
          if weightTo[other] == 0, other != own { touched.append(other) }
          weightTo[other] += weights[slot]
        }
        communityDegree[own] -= degree[node]
        let factor = resolution * degree[node] / (2 * total)
        var best = own
        var bestGain = weightTo[own] - factor * communityDegree[own]
        for other in touched {
          let gain = weightTo[other] - factor * communityDegree[other]
          // A gain below the rounding of sums must not move nodes to and fro.
          let margin = 1e-12 * max(1, abs(bestGain))
          if gain > bestGain + margin || (best != own && gain >= bestGain - margin && other < best) { (best, bestGain) = (other, gain) }
        }
        communityDegree[best] += degree[node]
        for other in touched { weightTo[other] = 0 }
        if best != own {
          community[node] = best
          improved = true
          isChanged = true
        }
      }
    }
    let numbered = DirectedAdjacency.renumbered(community)
    return (numbered, (numbered.max() ?? -1) + 1, isChanged)
  }

  /// The graph whose nodes are the communities.
  func contracted(by community: [Int], count: Int) -> WeightedNeighbourhood {
    var pairs: [[(Int, Double)]] = Array(repeating: [], count: count)
    var inner = [Double](repeating: 0, count: count)
    for node in 0..<nodeCount {
      let own = community[node]
      inner[own] += self.inner[node]
      for slot in offsets[node]..<offsets[node + 1] {
        let other = community[neighbours[slot]]
        // Each weight between two nodes stands at both of them.
        if other == own { inner[own] += weights[slot] / 2 } else { pairs[own].append((other, weights[slot])) }
      }
    }
    return WeightedNeighbourhood(pairs: pairs, inner: inner)
  }

  func modularity(of community: [Int], resolution: Double) -> Double {
    guard total > 0 else { return 0 }
    let count = (community.max() ?? -1) + 1
    var within = [Double](repeating: 0, count: count)
    var degrees = [Double](repeating: 0, count: count)
    for node in 0..<nodeCount {
      let own = community[node]
      degrees[own] += degree[node]
      within[own] += inner[node]
      for slot in offsets[node]..<offsets[node + 1] where community[neighbours[slot]] == own { within[own] += weights[slot] / 2 }
    }
    return zip(within, degrees).reduce(0) { sum, pair in
      sum + pair.0 / total - resolution * (pair.1 / (2 * total)) * (pair.1 / (2 * total))
    }
  }
}
