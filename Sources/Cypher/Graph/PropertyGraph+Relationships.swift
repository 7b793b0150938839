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

  /// The numbers between which the relationships of some types lie, or all; and whether there are no others, and no deleted ones, between.
  func relationshipRange(ofTypes wanted: [Int32]) -> (range: Range<Int>, isPure: Bool) {
    guard wanted.count == 1, frozen != nil else { return (0..<relationshipBound, wanted.isEmpty && relationshipCount == relationshipBound) }
    let range = range(ofType: wanted[0])
    return (range, Int(wanted[0]) < typeCounts.count ? typeCounts[Int(wanted[0])] == range.count : range.isEmpty)
  }

  /// Lists the relationships of a range that have one of some types, or any.
  /// - Parameter found: has room for the whole range.
  /// - Returns: how many there are.
  func listRelationships(ofTypes wanted: [Int32], in range: Range<Int>, into found: UnsafeMutablePointer<Int32>) -> Int {
    var count = 0
    relationshipTypes.withUnsafeBufferPointer { types in
      for index in range {
        found[count] = Int32(truncatingIfNeeded: index)
        let isWanted =
          wanted.count == 1 ? types[index] == wanted[0] : types[index] >= 0 && (wanted.isEmpty || wanted.contains(types[index]))
        count += isWanted ? 1 : 0
      }
    }
    return count
  }

  /// The numbers from the first to the last relationship of a type. Looks at all of them once, until the graph changes.
  private func range(ofType type: Int32) -> Range<Int> {
    if let known = typeRanges[type] { return known }
    let first = relationshipTypes.firstIndex(of: type) ?? 0
    let range = first..<max(first, (relationshipTypes.lastIndex(of: type) ?? -1) + 1)
    typeRanges[type] = range
    return range
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
