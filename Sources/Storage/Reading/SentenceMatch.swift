public import Knowledge

/// A sentence that holds the words that were asked for.
public struct SentenceMatch: Hashable, Sendable {
  /// The document that it stands in.
  public let document: DocumentID
  /// Where: half-open UTF-8 offsets into the document's text.
  public let range: Range<Int>
  /// The sentence, character for character.
  public let text: String
}
