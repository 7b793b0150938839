/// How a document stands to what a graph file holds.
public enum DocumentState: Hashable, Sendable {
  /// The file holds no document of that identifier.
  case new
  /// The file holds this document, read by the same extractor: there is nothing to do.
  case unchanged
  /// The file holds another text or origin under that identifier, or another extractor read it.
  case changed
}
