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
  var hasChains = true

  var labelMembers: [LabelMembers] = []
  var labelCounts: [Int] = []
  var typeCounts: [Int] = []
  var indexes: [Int: ValueIndex] = [:]
  var scans: [Int: Int] = [:]
  var endLabels: [EndLabel: Bool] = [:]
  /// The numbers between which the relationships of a type lie, as far as asked for, until the graph changes.
  var typeRanges: [Int32: Range<Int>] = [:]
  var journal: Journal?
  let tables = NumberTablePool()

  /// The number of nodes.
  public internal(set) var nodeCount = 0
  /// The number of relationships.
  public internal(set) var relationshipCount = 0
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
  func thaw() {
    frozen = nil
    endLabels = [:]
    typeRanges = [:]
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
  var nodeLabelSets: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.nodeLabelSets }
    _modify { yield &columns.base.pointee.nodeLabelSets }
  }
  /// For each relationship its type, or the complement of it when the relationship is deleted.
  var relationshipTypes: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.relationshipTypes }
    _modify { yield &columns.base.pointee.relationshipTypes }
  }
  var sources: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.sources }
    _modify { yield &columns.base.pointee.sources }
  }
  var targets: [Int32] {
    @inline(__always) _read { yield columns.base.pointee.targets }
    _modify { yield &columns.base.pointee.targets }
  }
  var nodeColumns: [PropertyColumn] {
    @inline(__always) _read { yield columns.base.pointee.nodeColumns }
    _modify { yield &columns.base.pointee.nodeColumns }
  }
  var relationshipColumns: [PropertyColumn] {
    @inline(__always) _read { yield columns.base.pointee.relationshipColumns }
    _modify { yield &columns.base.pointee.relationshipColumns }
  }
  var outgoing: AdjacencyChains {
    @inline(__always) _read { yield columns.base.pointee.outgoing }
    _modify { yield &columns.base.pointee.outgoing }
  }
  var incoming: AdjacencyChains {
    @inline(__always) _read { yield columns.base.pointee.incoming }
    _modify { yield &columns.base.pointee.incoming }
  }
  var frozen: FrozenAdjacency? {
    @inline(__always) _read { yield columns.base.pointee.frozen }
    _modify { yield &columns.base.pointee.frozen }
  }

  /// One more than the greatest number of a node.
  var nodeBound: Int { nodeLabelSets.count }
  /// One more than the greatest number of a relationship.
  var relationshipBound: Int { relationshipTypes.count }

  /// A label that one end of all relationships of a type may have.
  struct EndLabel: Hashable {
    var label: Int
    var type: Int32
    var areSources: Bool
  }
}
