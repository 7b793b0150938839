public import GraphModel

/// A property graph in memory: nodes with labels and properties, and typed relationships with properties.
///
/// Nodes and relationships are rows of columns. A deleted one leaves its row behind, marked by the complement of its label set or type;
/// numbers are not used again. Relationships hang in chains at both of their ends, so that a graph can grow, and are copied to compact
/// rows (``FrozenAdjacency``) when a large graph is read.
public final class PropertyGraph {
  var labels = SymbolTable()
  var types = SymbolTable()
  var keys = SymbolTable()
  private let columns = GraphColumns()
  /// Whether the chains hold the relationships; a graph that was stored has rows only, until it is changed.
  private var hasChains = true

  private var labelMembers: [LabelMembers] = []
  private(set) var labelCounts: [Int] = []
  private(set) var typeCounts: [Int] = []
  private var indexes: [Int: ValueIndex] = [:]
  private var scans: [Int: Int] = [:]
  private var endLabels: [EndLabel: Bool] = [:]
  private var journal: Journal?

  /// The number of nodes.
  public private(set) var nodeCount = 0
  /// The number of relationships.
  public private(set) var relationshipCount = 0
  /// The most relationships that are walked in chains when a graph is only read.
  var freezingThreshold = 256

  /// Makes a graph without nodes.
  public init() {}

  /// Makes a graph of stored columns, which are read where they lie until they are changed.
  public init(_ stored: ColumnarGraph) {
    for name in stored.labels { _ = labels.intern(name) }
    for name in stored.types { _ = types.intern(name) }
    for name in stored.keys { _ = keys.intern(name) }
    let sets = stored.labelSets.map { labelSets.intern($0.map { Int($0) }) }
    nodeLabelSets = stored.nodeLabelSets.map { sets[Int($0)] }
    relationshipTypes = Array(stored.relationshipTypes)
    sources = Array(stored.sources)
    targets = Array(stored.targets)
    frozen = FrozenAdjacency(stored)
    hasChains = false
    nodeCount = nodeLabelSets.count
    relationshipCount = relationshipTypes.count
    for (node, set) in nodeLabelSets.enumerated() {
      for label in labelSets.sets[Int(set)] { join(label, node, isNew: true) }
    }
    typeCounts = [Int](repeating: 0, count: types.count)
    for type in relationshipTypes { typeCounts[Int(type)] += 1 }
    nodeColumns = Self.columns(stored.nodeProperties)
    relationshipColumns = Self.columns(stored.relationshipProperties)
  }

  private static func columns(_ properties: [ColumnarGraph.Property]) -> [PropertyColumn] {
    var columns = [PropertyColumn](repeating: PropertyColumn(), count: (properties.map(\.key).max() ?? -1) + 1)
    for property in properties { columns[property.key] = PropertyColumn(property.values) }
    return columns
  }

  /// Gives the rows up for the chains, before a change.
  private func thaw() {
    frozen = nil
    endLabels = [:]
    if hasChains { return }
    hasChains = true
    outgoing = AdjacencyChains()
    incoming = AdjacencyChains()
    for _ in nodeLabelSets.indices {
      outgoing.addNode()
      incoming.addNode()
    }
    for relationship in relationshipTypes.indices {
      outgoing.add(relationship, at: Int(sources[relationship]))
      incoming.add(relationship, at: Int(targets[relationship]))
    }
  }

