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
  /// The entities, those in the middle first, then nodes for several that found no room.
  public let nodes: [DiagramNode]
  /// The relations between them.
  public internal(set) var trunks: [DiagramTrunk]
  /// The nodes that are put into a common frame.
  public let clusters: [DiagramCluster]
  /// The kinds and line styles that occur.
  public let legend: DiagramLegend
  /// What is not shown.
  public let leftOut: LeftOut
  /// What is folded: how many entities into nodes for several, and how many facts into the lines to them.
  public let folded: LeftOut.Count
  /// How nodes are to be placed.
  public let engine: LayoutEngine
  /// Which way ranks follow each other.
  public let direction: DiagramDirection
  /// The ranks of its elements.
  var ranks: Ranks
  /// How much nearer than usual the ranks stand, in points, so that the picture keeps to the page.
  var tightening = 0.0
  /// The width that heading and legend may take, in points.
  let legendWidth: Double

  /// What its lines say, trunk by trunk.
  public var statements: [DrawnStatement] { trunks.flatMap { $0.branches.map(\.statement) } }

  /// Its own engine, then the forces that finish with thousands of nodes, then rings, which always finish.
  public var placements: [Placement] {
    if nodes.count > Self.mostForForces { return [.given] }
    return (engine == .sfdp ? [engine] : [engine, .sfdp]).map(Placement.by) + [.given]
  }

  /// Beyond so many nodes no engine finishes while somebody waits: 1,500 took `sfdp` 4 s on a small machine, and it grows faster than they do.
  private static let mostForForces = 1_000

  /// The identifiers of its nodes and words, in the order in which they are drawn.
  var elementIDs: [String] {
    nodes.map(\.elementID)
      + trunks.flatMap { trunk in [trunk.id] + trunk.branches.filter { !$0.label.isEmpty }.map { $0.id + "-words" } }
  }

  /// Draws up the diagram that a request asks for.
  ///
  /// Takes time in proportion to the facts of the graph, and to the entities shown times those that could be.
  public init(of graph: KnowledgeGraph, for request: DiagramRequest) throws(DiagramRequestError) {
    let request = try request.resolved(in: graph.ontology)
    let selected = SelectedGraph(graph, request.inference)
    let choice = try SelectionChoice(of: selected, for: request)
    try self.init(of: selected, for: request, atMost: choice.most) { most throws(DiagramRequestError) in try choice.selection(most) }
  }

  /// Draws up a diagram of whatever `select` chooses, with as many nodes as the page carries.
  /// - Parameters:
  ///   - most: the most nodes that may be asked of `select`.
  ///   - select: chooses at most so many nodes.
  ///   - caption: words the heading and what is shown; the usual ones where there is none.
  init(
    of graph: SelectedGraph, for request: DiagramRequest, atMost most: Int, wording: DiagramWriter.Wording = .details,
    caption: (Selection) -> DiagramCaption? = { _ in nil }, select: (Int) throws(DiagramRequestError) -> Selection
  ) throws(DiagramRequestError) {
    let sources = graph.graph.sources
    func compose(_ limit: Int) throws(DiagramRequestError) -> Composition {
      Composition(try select(limit), of: graph, sources: sources, wording: wording, request: request)
    }
    var limit = most
    var page = try compose(limit)
    // Fewer nodes, until the letters are large enough when the picture is as wide as a page.
    while request.engine.isRanked, limit > Self.fewest, !page.arrangement.fits(height: request.budget.keepsToPage) {
      limit = max(Self.fewest, min(limit - 1, Int(Double(limit) * page.arrangement.share)))
      page = try compose(limit)
    }
    let selection = page.selection, writer = page.writer, words = page.words, arrangement = page.arrangement
    self.nodes = selection.entities.compactMap {
      writer.node($0, label: words.labels[$0] ?? [], column: arrangement.columns[$0] ?? 0)
    }
    self.trunks = page.trunks.indices.map {
      writer.trunk(page.trunks[$0], words.elements[$0], label: words.trunks[$0], branches: words.branches[$0])
    }
    self.clusters = ClusterChoice(nodes: nodes, trunks: trunks, ontology: graph.graph.ontology).clusters
    self.legend = DiagramLegend(nodes: nodes, trunks: trunks, ontology: graph.graph.ontology)
    self.leftOut = selection.leftOut
    self.folded = selection.folded
    self.engine = request.engine
    self.direction = arrangement.direction
    self.ranks = arrangement.ranks
    let caption = caption(selection) ?? DiagramCaption(graph: graph, request: request, selection: selection)
    self.title = caption.title
    self.caption = caption.lines
    self.summary = DiagramSummary.text(caption: caption.lines, nodes: nodes, trunks: trunks)
    self.legendWidth = request.engine.isRanked ? min(PageRule.width - 24, max(400, arrangement.extent.width)) : PageRule.width - 24
  }

  /// The fewest nodes that a picture is cut down to.
  private static let fewest = 4
}
