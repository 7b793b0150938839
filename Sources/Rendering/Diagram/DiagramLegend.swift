public import Knowledge

/// What the shapes, colours and line styles of a diagram mean: those that occur in it.
public struct DiagramLegend: Hashable, Sendable {
  /// A kind of entity.
  public struct Kind: Hashable, Sendable {
    /// Its name for readers.
    public let label: String
    /// Its shape and colours.
    public let look: NodeLook
  }

  /// The kinds, in the ontology's order.
  public let kinds: [Kind]
  /// The modalities, asserted first.
  public let modalities: [Modality]
  /// Whether lines of some relations have a direction, and those of others none.
  public let hasBothSenses: Bool
  /// Whether a line stands for several facts and says how many.
  public let hasCounts: Bool
  /// Whether a line stands for what no document says.
  public let hasInferred: Bool
  /// Whether a node stands for several entities.
  public let hasFolded: Bool
  /// The most independent sources behind a line; lines differ in weight where it is above 1.
  public let mostSources: Int
  /// What became of nodes and lines between two graphs, each that occurs.
  public let changes: [Change]

  init(nodes: [DiagramNode], trunks: [DiagramTrunk], ontology: Ontology) {
    let occurring = Set(nodes.map(\.type))
    var kinds = ontology.entityTypes.filter { occurring.contains($0.name) }.map {
      Kind(label: PlainText.cleaned($0.label, limit: 40), look: NodeLook(of: $0))
    }
    let unknown = occurring.filter { ontology.entityType($0) == nil }.sorted()
    kinds += unknown.map { Kind(label: PlainText.cleaned($0.rawValue, limit: 40), look: NodeLook(of: nil)) }
    let branches = trunks.flatMap(\.branches)
    self.kinds = kinds
    self.modalities = Set(trunks.map(\.modality)).sorted()
    self.hasBothSenses = trunks.contains { $0.sense == .mutual } && trunks.contains { $0.sense != .mutual }
    self.hasCounts = branches.contains { $0.statement.details.contains { $0.hasPrefix("×") } }
    self.hasInferred = trunks.contains(where: \.isInferred)
    self.hasFolded = nodes.contains { !$0.folded.isEmpty }
    self.mostSources = branches.map(\.sources).max() ?? 0
    let changes = Set(nodes.compactMap(\.change) + trunks.compactMap(\.change))
    self.changes = Change.allCases.filter { changes.contains($0) }
  }
}
