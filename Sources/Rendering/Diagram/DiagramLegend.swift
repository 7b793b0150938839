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
  /// Whether a line stands for several facts and says how many.
  public let hasCounts: Bool

  init(nodes: [DiagramNode], trunks: [DiagramTrunk], ontology: Ontology) {
    let occurring = Set(nodes.map(\.type))
    var kinds = ontology.entityTypes.filter { occurring.contains($0.name) }.map {
      Kind(label: PlainText.cleaned($0.label, limit: 40), look: NodeLook(of: $0))
    }
    let unknown = occurring.filter { ontology.entityType($0) == nil }.sorted()
    kinds += unknown.map { Kind(label: PlainText.cleaned($0.rawValue, limit: 40), look: NodeLook(of: nil)) }
    self.kinds = kinds
    self.modalities = Set(trunks.map(\.modality)).sorted()
    self.hasCounts = trunks.contains { $0.branches.contains { $0.facts.count > 1 } }
  }
}
