/// A property graph in compact columns that do not change, as it is stored in a file.
///
/// Nodes, relationships, labels, types and keys are numbered from 0.
public struct ColumnarGraph: Sendable {
  /// The names of labels.
  public let labels: [String]
  /// The names of relationship types.
  public let types: [String]
  /// The names of property keys.
  public let keys: [String]
  /// The combinations of labels that nodes have; the first is the empty one.
  public let labelSets: [[Int32]]
  /// For each node its combination of labels.
  public let nodeLabelSets: CompactArray<Int32>
  /// For each relationship its type.
  public let relationshipTypes: CompactArray<Int32>
  /// For each relationship the node that it leaves.
  public let sources: CompactArray<Int32>
  /// For each relationship the node that it enters.
  public let targets: CompactArray<Int32>
  /// The relationships by the node that they leave.
  public let outgoing: Steps
  /// The relationships by the node that they enter.
  public let incoming: Steps
  /// What nodes have under keys.
  public let nodeProperties: [Property]
  /// What relationships have under keys.
  public let relationshipProperties: [Property]

  /// The values under a key.
  public struct Property: Sendable {
    /// The key.
    public let key: Int
    /// The values.
    public let values: ColumnarValues

    /// Names values.
    public init(key: Int, values: ColumnarValues) {
      self.key = key
      self.values = values
    }
  }

  /// The relationships at each node in one direction: sorted by type, then by neighbour, then by number.
  public struct Steps: Sendable {
    /// Where the steps of each node begin, and after the last node where they end.
    public let offsets: CompactArray<Int32>
    /// The nodes at the other ends.
    public let neighbours: CompactArray<Int32>
    /// The relationships.
    public let relationships: CompactArray<Int32>
    /// The types of the relationships.
    public let types: CompactArray<Int32>
  }

  /// The number of nodes.
  public var nodeCount: Int { nodeLabelSets.count }
  /// The number of relationships.
  public var relationshipCount: Int { relationshipTypes.count }

  /// Sorts relationships into steps; linear. Numbers out of range are our mistake.
  public init(
    labels: [String], types: [String], keys: [String], labelSets: [[Int32]], nodeLabelSets: [Int32], relationshipTypes: [Int32],
    sources: [Int32], targets: [Int32], nodeProperties: [Property], relationshipProperties: [Property]
  ) {
    self.labels = labels
    self.types = types
    self.keys = keys
    self.labelSets = labelSets
    self.nodeLabelSets = CompactArray(nodeLabelSets)
    self.relationshipTypes = CompactArray(relationshipTypes)
    self.sources = CompactArray(sources)
    self.targets = CompactArray(targets)
    self.nodeProperties = nodeProperties
    self.relationshipProperties = relationshipProperties
    let sorter = StepSorter(nodeCount: nodeLabelSets.count, typeCount: types.count, types: relationshipTypes)
    outgoing = sorter.steps(from: sources, to: targets)
    incoming = sorter.steps(from: targets, to: sources)
  }

  init(
    labels: [String], types: [String], keys: [String], labelSets: [[Int32]], nodeLabelSets: CompactArray<Int32>,
    relationshipTypes: CompactArray<Int32>, sources: CompactArray<Int32>, targets: CompactArray<Int32>, outgoing: Steps, incoming: Steps,
    nodeProperties: [Property], relationshipProperties: [Property]
  ) {
    self.labels = labels
    self.types = types
    self.keys = keys
    self.labelSets = labelSets
    self.nodeLabelSets = nodeLabelSets
    self.relationshipTypes = relationshipTypes
    self.sources = sources
    self.targets = targets
    self.outgoing = outgoing
    self.incoming = incoming
    self.nodeProperties = nodeProperties
    self.relationshipProperties = relationshipProperties
  }
}
