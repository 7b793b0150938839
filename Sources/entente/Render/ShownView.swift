import Knowledge
import Rendering

/// A view of a graph with what it was drawn from.
struct ShownView {
  /// The view.
  let illustration: any Illustration
  /// The graph that it shows a part of.
  let graph: KnowledgeGraph
  /// What follows from the graph and was drawn too.
  var inference = Inference.nothing

  /// The evidence of its lines.
  var footnotes: Footnotes { Self.footnotes(of: illustration, graph, inference) }

  /// The view in words.
  var alternative: TextAlternative { Self.alternative(of: illustration) }

  /// What the identifiers of its picture begin with when it has footnotes.
  var prefix: IDPrefix { Self.prefix(of: illustration) }

  private static func alternative(of illustration: some Illustration) -> TextAlternative { TextAlternative(of: illustration) }

  private static func prefix(of illustration: some Illustration) -> IDPrefix { IDPrefix(of: illustration.numbered()) }

  private static func footnotes(of illustration: some Illustration, _ graph: KnowledgeGraph, _ inference: Inference) -> Footnotes {
    Footnotes(of: illustration, in: graph, inference: inference)
  }
}
