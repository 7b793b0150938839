extension PropertyGraph {
  func createRelationship(type: Int, from source: Int, to target: Int) -> Int {
    thaw()
    let relationship = relationshipTypes.count
    relationshipTypes.append(Int32(type))
    sources.append(Int32(source))
    targets.append(Int32(target))
    outgoing.add(relationship, at: source)
    incoming.add(relationship, at: target)
    count(type, 1)
    journal?.record(.relationshipCreated(relationship))
    return relationship
  }

  func deleteRelationship(_ relationship: Int) {
    guard isLive(relationship: relationship) else { return }
    for key in relationshipColumns.indices { setRelationshipProperty(relationship, key, .null) }
    journal?.record(.relationshipDeleted(relationship))
    count(Int(relationshipTypes[relationship]), -1)
    relationshipTypes[relationship] = ~relationshipTypes[relationship]
    thaw()
  }

  func count(_ type: Int, _ change: Int) {
    while typeCounts.count <= type { typeCounts.append(0) }
    typeCounts[type] += change
    relationshipCount += change
  }

  @inline(__always)
  func isLive(relationship: Int) -> Bool { relationshipTypes[relationship] >= 0 }

  /// The relationships that have one of some types, or all.
  func relationships(ofTypes wanted: [Int32]) -> [Int32] {
    var found: [Int32] = []
    found.reserveCapacity(
      wanted.isEmpty ? relationshipCount : wanted.reduce(0) { $0 + (Int($1) < typeCounts.count ? typeCounts[Int($1)] : 0) })
    relationshipTypes.withUnsafeBufferPointer { types in
      for index in types.indices where types[index] >= 0 && (wanted.isEmpty || wanted.contains(types[index])) {
        found.append(Int32(truncatingIfNeeded: index))
      }
    }
    return found
  }

  /// Whether each relationship of a type leaves, or enters, a node with a label. Looks at all of them once, until the graph changes.
  func endsHave(label: Int, type: Int32, areSources: Bool) -> Bool {
    let key = EndLabel(label: label, type: type, areSources: areSources)
    if let known = endLabels[key] { return known }
    let ends = areSources ? sources : targets
    var holds = true
    for relationship in relationshipTypes.indices where relationshipTypes[relationship] == type {
      if !hasLabel(Int(ends[relationship]), label) {
        holds = false
        break
      }
    }
    endLabels[key] = holds
    return holds
  }

  /// The type of a relationship, deleted or not.
  @inline(__always)
  func type(of relationship: Int) -> Int {
    let type = relationshipTypes[relationship]
    return Int(type < 0 ? ~type : type)
  }

  /// Copies the relationships to compact rows, unless they are few or already there.
  func freeze() {
    guard frozen == nil, relationshipCount > freezingThreshold else { return }
    frozen = FrozenAdjacency(nodeCount: nodeBound, types: relationshipTypes, sources: sources, targets: targets)
  }
}
