/// The neighbourhoods of a graph in compact columns (compressed sparse rows).
///
/// Nodes are numbered from zero. An edge is walked in both directions; `edge` is its place in the list that the adjacency was made from.
public struct Adjacency: Sendable {
  /// One step from a node.
  public struct Step: Hashable, Sendable {
    /// The node that the step leads to.
    public let node: Int
    /// The edge that it goes along.
    public let edge: Int
  }

  /// The number of nodes.
  public let nodeCount: Int
  private let offsets: [Int32]
  private let neighbours: [Int32]
  private let edges: [Int32]

  /// Sorts edges by their ends; linear in nodes and edges. Ends out of range are our mistake.
  public init(nodeCount: Int, edges list: [(source: Int, target: Int)]) {
    var degrees = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in list {
      precondition((0..<nodeCount).contains(edge.source) && (0..<nodeCount).contains(edge.target), "an edge joins nodes of the graph")
      degrees[edge.source + 1] += 1
      if edge.source != edge.target { degrees[edge.target + 1] += 1 }
    }
    for node in 0..<nodeCount { degrees[node + 1] += degrees[node] }
    var next = degrees
    var neighbours = [Int32](repeating: 0, count: Int(degrees[nodeCount]))
    var edges = neighbours
    func place(_ node: Int, _ neighbour: Int, _ edge: Int) {
      let slot = Int(next[node])
      neighbours[slot] = Int32(neighbour)
      edges[slot] = Int32(edge)
      next[node] += 1
    }
    for (index, edge) in list.enumerated() {
      place(edge.source, edge.target, index)
      if edge.source != edge.target { place(edge.target, edge.source, index) }
    }
    self.nodeCount = nodeCount
    self.offsets = degrees
    self.neighbours = neighbours
    self.edges = edges
  }

  /// The steps from a node, in the order of the edges.
  public func steps(from node: Int) -> some RandomAccessCollection<Step> {
    (Int(offsets[node])..<Int(offsets[node + 1])).lazy.map { Step(node: Int(neighbours[$0]), edge: Int(edges[$0])) }
  }

  /// The number of edges at a node; a loop counts once.
  public func degree(of node: Int) -> Int { Int(offsets[node + 1] - offsets[node]) }
}
