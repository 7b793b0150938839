/// A sentence of a CoNLL-U file.
public struct CoNLLUSentence: Hashable, Sendable {
  /// The words, in order; never empty.
  public var words: [CoNLLUWord]
  /// The name of the document that it stands in, where the file tells.
  public var document: String
  /// Whether a paragraph or document begins with it.
  public var beginsParagraph: Bool
}
