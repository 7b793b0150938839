public import Knowledge

/// The evidence of one drawn statement, under its number.
public struct Footnote: Hashable, Sendable, Identifiable {
  /// A place in a document.
  public struct Citation: Hashable, Sendable {
    /// What the place says, on one line.
    public let quote: String
    /// The document.
    public let document: DocumentID
    /// Its heading; its identifier where it has none.
    public let title: String
    /// When it was published, where the source tells it.
    public let published: PartialDate?
    /// The number of the sentence in the document, from 1; `nil` where the graph does not tell the sentences.
    public let sentence: Int?
    /// Half-open UTF-8 offsets into the document's text.
    public let range: Range<Int>
    /// The document's address, where it may be followed.
    public let link: String?
  }

  /// Its number, from 1.
  public let number: Int
  /// What the line says.
  public let statement: DrawnStatement
  /// The places that say it, or say what it follows from.
  public let citations: [Citation]
  /// What an inferred statement follows from: a sentence each.
  public let premises: [String]
  /// What it rests on that a person asserts: a sentence each.
  public let assertions: [String]

  public var id: Int { number }
}
