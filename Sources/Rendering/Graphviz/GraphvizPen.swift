import Knowledge

/// How the lines and words of one trunk are drawn.
struct GraphvizPen {
  /// An edge before it is added: Graphviz's tail and head, and its attributes.
  struct Stroke {
    let tail: GraphvizGraph.Part
    let head: GraphvizGraph.Part
    let attributes: [(String, String)]
  }

  /// An end of a piece of line.
  struct End {
    let part: GraphvizGraph.Part
    /// The rank that it stands in; `nil` where the layout has none.
    let rank: Int?
    /// Whether it is words, which lines enter on one side and leave on the other.
    let isWords: Bool
    /// Whether the relation points to it.
    var hasArrow = false
  }

  private let trunk: DiagramTrunk
  private let classes: String
  private let sides: (before: String, after: String)

  /// Makes the pen of a trunk.
  init(_ trunk: DiagramTrunk, direction: DiagramDirection) {
    self.trunk = trunk
    var classes = [trunk.modality.rawValue, SVGClass.name(trunk.type.rawValue)]
    if trunk.isInferred { classes.append("inferred") }
    if let change = trunk.change { classes.append(change.rawValue) }
    self.classes = classes.joined(separator: " ")
    self.sides = direction == .leftToRight ? ("w", "e") : ("n", "s")
  }

  /// The attributes of words that stand on a line.
  func words(id: String) -> [(String, String)] {
    [
      ("id", id), ("class", "words \(classes)"), ("shape", "none"),
      ("fontsize", GraphvizFont.text(PageRule.smallLetters)), ("fontcolor", wordColor), ("margin", "0.045,0.01"),
      ("height", "0"), ("width", "0"),
    ]
  }

  /// A piece of line, as thick as `sources` say. Ranks run from left to right, whichever way the relation points.
  func stroke(from start: End, to end: End, sources: Int) -> Stroke {
    let isReversed = (start.rank ?? 0) > (end.rank ?? 0)
    let tail = isReversed ? end : start, head = isReversed ? start : end
    let point = trunk.modality == .negated ? "tee" : "normal"
    let width = trunk.isInferred ? LineWeight.inferred : trunk.change == .removed ? 0.7 : LineWeight.width(sources: sources)
    var attributes = [("class", classes), ("color", trunk.color), ("style", style), ("penwidth", LineWeight.text(width))]
    // A bar across the line must be wide to be seen.
    if trunk.modality == .negated { attributes.append(("arrowsize", "0.9")) }
    switch (tail.hasArrow, head.hasArrow) {
    case (false, false): attributes.append(("dir", "none"))
    case (true, false): attributes += [("dir", "back"), ("arrowtail", point)]
    case (false, true): attributes.append(("arrowhead", point))
    case (true, true): attributes += [("dir", "both"), ("arrowtail", point), ("arrowhead", point)]
    }
    if let from = tail.rank, let to = head.rank {
      // Ranks are given: a line asks for no other distance than there is.
      attributes += from == to ? [("constraint", "false")] : to - from > 1 ? [("minlen", "\(to - from)")] : []
      if from != to {
        if tail.isWords { attributes.append(("tailport", sides.after)) }
        if head.isWords { attributes.append(("headport", sides.before)) }
      }
    }
    return Stroke(tail: tail.part, head: head.part, attributes: attributes)
  }

  private var wordColor: String {
    switch trunk.change {
    case .kept, .removed: "#707070"
    case .added: DiagramWriter.changeColors[.added] ?? "#444444"
    case nil: trunk.modality == .negated ? DiagramWriter.denial : "#444444"
    }
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
