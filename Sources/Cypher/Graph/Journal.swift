/// What a query changed, in order.
struct Journal {
  /// A change with what is needed to take it back.
  enum Change {
    case nodeCreated(Int)
    case nodeDeleted(Int)
    case relabelled(Int, Int32)
    case relationshipCreated(Int)
    case relationshipDeleted(Int)
    case nodeProperty(Int, Int, Value)
    case relationshipProperty(Int, Int, Value)
  }

  private(set) var changes: [Change] = []
  /// How many nodes had each label before.
  let labelCounts: [Int]

  init(labelCounts: [Int]) { self.labelCounts = labelCounts }

  mutating func record(_ change: Change) { changes.append(change) }

  /// The difference between the graph before and after, not the sum of the changes.
  func sideEffects(in graph: PropertyGraph) -> SideEffects {
    var effects = SideEffects()
    var created: Set<Int> = []
    var createdRelationships: Set<Int> = []
    var nodeProperties: [Place: Value] = [:]
    var relationshipProperties: [Place: Value] = [:]
    for change in changes {
      switch change {
      case .nodeCreated(let node): created.insert(node)
      case .nodeDeleted(let node): if !created.contains(node) { effects.nodesDeleted += 1 }
      case .relationshipCreated(let relationship): createdRelationships.insert(relationship)
      case .relationshipDeleted(let relationship): if !createdRelationships.contains(relationship) { effects.relationshipsDeleted += 1 }
      case .nodeProperty(let node, let key, let old):
        let place = Place(entity: node, key: key)
        if nodeProperties[place] == nil { nodeProperties[place] = old }
      case .relationshipProperty(let relationship, let key, let old):
        let place = Place(entity: relationship, key: key)
        if relationshipProperties[place] == nil { relationshipProperties[place] = old }
      case .relabelled: break
      }
    }
    effects.nodesCreated = created.count { graph.isLive(node: $0) }
    effects.relationshipsCreated = createdRelationships.count { graph.isLive(relationship: $0) }
    for (place, old) in nodeProperties { effects.count(old, graph.nodeProperty(place.entity, place.key)) }
    for (place, old) in relationshipProperties { effects.count(old, graph.relationshipProperty(place.entity, place.key)) }
    for (label, count) in graph.labelCounts.enumerated() {
      let before = label < labelCounts.count ? labelCounts[label] : 0
      if before == 0 && count > 0 { effects.labelsAdded += 1 }
      if before > 0 && count == 0 { effects.labelsRemoved += 1 }
    }
    return effects
  }

  private struct Place: Hashable {
    var entity: Int
    var key: Int
  }
}

extension SideEffects {
  /// Counts the change of a property from one value to another.
  fileprivate mutating func count(_ old: Value, _ new: Value) {
    switch (old, new) {
    case (.null, .null): break
    case (.null, _): propertiesSet += 1
    case (_, .null): propertiesRemoved += 1
    default:
      if old == new { return }
      propertiesSet += 1
      propertiesRemoved += 1
    }
  }
}
