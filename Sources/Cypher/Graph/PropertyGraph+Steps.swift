import GraphModel

extension PropertyGraph {
  /// Visits the relationships of a node until the visitor says false.
  ///
  /// A loop is visited once, also without direction.
  /// - Parameters:
  ///   - types: the types wanted; empty for all.
  ///   - visit: gets the relationship and the node at its other end.
  /// - Returns: false if the visitor stopped.
  @inline(__always)
  func forEachStep(
    of node: Int, _ direction: Direction, _ types: [Int32], _ visit: (_ relationship: Int, _ neighbour: Int) throws -> Bool
  ) rethrows -> Bool {
    if let frozen {
      if direction != .incoming, !(try Self.visit(frozen.outgoing, node, types, skippingLoops: false, visit)) { return false }
      if direction != .outgoing {
        return try Self.visit(frozen.incoming, node, types, skippingLoops: direction != .incoming, visit)
      }
      return true
    }
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

  @inline(__always)
  private static func visit(
    _ rows: FrozenAdjacency.Rows, _ node: Int, _ types: [Int32], skippingLoops: Bool, _ visit: (Int, Int) throws -> Bool
  ) rethrows -> Bool {
    func walk(_ range: Range<Int>) throws -> Bool {
      for index in range {
        let neighbour = Int(rows.neighbours[index])
        if skippingLoops && neighbour == node { continue }
        if !(try visit(Int(rows.relationships[index]), neighbour)) { return false }
      }
      return true
    }
    if types.isEmpty { return try walk(rows.range(of: node)) }
    for type in types where !(try walk(rows.range(of: node, type: type))) { return false }
    return true
  }
}
