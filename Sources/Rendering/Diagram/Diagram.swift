public import Knowledge

/// A picture of a part of the graph, as values: what stands in it, in which words and shapes, before anything has a place.
///
/// The same graph and request give the same diagram, in the same order.
public struct Diagram: Illustration, Hashable {
  /// The heading.
  public let title: String
  /// What the picture shows, in sentences, for those who cannot see it.
  public let summary: String
  /// The lines under the heading: what is shown, and exactly what is not.
  public let caption: [String]
  /// The entities, those in the middle first.
  public let nodes: [DiagramNode]
  /// The relations between them.
  public internal(set) var trunks: [DiagramTrunk]
  /// The nodes that are put into a common frame.
  public let clusters: [DiagramCluster]
  /// The kinds and line styles that occur.
  public let legend: DiagramLegend
  /// What is not shown.
  public let leftOut: LeftOut
  /// How nodes are to be placed.
  public let engine: LayoutEngine
  /// Which way ranks follow each other.
  public let direction: DiagramDirection

  /// What its lines say, trunk by trunk.
  public var statements: [DrawnStatement] { trunks.flatMap { $0.branches.map(\.statement) } }

  /// Its own engine, then the forces that finish with thousands of nodes, then rings, which always finish.
  public var placements: [Placement] { (engine == .sfdp ? [engine] : [engine, .sfdp]).map(Placement.by) + [.given] }

  /// Draws up the diagram that a request asks for.
  ///
  /// Takes time in proportion to the facts of the graph, and to the entities shown times those that could be.
  public init(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    let request = try request.resolved(in: graph.ontology)
    let selection = try Selection(of: graph, for: request)
    let trunks = TrunkGrouping(selection).trunks
    let writer = DiagramWriter(graph: graph, selection: selection)
    let labels = Dictionary(uniqueKeysWithValues: selection.entities.map { ($0, writer.label($0)) })
    let columns = ColumnChoice(selection, trunks, heights: labels.mapValues(\.count)).columns
    self.nodes = selection.entities.compactMap { writer.node($0, label: labels[$0] ?? [], column: columns[$0] ?? 0) }
    self.trunks = trunks.map { writer.trunk($0, columns: columns) }
    self.clusters = ClusterChoice(nodes: nodes, trunks: self.trunks, ontology: graph.ontology).clusters
    self.legend = DiagramLegend(nodes: nodes, trunks: self.trunks, ontology: graph.ontology)
    self.leftOut = selection.leftOut
    self.engine = request.engine
    self.direction = request.direction
    let caption = DiagramCaption(graph: graph, request: request, selection: selection)
    self.title = caption.title
    self.caption = caption.lines
    self.summary = DiagramSummary.text(caption: caption.lines, nodes: nodes, trunks: self.trunks)
  }
}
