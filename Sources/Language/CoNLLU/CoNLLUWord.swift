/// A word of a CoNLL-U file, with the columns that an analyser fills.
public struct CoNLLUWord: Hashable, Sendable {
  public var form: String
  public var lemma: String
  public var universalTag: String
  public var pennTag: String
  public var features: String
  /// The place of the head in the sentence, counted from 0; -1 for the root; `nil` where the file gives none.
  public var head: Int?
  public var dependency: String
  /// Whether white space stands behind the word in the text.
  public var isFollowedBySpace: Bool
  /// Whether it goes on a token that the word before it began (a multiword token).
  public var continuesToken: Bool
}

/// A sentence of a CoNLL-U file.
public struct CoNLLUSentence: Hashable, Sendable {
  public var words: [CoNLLUWord]
  /// The name of the document that it stands in, where the file tells.
  public var document: String
  /// Whether a paragraph or document begins with it.
  public var beginsParagraph: Bool
}

/// What is wrong in a CoNLL-U file, and where.
public struct CoNLLUError: Error, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  public let problem: String

  public var description: String { "\(line): \(problem)" }
}
