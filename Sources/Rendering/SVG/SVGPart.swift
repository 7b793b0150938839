/// A part of a drawing as Graphviz writes it: a group of its own, or what stands between groups.
struct SVGPart {
  /// What it is to Graphviz.
  enum Kind {
    /// The heading, the legend.
    case loose
    /// A frame.
    case cluster
    /// A line or a piece of one.
    case edge
    /// An entity, a mark or words.
    case node
  }

  let kind: Kind
  /// The identifier, without the picture's prefix; empty where it has none.
  let id: String
  /// The classes.
  let classes: String
  /// Where its drawing stands in the drawing's bytes.
  let range: Range<Int>
}
