/// A text cut into sentences and tokens, in columns over its UTF-8 bytes.
public struct AnalyzedText: Sendable {
  /// One sentence: a range of tokens and the bytes from the first to the last of them.
  public struct Sentence: Hashable, Sendable {
    /// Half-open places in `tokens`; never empty.
    public let tokens: Range<Int>
    /// Half-open UTF-8 offsets into the text.
    public let range: Range<Int>
    /// The number of the paragraph that it stands in, from 0.
    public let paragraph: Int
  }

  /// The text's UTF-8 bytes.
  public let bytes: [UInt8]
  /// The tokens, in the order of the text; every byte outside them is white space or invisible.
  public let tokens: [Token]
  /// The sentences, in the order of the text; together they hold every token once.
  public let sentences: [Sentence]
  /// The names that an analyser found, in the order of the text; they do not overlap.
  public let names: [NamedSpan]
  private let lexicon: Lexicon?

  /// Cuts a text into tokens and sentences by rules alone. Linear in its length.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = SentenceSplitter.sentences(of: tokens, in: bytes)
    self.names = []
    self.lexicon = nil
  }

  /// Puts together what an analyser has found.
  init(bytes: [UInt8], tokens: [Token], sentences: [Sentence], names: [NamedSpan], lexicon: Lexicon) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.lexicon = lexicon
  }

  /// The text of a range of bytes. A range that cuts a character gives a replacement mark there.
  public func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a token.
  public func text(of token: Token) -> String { text(in: token.range) }

  /// The dictionary form of a token of this text, where a tagger has run. Linear in the length of the word.
  public func lemma(of token: Token) -> String? {
    guard let lexicon, let tag = token.tag, let penn = token.pennTag else { return nil }
    return lexicon.lemmatizer.lemma(of: text(of: token), tag: tag, penn: penn)
  }

  /// The morphological features of a token of this text, where a tagger has run.
  public func features(of token: Token) -> MorphologicalFeatures? {
    guard let lexicon, let place = token.features, lexicon.features.indices.contains(Int(place)) else { return nil }
    return lexicon.features[Int(place)]
  }
}
