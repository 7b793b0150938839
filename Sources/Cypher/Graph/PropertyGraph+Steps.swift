import GraphModel

extension PropertyGraph {
  /// Visits the relationships of a node until the visitor says false.
  ///
  /// A loop is visited once, also without direction.
  /// - Parameters:
  ///   - types: the types wanted, each once; empty for all.
  ///   - visit: gets the relationship and the node at its other end.
  /// - Returns: false if the visitor stopped.
  @inline(__always)
  func forEachStep(
    of node: Int, _ direction: Direction, _ types: [Int32], _ visit: (_ relationship: Int, _ neighbour: Int) throws -> Bool
  ) rethrows -> Bool {
    guard let frozen else { return try forEachLink(of: node, direction, types, visit) }
    if direction != .incoming, !(try frozen.outgoing.forEachStep(of: node, types, skippingLoops: false, visit)) { return false }
    if direction == .outgoing { return true }
    return try frozen.incoming.forEachStep(of: node, types, skippingLoops: direction != .incoming, visit)
  }

  /// Visits the relationships between two nodes until the visitor says false.
  @inline(__always)
  func forEachStep(
    between node: Int, and other: Int, _ direction: Direction, _ types: [Int32], _ visit: (_ relationship: Int) throws -> Bool
  ) rethrows -> Bool {
    guard let frozen else {
      return try forEachLink(of: node, direction, types) { relationship, neighbour in
        neighbour == other ? try visit(relationship) : true
      }
    }
    if direction != .incoming, !(try frozen.forEachStep(from: node, to: other, types, visit)) { return false }
    // A loop is found by one direction already.
    if direction == .outgoing || (direction != .incoming && node == other) { return true }
    return try frozen.forEachStep(from: other, to: node, types, visit)
  }

  /// As `forEachStep`, along the chains.
  private func forEachLink(
    of node: Int, _ direction: Direction, _ types: [Int32], _ visit: (_ relationship: Int, _ neighbour: Int) throws -> Bool
  ) rethrows -> Bool {
    if direction != .incoming {
      var next = outgoing.first(node)
      while next >= 0 {
        let relationship = next
        next = outgoing.next(relationship)
        guard isWanted(relationship, types) else { continue }
        if !(try visit(relationship, Int(targets[relationship]))) { return false }
      }
    }
    if direction != .outgoing {
      var next = incoming.first(node)
      while next >= 0 {
        let relationship = next
        next = incoming.next(relationship)
        guard isWanted(relationship, types) else { continue }
        let source = Int(sources[relationship])
        if direction != .incoming && source == node { continue }
        if !(try visit(relationship, source)) { return false }
      }
    }
    return true
  }

  @inline(__always)
  private func isWanted(_ relationship: Int, _ types: [Int32]) -> Bool {
    let type = relationshipTypes[relationship]
    return type >= 0 && (types.isEmpty || types.contains(type))
  }

  /// The number of steps of a node; `nil` where only walking tells.
  func degree(of node: Int, _ direction: Direction, _ types: [Int32]) -> Int? {
    guard let frozen, direction == .outgoing || direction == .incoming else { return nil }
    let rows = direction == .outgoing ? frozen.outgoing : frozen.incoming
    if types.isEmpty { return rows.range(of: node).count }
    return types.reduce(0) { $0 + rows.range(of: node, type: $1).count }
  }
}

extension FrozenAdjacency.Rows {
  @inline(__always)
  func forEachStep(
    of node: Int, _ types: [Int32], skippingLoops: Bool, _ visit: (_ relationship: Int, _ neighbour: Int) throws -> Bool
  ) rethrows -> Bool {
    if types.isEmpty { return try forEachStep(in: range(of: node), loop: skippingLoops ? node : -1, visit) }
    for type in types where !(try forEachStep(in: range(of: node, type: type), loop: skippingLoops ? node : -1, visit)) { return false }
    return true
  }

  @inline(__always)
  private func forEachStep(
    in range: Range<Int>, loop: Int, _ visit: (_ relationship: Int, _ neighbour: Int) throws -> Bool
  ) rethrows -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let neighbour = Int(neighbours[index])
      if neighbour != loop, !(try visit(Int(relationships[index]), neighbour)) { return false }
      index += 1
    }
    return true
  }

  /// The steps within a range, all of one type, that lead to a node; found by bisection.
  @inline(__always)
  func range(in range: Range<Int>, to node: Int32) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) >> 1
      if neighbours[middle] < node { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < range.upperBound && neighbours[end] == node { end += 1 }
    return low..<end
  }
}

extension FrozenAdjacency {
  /// Visits the relationships from one node to another, looking at the end that has fewer.
  @inline(__always)
  func forEachStep(from source: Int, to target: Int, _ types: [Int32], _ visit: (_ relationship: Int) throws -> Bool) rethrows -> Bool {
    for type in types where !(try forEachStep(from: source, to: target, type: type, visit)) { return false }
    guard types.isEmpty else { return true }
    let (out, into) = (outgoing.range(of: source), incoming.range(of: target))
    let (rows, range, other) = out.count <= into.count ? (outgoing, out, target) : (incoming, into, source)
    for index in range where Int(rows.neighbours[index]) == other {
      if !(try visit(Int(rows.relationships[index]))) { return false }
    }
    return true
  }

  @inline(__always)
  private func forEachStep(
    from source: Int, to target: Int, type: Int32, _ visit: (_ relationship: Int) throws -> Bool
  ) rethrows -> Bool {
    let (out, into) = (outgoing.range(of: source, type: type), incoming.range(of: target, type: type))
    let (rows, range, other) = out.count <= into.count ? (outgoing, out, target) : (incoming, into, source)
    for index in rows.range(in: range, to: Int32(other)) where !(try visit(Int(rows.relationships[index]))) { return false }
    return true
  }
}
