/// A word, number or punctuation mark of a text: plain data, so that texts are copied cheaply and threads share nothing.
///
/// What needs the model’s tables, lemma and features, `AnalyzedText` tells.
public struct Token: Hashable, Sendable {
  /// What a token looks like.
  public enum Shape: UInt8, Hashable, Sendable {
    /// `visit`, `đã`
    case lower
    /// `Vietnam`, `McDonald`, `U.S.`
    case capitalized
    /// `ADMM`, `VPA`, at least two letters, none small
    case upper
    /// `1,100`, `2014`, `3.5`, `22nd`
    case number
    /// Anything else: punctuation, symbols.
    case mark
  }

  /// The first byte of the token in the text.
  public let start: Int32
  /// The byte after the token.
  public let end: Int32
  /// What it looks like.
  public let shape: Shape
  /// Whether it goes on a word that the token before it began, as `n't` does in `isn't`. The two are one token of the text in CoNLL-U.
  public let continuesWord: Bool
  /// The universal part of speech (Universal Dependencies v2), where a tagger has run.
  public var tag: UniversalTag?
  /// The part of speech in the Penn Treebank's tag set, where a tagger has run.
  public var pennTag: PennTag?
  /// The place of the morphological features among the model’s, where a tagger has run.
  var features: UInt16?
  /// The place of the head within the sentence, counted from 0; -1 for the root; `nil` where no parser has run.
  public var head: Int32?
  /// The dependency relation to the head (Universal Dependencies v2), where a parser has run.
  public var dependency: UniversalRelation?

  /// Makes a token that no tagger has seen.
  public init(start: Int32, end: Int32, shape: Shape, continuesWord: Bool = false) {
    self.start = start
    self.end = end
    self.shape = shape
    self.continuesWord = continuesWord
  }

  /// Takes over what an analyser said of the same word elsewhere.
  mutating func takeAnalysis(of other: Token) {
    tag = other.tag
    pennTag = other.pennTag
    features = other.features
    head = other.head
    dependency = other.dependency
  }

  /// Half-open UTF-8 offsets into the text.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