  var labelSets: LabelSets {
    @inline(__always) _read { yield columns.base.pointee.labelSets }
    _modify { yield &columns.base.pointee.labelSets }
  }
  /// For each node its label set, or the complement of it when the node is deleted.
  private(set) var nodeLabelSets: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.nodeLabelSets }
    _modify { yield &columns.base.pointee.nodeLabelSets }
  }
  /// For each relationship its type, or the complement of it when the relationship is deleted.
  private(set) var relationshipTypes: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.relationshipTypes }
    _modify { yield &columns.base.pointee.relationshipTypes }
  }
  private(set) var sources: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.sources }
    _modify { yield &columns.base.pointee.sources }
  }
  private(set) var targets: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.targets }
    _modify { yield &columns.base.pointee.targets }
  }
  private(set) var nodeColumns: [PropertyColumn] {
    @inline(__always) _read { yield columns.base.pointee.nodeColumns }
    _modify { yield &columns.base.pointee.nodeColumns }
  }
  private(set) var relationshipColumns: [PropertyColumn] {
    @inline(__always) _read { yield columns.base.pointee.relationshipColumns }
    _modify { yield &columns.base.pointee.relationshipColumns }
  }
  private(set) var outgoing: AdjacencyChains {
    @inline(__always) _read { yield columns.base.pointee.outgoing }
    _modify { yield &columns.base.pointee.outgoing }
  }
  private(set) var incoming: AdjacencyChains {
    @inline(__always) _read { yield columns.base.pointee.incoming }
    _modify { yield &columns.base.pointee.incoming }
  }
  private(set) var frozen: FrozenAdjacency? {
    @inline(__always) _read { yield columns.base.pointee.frozen }
    _modify { yield &columns.base.pointee.frozen }
  }

  /// One more than the greatest number of a node.
  var nodeBound: Int { nodeLabelSets.count }
  /// One more than the greatest number of a relationship.
  var relationshipBound: Int { relationshipTypes.count }

  // MARK: Nodes

  func createNode(labels list: [Int]) -> Int {
    if !hasChains { thaw() }
    let node = nodeLabelSets.count
    var set: Int32 = 0
    for label in list { set = labelSets.adding(label, to: set) }
    nodeLabelSets.append(set)
    outgoing.addNode()
    incoming.addNode()
    nodeCount += 1
    for label in labelSets.sets[Int(set)] { join(label, node, isNew: true) }
    journal?.record(.nodeCreated(node))
    return node
  }

  /// Marks a node as deleted and takes its properties away. Its relationships stay.
  func deleteNode(_ node: Int) {
    guard isLive(node: node) else { return }
    for key in nodeColumns.indices { setNodeProperty(node, key, .null) }
    journal?.record(.nodeDeleted(node))
    for label in labelSets.sets[Int(nodeLabelSets[node])] { leave(label) }
    nodeLabelSets[node] = ~nodeLabelSets[node]
    nodeCount -= 1
  }

  @inline(__always)
  func isLive(node: Int) -> Bool { nodeLabelSets[node] >= 0 }

  /// The labels of a node that is not deleted, in the order in which it got them.
  func labels(of node: Int) -> [Int] {
    let set = nodeLabelSets[node]
    return set < 0 ? [] : labelSets.sets[Int(set)]
  }

  @inline(__always)
  func hasLabel(_ node: Int, _ label: Int) -> Bool {
    let set = nodeLabelSets[node]
    return set >= 0 && labelSets.contains(label, in: set)
  }

  func addLabel(_ label: Int, to node: Int) { relabel(node, labelSets.adding(label, to: nodeLabelSets[node])) }

  func removeLabel(_ label: Int, from node: Int) { relabel(node, labelSets.removing(label, from: nodeLabelSets[node])) }

  private func relabel(_ node: Int, _ set: Int32) {
    let old = nodeLabelSets[node]
    guard old != set, old >= 0 else { return }
    endLabels = [:]
    journal?.record(.relabelled(node, old))
    let before = labelSets.sets[Int(old)]
    let after = labelSets.sets[Int(set)]
    for label in before where !after.contains(label) { leave(label) }
    nodeLabelSets[node] = set
    for label in after where !before.contains(label) { join(label, node, isNew: false) }
  }

  private func join(_ label: Int, _ node: Int, isNew: Bool) {
    while labelMembers.count <= label {
      labelMembers.append(LabelMembers())
      labelCounts.append(0)
    }
    labelCounts[label] += 1
    if labelMembers[label].hasLeavers && !isNew { sweep(label) }
    if labelMembers[label].hasLeavers || labelMembers[label].nodes.last != Int32(node) { labelMembers[label].nodes.append(Int32(node)) }
  }

  private func leave(_ label: Int) {
    labelCounts[label] -= 1
    labelMembers[label].hasLeavers = true
  }

  private func sweep(_ label: Int) {
    var seen = Bitset()
    let members = labelMembers[label].nodes
    labelMembers[label].nodes = members.filter { hasLabel(Int($0), label) && seen.insert(Int($0)) }
    labelMembers[label].hasLeavers = false
  }

  /// The nodes that have a label.
  func members(of label: Int) -> [Int32] {
    guard label < labelMembers.count else { return [] }
    if labelMembers[label].hasLeavers { sweep(label) }
    return labelMembers[label].nodes
  }

  // MARK: Relationships

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

  private func count(_ type: Int, _ change: Int) {
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

  private struct EndLabel: Hashable {
    var label: Int
    var type: Int32
    var areSources: Bool
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

  // MARK: Properties

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

  private func properties(_ columns: [PropertyColumn], _ entity: Int) -> [String: Value] {
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

  // MARK: Changes

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

/// The nodes that have or had a label.
private struct LabelMembers {
  var nodes: [Int32] = []
  /// Whether some of the nodes may have lost the label.
  var hasLeavers = false
}
