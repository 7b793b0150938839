import GraphModel
import Testing

@Suite("Shortest ways")
struct ShortestPathsTests {
  static let square: [(source: Int, target: Int)] = [(0, 1), (1, 2), (2, 3), (3, 0), (0, 1), (2, 2), (4, 5)]

  @Test(
    "all shortest ways are found in the order of the edges, parallel edges once",
    arguments: [
      (0, 1, [[0, 1]]), (0, 2, [[0, 1, 2], [0, 3, 2]]), (2, 0, [[2, 1, 0], [2, 3, 0]]), (1, 3, [[1, 0, 3], [1, 2, 3]]), (0, 0, [[0]]),
      (0, 4, []), (4, 5, [[4, 5]]), (6, 6, [[6]]),
    ])
  func ways(from source: Int, to target: Int, expected: [[Int]]) {
    let graph = Adjacency(nodeCount: 7, edges: Self.square)
    #expect(graph.shortestPaths(from: source, to: target, limit: 10) == expected)
  }

  @Test("no more ways than asked for are returned, and none for a limit of zero", arguments: 0...3)
  func limit(limit: Int) {
    let graph = Adjacency(nodeCount: 7, edges: Self.square)
    #expect(graph.shortestPaths(from: 0, to: 2, limit: limit).count == min(limit, 2))
  }

  @Test("a graph with more shortest ways than can be counted gives the first at once")
  func manyWays() {
    // Forty layers of two nodes each, every layer joined to the next: 2⁴⁰ ways.
    var edges: [(source: Int, target: Int)] = []
    for layer in 0..<40 { for from in 0..<2 { for to in 0..<2 { edges.append((2 * layer + from, 2 * layer + 2 + to)) } } }
    let ways = Adjacency(nodeCount: 82, edges: edges).shortestPaths(from: 0, to: 81, limit: 5)
    #expect(ways.count == 5)
    #expect(ways.allSatisfy { $0.count == 41 })
    #expect(Set(ways).count == 5)
  }

  @Test("the ways of random graphs are those that trying all gives", arguments: 0..<40 as Range<UInt64>)
  func agreesWithTryingAll(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let count = 7
    let edges = (0..<9).map { _ in (source: random(count), target: random(count)) }
    let graph = Adjacency(nodeCount: count, edges: edges)
    func joined(_ left: Int, _ right: Int) -> Bool {
      edges.contains { ($0.source == left && $0.target == right) || ($0.source == right && $0.target == left) }
    }
    func all(_ way: [Int], to target: Int) -> [[Int]] {
      guard let last = way.last, last != target else { return [way] }
      return (0..<count).filter { !way.contains($0) && joined(last, $0) }.flatMap { all(way + [$0], to: target) }
    }
    for source in 0..<count {
      for target in 0..<count {
        let ways = all([source], to: target)
        let shortest = ways.map(\.count).min() ?? 0
        #expect(
          Set(graph.shortestPaths(from: source, to: target, limit: 1000)) == Set(ways.filter { $0.count == shortest }), "seed \(seed)")
      }
    }
  }
}
