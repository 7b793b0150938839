/// The arrows of a graph in compact columns, by their start and by their end (compressed sparse rows).
///
/// Nodes and arrows are numbered from zero. The arrows of a node are in the order of their numbers.
public struct DirectedAdjacency: Sendable {
  /// The arrows in one direction.
  public struct Rows: Sendable {
    let offsets: [Int32]
    let neighbours: [Int32]
    let arrows: [Int32]

    /// The places of a node's arrows in the columns.
    @inline(__always)
    func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
  }

  /// The number of nodes.
  public let nodeCount: Int
  /// The arrows by the node that they leave.
  public let outgoing: Rows
  /// The arrows by the node that they enter.
  public let incoming: Rows

  /// Sorts arrows by their ends; linear in nodes and arrows. Ends out of range are our mistake.
  /// - Parameters:
  ///   - nodeCount: the number of nodes.
  ///   - sources: the node that each arrow leaves.
  ///   - targets: the node that each arrow enters.
  public init(nodeCount: Int, sources: [Int32], targets: [Int32]) {
    precondition(sources.count == targets.count, "an arrow has two ends")
    self.nodeCount = nodeCount
    outgoing = Self.rows(nodeCount, from: sources, to: targets)
    incoming = Self.rows(nodeCount, from: targets, to: sources)
  }

  private static func rows(_ nodeCount: Int, from: [Int32], to: [Int32]) -> Rows {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for node in from { offsets[Int(node) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var neighbours = [Int32](repeating: 0, count: from.count)
    var arrows = neighbours
    for arrow in from.indices {
      let slot = Int(next[Int(from[arrow])])
      neighbours[slot] = to[arrow]
      arrows[slot] = Int32(arrow)
      next[Int(from[arrow])] += 1
    }
    return Rows(offsets: offsets, neighbours: neighbours, arrows: arrows)
  }

  /// The number of arrows.
  public var arrowCount: Int { outgoing.arrows.count }

  /// The number of arrows that leave a node.
  public func outDegree(of node: Int) -> Int { outgoing.range(of: node).count }

  /// The number of arrows that enter a node.
  public func inDegree(of node: Int) -> Int { incoming.range(of: node).count }

  /// Visits the arrows at a node with the node at their other end; a loop is visited once.
  @inline(__always)
  func forEachArrow(at node: Int, _ walk: Walk, _ visit: (_ arrow: Int, _ neighbour: Int) -> Void) {
    if walk != .backward {
      for slot in outgoing.range(of: node) { visit(Int(outgoing.arrows[slot]), Int(outgoing.neighbours[slot])) }
    }
    if walk != .forward {
      for slot in incoming.range(of: node) where walk == .backward || Int(incoming.neighbours[slot]) != node {
        visit(Int(incoming.arrows[slot]), Int(incoming.neighbours[slot]))
      }
    }
  }
}

/// The way in which arrows are walked.
public enum Walk: Sendable {
  /// From start to end.
  case forward
  /// From end to start.
  case backward
  /// Both ways.
  case eitherWay
}

/// What a long computation calls now and then; it throws to end it.
public typealias Checkpoint = () throws -> Void
