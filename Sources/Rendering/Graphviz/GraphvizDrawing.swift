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
    for node in diagram.nodes {
      parts[node.elementID] = add(node.label, as: node.elementID, attributes(of: node), node.change, to: graph)
    }
    let elements = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.elementID) })
    let entities = parts
    for trunk in diagram.trunks {
      draw(trunk, in: graph, &parts) { id in
        guard let element = elements[id], let part = entities[element] else { return nil }
        return GraphvizPen.End(part: part, rank: rank(element), isWords: false)
      }
    }
    if engine.isRanked { setRanks(of: graph, parts) }
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
    graph.set("pad", "0.08")
    graph.set("outputorder", "edgesfirst")
    graph.set("label", markup: GraphvizLegend.markup(for: diagram, width: diagram.legendWidth))
    graph.set("labeljust", "l")
    graph.set("labelloc", "b")
    for (key, value) in layout { graph.set(key, value) }
    graph.setNodeDefaults([
      ("fontname", GraphvizFont.families), ("fontsize", GraphvizFont.text(GraphvizFont.size)), ("height", "0.3"), ("width", "0.3"),
      ("penwidth", "1.1"),
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
        ("newrank", "true"), ("rankdir", diagram.direction.rawValue),
        ("ranksep", LineWeight.text((diagram.direction == .leftToRight ? 0.23 : 0.2) - diagram.tightening / 72)),
        ("nodesep", "0.11"), ("splines", "true"),
      ]
    case .neato where !places.isEmpty: [("splines", "line")]
    case .neato, .fdp, .sfdp: [("overlap", "prism"), ("overlap_scaling", "-3"), ("sep", "+6"), ("splines", "true"), ("start", "1")]
    case .circo, .twopi: [("overlap", "prism"), ("sep", "+6"), ("splines", "true")]
    case .osage: [("splines", "true")]
    }
  }

  private func attributes(of node: DiagramNode) -> [(String, String)] {
    let look = node.look
    var classes = [SVGClass.name(node.type.rawValue)]
    if node.isCentral { classes.append("central") }
    if !node.folded.isEmpty { classes.append("folded") }
    if let change = node.change { classes.append(change.rawValue) }
    let styles = ["filled"] + look.styles
    var attributes = [
      ("id", node.elementID), ("class", classes.joined(separator: " ")), ("shape", look.shape),
      ("style", styles.joined(separator: ",")), ("width", inches(node.size.width)), ("height", inches(node.size.height)),
      // The words are measured already; Graphviz's own room for them touches the lines of some shapes.
      ("fixedsize", "true"), ("margin", "0"),
    ]
    if !node.folded.isEmpty { attributes.append(("peripheries", "2")) }
    if node.isCentral { attributes += [("fontsize", GraphvizFont.text(GraphvizFont.large))] }
    switch (node.change, node.isCentral) {
    case (.removed, _): attributes += [("color", "#8C8C8C"), ("fillcolor", "#F0F0F0"), ("fontcolor", "#6B6B6B")]
    case (.kept, _): attributes += [("color", "#BDBDBD"), ("fillcolor", "#FFFFFF"), ("fontcolor", "#595959")]
    case (.added, true), (nil, true):
      attributes += [("color", look.line), ("fillcolor", look.line), ("fontcolor", look.inkOnLine), ("penwidth", "2")]
    case (.added, false): attributes += [("color", look.line), ("fillcolor", look.fill), ("penwidth", "2.4")]
    case (nil, false): attributes += [("color", look.line), ("fillcolor", look.fill)]
    }
    return attributes + tooltip(node.tooltip) + place(of: node.elementID)
  }

  /// Points as Graphviz reads sizes: in inches.
  private func inches(_ points: Double) -> String { LineWeight.text(points / 72) }

  /// Puts the elements of each rank into one.
  private func setRanks(of graph: borrowing GraphvizGraph, _ parts: [String: GraphvizGraph.Part]) {
    var members = [[GraphvizGraph.Part]](repeating: [], count: diagram.ranks.count)
    for element in diagram.elementIDs { if let rank = rank(element), let part = parts[element] { members[rank].append(part) } }
    for members in members where members.count > 1 { graph.rank(members) }
  }

  private func rank(_ element: String) -> Int? { engine.isRanked ? diagram.ranks.ranks[element] : nil }

  private func attributes(of cluster: DiagramCluster) -> [(String, String)] {
    [
      ("id", cluster.id), ("class", SVGClass.name(cluster.type.rawValue)), ("label", GraphvizText.label([cluster.label])),
      ("style", "rounded,filled"), ("color", "transparent"),
      ("fillcolor", cluster.look.fill + "70"), ("fontsize", GraphvizFont.text(PageRule.smallLetters)),
      ("fontcolor", cluster.look.inkOnFill),
      ("labelloc", "t"), ("margin", "7"),
    ]
  }

  private func draw(
    _ trunk: DiagramTrunk, in graph: borrowing GraphvizGraph, _ parts: inout [String: GraphvizGraph.Part],
    end: (EntityID) -> GraphvizPen.End?
  ) {
    guard var hub = end(trunk.hub) else { return }
    let pen = GraphvizPen(trunk, direction: diagram.direction)
    let tooltip = tooltip(trunk.tooltip)
    let words = add(trunk.label, as: trunk.id, pen.words(id: trunk.id) + tooltip + place(of: trunk.id), trunk.change, to: graph)
    parts[trunk.id] = words
    let middle = GraphvizPen.End(part: words, rank: rank(trunk.id), isWords: true)
    hub.hasArrow = trunk.sense == .in
    let most = trunk.branches.map(\.sources).max() ?? 1
    graph.joined(pen.stroke(from: hub, to: middle, sources: most), [("id", trunk.id + "-stem")] + tooltip)
    for branch in trunk.branches {
      guard var end = end(branch.end) else { continue }
      let tooltip = self.tooltip(branch.tooltip)
      var about = tooltip
      if let link = branch.link { about += [("URL", GraphvizText.address(link)), ("target", "_blank")] }
      var start = middle
      if !branch.label.isEmpty {
        let id = branch.id + "-words"
        let part = add(branch.label, as: id, pen.words(id: id) + tooltip + place(of: id), trunk.change, to: graph)
        parts[id] = part
        start = GraphvizPen.End(part: part, rank: rank(id), isWords: true)
        graph.joined(pen.stroke(from: middle, to: start, sources: branch.sources), [("id", branch.id + "-stem")] + about)
      }
      end.hasArrow = trunk.sense == .out
      graph.joined(pen.stroke(from: start, to: end, sources: branch.sources), [("id", branch.id)] + about)
    }
  }

  /// Adds a node with its words; those of what went are struck through, which is seen in greyscale too.
  private func add(
    _ label: [String], as name: String, _ attributes: [(String, String)], _ change: Change?, to graph: borrowing GraphvizGraph
  ) -> GraphvizGraph.Part {
    guard change == .removed else { return graph.node(name, attributes + [("label", GraphvizText.label(label))]) }
    let part = graph.node(name, attributes)
    graph.set(part, "label", markup: GraphvizText.struck(label))
    return part
  }

  private func tooltip(_ lines: [String]) -> [(String, String)] { hasTooltips ? [("tooltip", GraphvizText.tooltip(lines))] : [] }

  private func place(of element: String) -> [(String, String)] { places[element].map { [("pos", $0.description)] } ?? [] }
}
