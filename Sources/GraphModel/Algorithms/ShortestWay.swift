/// A way through a graph and what it costs.
public struct ShortestWay: Hashable, Sendable {
  /// The nodes that it passes, ends included.
  public let nodes: [Int]
  /// The arrows that it goes along, one less than nodes.
  public let arrows: [Int]
  /// The sum of the arrows' weights; without weights their number.
  public let cost: Double

  /// Describes a way.
  public init(nodes: [Int], arrows: [Int], cost: Double) {
    self.nodes = nodes
    self.arrows = arrows
    self.cost = cost
  }
}

extension DirectedAdjacency {
  /// A way of the least cost from one node to another; `nil` where there is none.
  ///
  /// Dijkstra 1959 with a binary heap. Of equally cheap ways the one is taken that is found first when
  /// arrows are walked in the order of their numbers.
  /// - Parameters:
  ///   - weights: the cost of each arrow, not below zero; `nil` for 1.
  public func shortestWay(
    from source: Int, to target: Int, walk: Walk = .forward, weights: [Double]? = nil, checkpoint: Checkpoint = {}
  ) throws -> ShortestWay? {
    precondition((0..<nodeCount).contains(source) && (0..<nodeCount).contains(target), "ends are nodes of the graph")
    var search = WaySearch(nodeCount: nodeCount)
    search.reach(source, cost: 0, from: -1, along: -1)
    var steps = 0
    while let node = search.settleNext() {
      if node == target { return search.way(to: target) }
      steps += 1
      if steps & 0xFFF == 0 { try checkpoint() }
      forEachArrow(at: node, walk) { arrow, neighbour in
        search.reach(neighbour, cost: search.cost[node] + (weights?[arrow] ?? 1), from: node, along: arrow)
      }
    }
    return nil
  }

  /// The cost of the cheapest way from a node to each node; `nil` where there is no way.
  public func costs(
    from source: Int, walk: Walk = .forward, weights: [Double]? = nil, checkpoint: Checkpoint = {}
  ) throws -> [Double?] {
    var search = WaySearch(nodeCount: nodeCount)
    search.reach(source, cost: 0, from: -1, along: -1)
    var steps = 0
    while let node = search.settleNext() {
      steps += 1
      if steps & 0xFFF == 0 { try checkpoint() }
      forEachArrow(at: node, walk) { arrow, neighbour in
        search.reach(neighbour, cost: search.cost[node] + (weights?[arrow] ?? 1), from: node, along: arrow)
      }
    }
    return search.cost.map { $0 == .infinity ? nil : $0 }
  }
}

/// The nodes that a search has reached, and a heap of those whose cost may still fall.
private struct WaySearch {
  private(set) var cost: [Double]
  private var previous: [Int32]
  private var arrow: [Int32]
  private var isSettled: [Bool]
  private var heap: [(cost: Double, turn: Int, node: Int32)] = []
  private var turn = 0

  init(nodeCount: Int) {
    cost = [Double](repeating: .infinity, count: nodeCount)
    previous = [Int32](repeating: -1, count: nodeCount)
    arrow = previous
    isSettled = [Bool](repeating: false, count: nodeCount)
  }

  mutating func reach(_ node: Int, cost newCost: Double, from origin: Int, along way: Int) {
    guard newCost < cost[node] else { return }
    cost[node] = newCost
    previous[node] = Int32(origin)
    arrow[node] = Int32(way)
    heap.append((newCost, turn, Int32(node)))
    turn += 1
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The cheapest node that was not settled before.
  mutating func settleNext() -> Int? {
    while let first = heap.first {
      let last = heap.removeLast()
      if !heap.isEmpty {
        heap[0] = last
        sink()
      }
      let node = Int(first.node)
      if isSettled[node] { continue }
      isSettled[node] = true
      return node
    }
    return nil
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, least) { least = child }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (heap[left].cost, heap[left].turn) < (heap[right].cost, heap[right].turn)
  }

  func way(to target: Int) -> ShortestWay {
    var nodes = [target]
    var arrows: [Int] = []
    var node = target
    while previous[node] >= 0 {
      arrows.append(Int(arrow[node]))
      node = Int(previous[node])
      nodes.append(node)
    }
    return ShortestWay(nodes: nodes.reversed(), arrows: arrows.reversed(), cost: cost[target])
  }
}
