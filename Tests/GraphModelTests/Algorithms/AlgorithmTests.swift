import GraphModel
import Testing

@Suite("Algorithms over graphs")
struct AlgorithmTests {
  /// A graph of arrows such as `0>1 1>2`.
  private func graph(_ nodeCount: Int, _ arrows: String) -> DirectedAdjacency {
    let pairs = arrows.split(separator: " ").map { $0.split(separator: ">").compactMap { Int32($0) } }
    return DirectedAdjacency(nodeCount: nodeCount, sources: pairs.map { $0[0] }, targets: pairs.map { $0[1] })
  }

  @Test("degrees count arrows each way, a loop both ways")
  func degrees() throws {
    let star = graph(4, "0>1 0>2 0>3 3>0 2>2")
    #expect((0..<4).map(star.outDegree) == [3, 0, 1, 1])
    #expect((0..<4).map(star.inDegree) == [1, 1, 2, 1])
    #expect(star.arrowCount == 5)
  }

  @Test("ranks sum up to one, follow arrows and weights, and leave a node without arrows")
  func pageRank() throws {
    let cycle = try graph(3, "0>1 1>2 2>0").pageRank()
    #expect(cycle.allSatisfy { abs($0 - 1.0 / 3) < 1e-9 })
    let sink = try graph(3, "0>2 1>2").pageRank()
    #expect(abs(sink.reduce(0, +) - 1) < 1e-9)
    // Worked out by hand: r = 0.05 + 0.85 s / 3 for the sources, where s = r + 0.85 · 2r is the sink's rank.
    let source = 0.05 / (1 - 0.85 * 2.7 / 3)
    #expect(abs(sink[0] - source) < 1e-8)
    #expect(abs(sink[2] - source * 2.7) < 1e-8)
    let weighted = try graph(3, "0>1 0>2").pageRank(weights: [3, 1])
    #expect(abs((weighted[1] - weighted[2]) / weighted[0] - 0.85 / 2) < 1e-8)
    #expect(try graph(0, "").pageRank().isEmpty)
  }

  @Test("betweenness is the share of shortest ways that pass a node")
  func betweenness() throws {
    let line = graph(4, "0>1 1>2 2>3")
    #expect(try line.betweenness() == [0, 2, 2, 0])
    #expect(try line.betweenness(walk: .eitherWay) == [0, 2, 2, 0])
    #expect(try line.betweenness(walk: .backward) == [0, 2, 2, 0])
    let diamond = graph(4, "0>1 0>2 1>3 2>3")
    #expect(try diamond.betweenness() == [0, 0.5, 0.5, 0])
  }

  @Test("components are numbered in the order of their first nodes")
  func components() throws {
    let graph = graph(6, "0>1 2>1 3>4 4>3 4>5")
    #expect(graph.connectedComponents() == [0, 0, 0, 1, 1, 1])
    #expect(graph.stronglyConnectedComponents() == [0, 1, 2, 3, 3, 4])
    #expect(self.graph(5, "0>1 1>2 2>0 2>3 3>4 4>3").stronglyConnectedComponents() == [0, 0, 0, 1, 1])
  }

  @Test("a long chain does not exhaust the stack")
  func longChain() throws {
    let count = 200_000
    let chain = DirectedAdjacency(
      nodeCount: count, sources: (0..<count - 1).map { Int32($0) }, targets: (1..<count).map { Int32($0) })
    #expect(chain.stronglyConnectedComponents().last == count - 1)
    #expect(try chain.shortestWay(from: 0, to: count - 1)?.cost == Double(count - 1))
  }

  @Test("cliques that hang together by one arrow are communities")
  func communities() throws {
    var arrows: [String] = []
    for base in [0, 4, 8] {
      for first in base..<base + 4 { for second in first + 1..<base + 4 { arrows.append("\(first)>\(second)") } }
    }
    let cliques = try graph(13, (arrows + ["3>4", "7>8"]).joined(separator: " ")).communities()
    #expect(cliques.members == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3])
    // 18 of 20 arrows lie within; the communities' degrees are 13, 14 and 13 of 40.
    #expect(abs(cliques.modularity - (18.0 / 20 - (169.0 + 196 + 169) / 1600)) < 1e-12)
    #expect(try graph(2, "").communities().members == [0, 1])
    // A heavy arrow binds more than a clique of light ones.
    let heavy = try graph(4, "0>1 1>2 2>3").communities(weights: [1, 100, 1]).members
    #expect(heavy[1] == heavy[2])
  }

  @Test("the cheapest way is not always the shortest, and follows the direction asked for")
  func shortestWay() throws {
    let graph = graph(4, "0>1 1>2 0>2 3>2 1>2")
    #expect(try graph.shortestWay(from: 0, to: 2)?.arrows == [2])
    let cheapest = try graph.shortestWay(from: 0, to: 2, weights: [1, 2, 9, 1, 1])
    #expect(cheapest?.nodes == [0, 1, 2])
    #expect(cheapest?.arrows == [0, 4])
    #expect(cheapest?.cost == 2)
    #expect(try graph.shortestWay(from: 0, to: 3) == nil)
    #expect(try graph.shortestWay(from: 0, to: 3, walk: .eitherWay)?.nodes == [0, 2, 3])
    #expect(try graph.shortestWay(from: 2, to: 0, walk: .backward)?.nodes == [2, 0])
    #expect(try graph.shortestWay(from: 1, to: 1) == ShortestWay(nodes: [1], arrows: [], cost: 0))
    #expect(try graph.costs(from: 0) == [0, 1, 1, nil])
  }

  @Test("a computation ends when its checkpoint throws")
  func checkpoints() throws {
    struct Stop: Error {}
    let graph = graph(3, "0>1 1>2")
    #expect(throws: Stop.self) { try graph.pageRank(checkpoint: { throw Stop() }) }
    #expect(throws: Stop.self) { try graph.betweenness(checkpoint: { throw Stop() }) }
    #expect(throws: Stop.self) { try graph.communities(checkpoint: { throw Stop() }) }
  }
}
