/// A text with what is known of its origin.
public struct Document: Hashable, Sendable, Identifiable {
  /// Its identity within the graph.
  public let id: DocumentID
  /// Its heading, where the source tells it.
  public let title: String?
  /// When it was published, where the source tells it.
  public let published: PartialDate?
  /// The address that it came from; data, never followed.
  public let url: String?
  /// The file that it was read from, as the caller named it, `-` for standard input; a line of a JSON Lines file as `file.jsonl:12`.
  public let source: String
  /// The text that all offsets count in, as it was read.
  public let text: String
  /// The digest of the text.
  public let hash: ContentHash

  /// Makes a document and computes the digest of its text.
  public init(
    id: DocumentID, title: String? = nil, published: PartialDate? = nil, url: String? = nil, source: String = "-", text: String
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.url = url
    self.source = source
    self.text = text
    self.hash = ContentHash(of: text)
  }

  /// Restores a stored document under its stored digest, without computing it anew.
  public init(
    restoring id: DocumentID, title: String?, published: PartialDate?, url: String?, source: String, text: String, hash: ContentHash
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.url = url
    self.source = source
    self.text = text
    self.hash = hash
  }
}
