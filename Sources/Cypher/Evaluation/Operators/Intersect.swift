import GraphModel

/// Binds the nodes to which relationships lead from two known nodes, by going through both lists side by side.
final class Intersect: Operator {
  private let step: IntersectStep
  /// The node whose steps were counted last, and how many of them lead to each node, if it was the same twice in a row.
  private var lastLeft = -1
  private var markedLeft = -1
  private var marks: [Int32] = []

  init(_ next: Operator, _ step: IntersectStep) {
    self.step = step
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let (left, right) = (frame.node(step.first.from), frame.node(step.second.to))
    guard left >= 0, right >= 0 else { return true }
    guard step.isCounting else {
      return try forEachPair(left, right, frame) { node, first, second in
        frame.setNode(step.first.to, node)
        frame.setRelationship(step.first.relationship, first)
        frame.setRelationship(step.second.relationship, second)
        return try emit(frame)
      }
    }
    let count = try count(left, right, frame)
    if count == 0 { return true }
    let before = frame.multiplicity
    frame.multiplicity = before * count
    defer { frame.multiplicity = before }
    return try emit(frame)
  }

  // What comes in batches is taken one by one, but what stands before it need not.
  override func batchReads(_ slots: StepBatch.Slots) -> [Int]? {
    [slots.node] + [slots.relationship, slots.start].compactMap { $0 }
  }

  private func rows(_ frame: Frame) -> (FrozenAdjacency.Rows, FrozenAdjacency.Rows)? {
    guard let frozen = frame.graph.frozen else { return nil }
    // The second relationship is walked from the known node at its far end.
    return (
      step.first.direction == .outgoing ? frozen.outgoing : frozen.incoming,
      step.second.direction == .outgoing ? frozen.incoming : frozen.outgoing
    )
  }

  private func count(_ left: Int, _ right: Int, _ frame: Frame) throws -> Int {
    var count = 0
    if let (leftRows, rightRows) = rows(frame), step.excludes == nil || left != right {
      defer { lastLeft = left }
      if left == lastLeft {
        try mark(left, leftRows, frame)
        let range = rightRows.range(of: right, type: step.second.types[0])
        try frame.tick()
        marks.withUnsafeBufferPointer { marks in
          for index in range { count += Int(marks[Int(rightRows.neighbours[index])]) }
        }
        return count
      }
      try forEachCommonRange(leftRows, left, rightRows, right, frame) { first, second in
        count += first.count * second.count
        return true
      }
      return count
    }
    _ = try forEachPair(left, right, frame) { _, _, _ in
      count += 1
      return true
    }
    return count
  }

  /// Marks the nodes to which the steps of a node lead with the number of steps, and takes the marks of another away.
  private func mark(_ left: Int, _ rows: FrozenAdjacency.Rows, _ frame: Frame) throws {
    if left == markedLeft { return }
    if marks.count < frame.graph.nodeBound { marks = [Int32](repeating: 0, count: frame.graph.nodeBound) }
    if markedLeft >= 0 {
      for index in rows.range(of: markedLeft, type: step.first.types[0]) { marks[Int(rows.neighbours[index])] = 0 }
    }
    for index in rows.range(of: left, type: step.first.types[0]) { marks[Int(rows.neighbours[index])] += 1 }
    markedLeft = left
  }

  /// Visits each pair of relationships that lead to one node.
  private func forEachPair(
    _ left: Int, _ right: Int, _ frame: Frame, _ visit: (_ node: Int, _ first: Int, _ second: Int) throws -> Bool
  ) throws -> Bool {
    guard let (leftRows, rightRows) = rows(frame) else {
      return try frame.graph.forEachStep(of: left, step.first.direction, step.first.types) { first, node in
        try frame.tick()
        return try frame.graph.forEachStep(between: node, and: right, step.second.direction, step.second.types) { second in
          step.excludes != nil && first == second ? true : try visit(node, first, second)
        }
      }
    }
    var wantsMore = true
    try forEachCommonRange(leftRows, left, rightRows, right, frame) { firsts, seconds in
      for first in firsts {
        for second in seconds {
          let (one, other) = (Int(leftRows.relationships[first]), Int(rightRows.relationships[second]))
          if step.excludes != nil && one == other { continue }
          wantsMore = try visit(Int(leftRows.neighbours[first]), one, other)
          if !wantsMore { return false }
        }
      }
      return true
    }
    return wantsMore
  }

  /// Visits the ranges of steps on both sides that lead to one node, in the order of the nodes.
  private func forEachCommonRange(
    _ leftRows: FrozenAdjacency.Rows, _ left: Int, _ rightRows: FrozenAdjacency.Rows, _ right: Int, _ frame: Frame,
    _ visit: (_ left: Range<Int>, _ right: Range<Int>) throws -> Bool
  ) throws {
    let leftRange = leftRows.range(of: left, type: step.first.types[0])
    let rightRange = rightRows.range(of: right, type: step.second.types[0])
    var (one, other) = (leftRange.lowerBound, rightRange.lowerBound)
    while one < leftRange.upperBound && other < rightRange.upperBound {
      let (node, otherNode) = (leftRows.neighbours[one], rightRows.neighbours[other])
      if node < otherNode {
        one += 1
      } else if node > otherNode {
        other += 1
      } else {
        try frame.tick()
        let (oneStart, otherStart) = (one, other)
        while one < leftRange.upperBound && leftRows.neighbours[one] == node { one += 1 }
        while other < rightRange.upperBound && rightRows.neighbours[other] == node { other += 1 }
        if !(try visit(oneStart..<one, otherStart..<other)) { return }
      }
    }
  }
}
