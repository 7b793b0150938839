extension PropertyGraph {
  func nodeColumn(_ key: Int) -> PropertyColumn { key < nodeColumns.count ? nodeColumns[key] : PropertyColumn() }

  func relationshipColumn(_ key: Int) -> PropertyColumn { key < relationshipColumns.count ? relationshipColumns[key] : PropertyColumn() }

  @inline(__always)
  func nodeProperty(_ node: Int, _ key: Int) -> Value { key < nodeColumns.count ? nodeColumns[key][node] : .null }

  @inline(__always)
  func relationshipProperty(_ relationship: Int, _ key: Int) -> Value {
    key < relationshipColumns.count ? relationshipColumns[key][relationship] : .null
  }

  func setNodeProperty(_ node: Int, _ key: Int, _ value: Value) {
    while nodeColumns.count <= key { nodeColumns.append(PropertyColumn()) }
    let old = nodeColumns[key].set(node, value)
    if case .null = old, case .null = value { return }
    journal?.record(.nodeProperty(node, key, old))
    guard indexes[key] != nil else { return }
    if case .null = old {} else { indexes[key]?.remove(node, old) }
    if case .null = value {} else { indexes[key]?.insert(node, value) }
    if let index = indexes[key], index.isCrowded { indexes[key] = ValueIndex(nodeColumns[key], nodeCount: nodeBound) }
  }

  func setRelationshipProperty(_ relationship: Int, _ key: Int, _ value: Value) {
    while relationshipColumns.count <= key { relationshipColumns.append(PropertyColumn()) }
    let old = relationshipColumns[key].set(relationship, value)
    if case .null = old, case .null = value { return }
    journal?.record(.relationshipProperty(relationship, key, old))
  }

  func nodeProperties(_ node: Int) -> [String: Value] { properties(nodeColumns, node) }

  func relationshipProperties(_ relationship: Int) -> [String: Value] { properties(relationshipColumns, relationship) }

  func properties(_ columns: [PropertyColumn], _ entity: Int) -> [String: Value] {
    var properties: [String: Value] = [:]
    for key in columns.indices {
      let value = columns[key][entity]
      if case .null = value { continue }
      properties[keys[key]] = value
    }
    return properties
  }

  /// The nodes that may have a value under a key; `nil` where looking through all nodes costs less than making an index.
  func candidates(key: Int, value: Value) -> [Int32]? {
    guard key < nodeColumns.count else { return [] }
    if let index = indexes[key] { return index.candidates(value) }
    scans[key, default: 0] += 1
    guard scans[key, default: 0] > 2 else { return nil }
    let index = ValueIndex(nodeColumns[key], nodeCount: nodeBound)
    indexes[key] = index
    return index.candidates(value)
  }
}
