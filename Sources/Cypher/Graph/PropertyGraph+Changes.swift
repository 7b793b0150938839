extension PropertyGraph {
  /// Begins to note changes, so that they can be counted and taken back.
  func beginChanges() { journal = Journal(labelCounts: labelCounts) }

  /// Ends noting changes and counts them.
  func commitChanges() -> SideEffects {
    guard let journal else { return SideEffects() }
    self.journal = nil
    return journal.sideEffects(in: self)
  }

  /// Takes all changes back since they were noted.
  func rollbackChanges() {
    guard let journal else { return }
    self.journal = nil
    for change in journal.changes.reversed() {
      switch change {
      case .nodeCreated(let node): deleteNode(node)
      case .nodeDeleted(let node):
        nodeLabelSets[node] = ~nodeLabelSets[node]
        nodeCount += 1
        for label in labelSets.sets[Int(nodeLabelSets[node])] { join(label, node, isNew: false) }
      case .relabelled(let node, let set): relabel(node, set)
      case .relationshipCreated(let relationship): deleteRelationship(relationship)
      case .relationshipDeleted(let relationship):
        relationshipTypes[relationship] = ~relationshipTypes[relationship]
        count(Int(relationshipTypes[relationship]), 1)
        thaw()
      case .nodeProperty(let node, let key, let old): setNodeProperty(node, key, old)
      case .relationshipProperty(let relationship, let key, let old): setRelationshipProperty(relationship, key, old)
      }
    }
  }

  /// The nodes that were deleted since changes are noted.
  var deletedNodes: [Int] {
    guard let journal else { return [] }
    return journal.changes.compactMap { change in
      if case .nodeDeleted(let node) = change { node } else { nil }
    }
  }

  /// Whether a node has a relationship that is not deleted.
  func hasRelationships(_ node: Int) -> Bool {
    if !hasChains { thaw() }
    for chain in [outgoing, incoming] {
      var next = chain.first(node)
      while next >= 0 {
        if isLive(relationship: next) { return true }
        next = chain.next(next)
      }
    }
    return false
  }
}
