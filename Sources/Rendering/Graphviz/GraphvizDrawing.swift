import Knowledge

/// A diagram put into Graphviz's terms.
///
/// A relation's words are nodes of their own on the line: labels of edges crash ranked layouts with clusters, and overlap in the others.
struct GraphvizDrawing {
  private let diagram: Diagram
  private let engine: LayoutEngine
  private let places: [String: CircularPlacement.Place]
  private let hasTooltips: Bool

  /// Prepares the drawing for an engine, by default the diagram's.
  init(_ diagram: Diagram, engine: LayoutEngine? = nil, places: [String: CircularPlacement.Place] = [:], hasTooltips: Bool = false) {
    self.diagram = diagram
    self.engine = engine ?? diagram.engine
    self.places = places
    self.hasTooltips = hasTooltips
  }

  /// The graph, in which nodes are named by their elements' identifiers.
  func graph() -> GraphvizGraph {
    let graph = GraphvizGraph(name: "diagram")
    setDefaults(of: graph)
    var parts: [String: GraphvizGraph.Part] = [:]
    for node in diagram.nodes { parts[node.elementID] = graph.node(node.elementID, attributes(of: node)) }
    let elements = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.elementID) })
    for trunk in diagram.trunks { draw(trunk, in: graph) { elements[$0].flatMap { parts[$0] } } }
    for cluster in diagram.clusters where keepsClusters {
      let members = cluster.members.compactMap { elements[$0].flatMap { parts[$0] } }
      graph.cluster(cluster.id, members, attributes(of: cluster))
    }
    return graph
  }

  private func setDefaults(of graph: borrowing GraphvizGraph) {
    graph.set("id", "diagram")
    graph.set("charset", "UTF-8")
    // Without this, the writer breaks long strings, in the middle of a character too.
    graph.set("linelength", "0")
    graph.set("fontname", GraphvizFont.families)
    graph.set("bgcolor", "white")
    graph.set("pad", "0.3")
    graph.set("outputorder", "edgesfirst")
    graph.set("label", markup: GraphvizLegend.markup(for: diagram))
    graph.set("labeljust", "l")
    graph.set("labelloc", "b")
    for (key, value) in layout { graph.set(key, value) }
    graph.setNodeDefaults([
      ("fontname", GraphvizFont.families), ("fontsize", GraphvizFont.size), ("height", "0.3"), ("width", "0.3"), ("penwidth", "1.1"),
    ])
    graph.setEdgeDefaults([("fontname", GraphvizFont.families), ("arrowsize", "0.6")])
  }

  /// Whether the engine keeps the members of a cluster together; a frame around scattered ones would enclose others.
  private var keepsClusters: Bool { places.isEmpty && [.dot, .fdp, .osage].contains(engine) }

  /// What the engine needs to know.
  private var layout: [(String, String)] {
    switch engine {
    case .dot:
      // Clusters corrupt the heap of version 2 without the newer ranking.
      [
        ("newrank", "true"), ("rankdir", diagram.direction.rawValue), ("ranksep", diagram.direction == .leftToRight ? "0.42" : "0.3"),
        ("nodesep", "0.14"), ("splines", "true"),
      ]
    case .neato where !places.isEmpty: [("splines", "line")]
    case .neato, .fdp, .sfdp: [("overlap", "prism"), ("overlap_scaling", "-3"), ("sep", "+6"), ("splines", "true"), ("start", "1")]
    case .circo, .twopi: [("overlap", "prism"), ("sep", "+6"), ("splines", "true")]
    case .osage: [("splines", "true")]
    }
  }

  private func attributes(of node: DiagramNode) -> [(String, String)] {
    let look = node.look
    var attributes = [
      ("id", node.elementID), ("class", SVGClass.name(node.type.rawValue) + (node.isCentral ? " central" : "")),
      ("label", GraphvizText.label(node.label)), ("shape", look.shape),
      ("style", (["filled"] + look.styles).joined(separator: ",")), ("color", look.line),
    ]
    if node.isCentral {
      attributes += [
        ("fillcolor", look.line), ("fontcolor", look.inkOnLine), ("fontsize", "18"), ("margin", "0.28,0.16"), ("penwidth", "2"),
      ]
    } else {
      attributes += [("fillcolor", look.fill), ("margin", look.margin)]
    }
    return attributes + tooltip(node.tooltip) + place(of: node.elementID)
  }

  private func attributes(of cluster: DiagramCluster) -> [(String, String)] {
    [
      ("id", cluster.id), ("class", SVGClass.name(cluster.type.rawValue)), ("label", GraphvizText.label([cluster.label])),
      ("style", "rounded,filled"), ("color", "transparent"),
      ("fillcolor", cluster.look.fill + "70"), ("fontsize", "9"), ("fontcolor", cluster.look.inkOnFill), ("labelloc", "t"), ("margin", "7"),
    ]
  }

  private func draw(_ trunk: DiagramTrunk, in graph: borrowing GraphvizGraph, part: (EntityID) -> GraphvizGraph.Part?) {
    guard let hub = part(trunk.hub) else { return }
    let pen = GraphvizPen(trunk, isRanked: engine.isRanked, direction: diagram.direction)
    let isBundle = trunk.branches.count > 1
    let tooltip = tooltip(trunk.tooltip)
    let words = graph.node(trunk.id, pen.words(trunk.label, id: trunk.id) + tooltip + place(of: trunk.id))
    graph.joined(
      pen.stroke(from: hub, to: words, arrowAtStart: trunk.sense == .in, arrowAtEnd: false, ports: (false, true)),
      [("id", trunk.id + "-stem"), ("penwidth", isBundle ? "1.6" : "1")] + tooltip)
    for branch in trunk.branches {
      guard let end = part(branch.end) else { continue }
      let tooltip = self.tooltip(branch.tooltip)
      var about = tooltip
      if let link = branch.link { about += [("URL", GraphvizText.address(link)), ("target", "_blank")] }
      var start = words
      if !branch.label.isEmpty {
        let id = branch.id + "-words"
        start = graph.node(id, pen.words(branch.label, id: id) + tooltip + place(of: id))
        let piece = pen.stroke(from: words, to: start, arrowAtStart: false, arrowAtEnd: false, ports: (true, true))
        graph.joined(piece, [("id", branch.id + "-stem")] + about)
      }
      let piece = pen.stroke(from: start, to: end, arrowAtStart: false, arrowAtEnd: trunk.sense == .out, ports: (!branch.turnsBack, false))
      // A line against the ranks must not turn them round.
      graph.joined(piece, [("id", branch.id)] + about + (branch.turnsBack && engine.isRanked ? [("constraint", "false")] : []))
    }
  }

  private func tooltip(_ lines: [String]) -> [(String, String)] { hasTooltips ? [("tooltip", GraphvizText.tooltip(lines))] : [] }

  private func place(of element: String) -> [(String, String)] { places[element].map { [("pos", $0.description)] } ?? [] }
}
