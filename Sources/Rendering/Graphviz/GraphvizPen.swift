import Knowledge

/// How the lines and words of one trunk are drawn.
struct GraphvizPen {
  /// An edge before it is added: Graphviz's tail and head, and its attributes.
  struct Stroke {
    let tail: GraphvizGraph.Part
    let head: GraphvizGraph.Part
    let attributes: [(String, String)]
  }

  private let trunk: DiagramTrunk
  private let classes: String
  private let ports: (toward: String, away: String)?

  /// Makes the pen of a trunk. In ranked layouts lines enter words on one side and leave them on the other.
  init(_ trunk: DiagramTrunk, isRanked: Bool, direction: DiagramDirection) {
    self.trunk = trunk
    self.classes = "\(trunk.modality.rawValue) \(SVGClass.name(trunk.type.rawValue))"
    let (before, after) = direction == .leftToRight ? ("w", "e") : ("n", "s")
    self.ports = isRanked ? (trunk.runsLeft ? (after, before) : (before, after)) : nil
  }

  /// The attributes of words that stand on a line.
  func words(_ lines: [String], id: String) -> [(String, String)] {
    [
      ("id", id), ("class", "words \(classes)"), ("label", GraphvizText.label(lines)), ("shape", "plain"),
      ("fontsize", "9.5"), ("fontcolor", trunk.modality == .negated ? DiagramWriter.denial : "#444444"), ("margin", "0.02,0"),
      ("height", "0"), ("width", "0"),
    ]
  }

  /// A piece of line. `start` is nearer the hub. Ranks run from left to right, whichever way the relation points.
  /// - Parameters:
  ///   - arrowAtStart: whether the relation points to the start.
  ///   - arrowAtEnd: whether the relation points to the end.
  ///   - ports: whether start and end are words, which have a side to leave and to enter.
  func stroke(
    from start: GraphvizGraph.Part, to end: GraphvizGraph.Part, arrowAtStart: Bool, arrowAtEnd: Bool, ports isPort: (start: Bool, end: Bool)
  ) -> Stroke {
    let isReversed = trunk.runsLeft
    let head = trunk.modality == .negated ? "tee" : "normal"
    var attributes = [("class", classes), ("color", trunk.color), ("style", style)]
    // A bar across the line must be wide to be seen.
    if trunk.modality == .negated { attributes.append(("arrowsize", "0.9")) }
    let atTail = isReversed ? arrowAtEnd : arrowAtStart, atHead = isReversed ? arrowAtStart : arrowAtEnd
    switch (atTail, atHead) {
    case (false, false): attributes.append(("dir", "none"))
    case (true, false): attributes += [("dir", "back"), ("arrowtail", head)]
    case (false, true): attributes.append(("arrowhead", head))
    case (true, true): attributes += [("dir", "both"), ("arrowtail", head), ("arrowhead", head)]
    }
    if let ports {
      if isPort.start { attributes.append((isReversed ? "headport" : "tailport", ports.away)) }
      if isPort.end { attributes.append((isReversed ? "tailport" : "headport", ports.toward)) }
    }
    return Stroke(tail: isReversed ? end : start, head: isReversed ? start : end, attributes: attributes)
  }

  private var style: String {
    switch trunk.modality {
    case .asserted, .negated: "solid"
    case .planned: "dashed"
    case .desired: "dotted"
    }
  }
}

extension GraphvizGraph {
  /// Adds a piece of line.
  func joined(_ stroke: GraphvizPen.Stroke, _ attributes: [(String, String)]) {
    edge(stroke.tail, stroke.head, stroke.attributes + attributes)
  }
}
