/// What a view shows of a graph, before it is drawn: a diagram, a matrix, a timeline or a map.
///
/// A view chooses; the renderer draws whatever was chosen, through Graphviz, and everything that is told of a picture beside it (footnotes, the text
/// alternative, the order of reading) comes from its statements. The same graph and request give the same illustration.
public protocol Illustration: Sendable {
  /// The heading.
  var title: String { get }
  /// What the picture shows, in sentences, for those who cannot see it.
  var summary: String { get }
  /// The lines under the heading: what is shown; then, where something is missing, exactly what.
  var caption: [String] { get }
  /// What is not shown.
  var leftOut: LeftOut { get }
  /// What its lines and marks say, in the order in which they are read; each fact that is drawn stands in exactly one.
  var statements: [DrawnStatement] { get }
  /// What pops up at each element of the picture, by the element's identifier.
  var tooltips: [String: String] { get }
  /// What entities and other elements that are no statements are called, with their kind, by the element's identifier.
  var names: [String: String] { get }
  /// The statements, by their identifiers, that further elements help to draw, by the elements' identifiers: pieces of a line, words on it.
  var companions: [String: String] { get }
  /// The layouts to try, each simpler than the one before.
  var placements: [Placement] { get }

  /// The same illustration with the number of its footnote at each statement, counted from 1 in the order of the statements.
  func numbered() -> Self

  /// The picture in Graphviz's language, in UTF-8, as people read it. The same illustration gives the same bytes.
  var dot: [UInt8] { get }

  /// The picture in Graphviz's language as a worker draws it with this placement: without tooltips, which are put into the finished SVG.
  func dot(for placement: Placement) -> [UInt8]
}

extension Illustration {
  /// The lines of the caption that say what is not shown; none where everything is.
  public var omissions: [String] { Array(caption.dropFirst()) }

  /// The first two lines of what pops up at an element that is no statement: its name and its kind.
  public var names: [String: String] {
    let drawn = Set(statements.map(\.id))
    return tooltips.filter { !drawn.contains($0.key) }.mapValues { text in
      text.split(separator: "\n", maxSplits: 2).prefix(2).joined(separator: ", ")
    }
  }

  /// No statement has more than its own element.
  public var companions: [String: String] { [:] }

  /// The illustration as it is: its elements lead to the footnotes, but no number is seen.
  public func numbered() -> Self { self }
}
