/// Analyses English text: sentences, tokens, parts of speech, lemmas, dependency trees and names.
///
/// The same text gives the same analysis on every machine and however many threads are at work. Linear in the length of the text. Safe to use from
/// several threads, each call with a workspace of its own.
public struct Analyzer: Sendable {
  /// A longer sentence is cut, where the network sees the likeliest beginning in its second half. Nothing is dropped.
  public static let longestSentence = 200

  /// About how many words go through the network at once.
  private static let batch = 128

  private let model: LanguageModel
  private let cache = TreeCache()

  /// Makes an analyser that asks a model, which it keeps mapped.
  public init(model: LanguageModel) { self.model = model }

  /// Analyses a text of less than 2 GiB.
  public func analyze(_ text: String) -> AnalyzedText {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let sentences = Segmenter(model.segmenter).sentences(of: tokens, in: bytes)
    return analyze(tokens, sentences, bytes)
  }

  /// Gives some stretches of a text that is cut already tags and trees, each stretch a tree of its own; the rest stays as it is.
  ///
  /// Names are left as they are.
  ///
  /// - Parameter clauses: half-open places in the text's tokens, none empty, rising and apart. A head counts from the beginning of its stretch.
  public func parse(_ text: AnalyzedText, clauses: [Range<Int>]) -> AnalyzedText {
    var tokens = text.tokens
    var missing: [(clause: Range<Int>, key: TreeCache.Key)] = []
    for clause in clauses {
      let key = TreeCache.Key(clause, of: text)
      if let known = cache.tree(key) {
        for (index, token) in zip(clause, known) { tokens[index].takeAnalysis(of: token) }
      } else {
        missing.append((clause, key))
      }
    }
    if !missing.isEmpty {
      let sentences = missing.map { item in
        AnalyzedText.Sentence(
          tokens: item.clause, range: Int(tokens[item.clause.lowerBound].start)..<Int(tokens[item.clause.upperBound - 1].end), paragraph: 0)
      }
      let parsed = analyze(tokens, sentences, text.bytes, wantsNames: false)
      tokens = parsed.tokens
      for item in missing { cache.keep(Array(tokens[item.clause]), for: item.key) }
    }
    return AnalyzedText(bytes: text.bytes, tokens: tokens, sentences: text.sentences, names: text.names, lexicon: model.lexicon)
  }

  /// Analyses sentences that are words already, of less than 2 GiB together. Empty words are kept, empty sentences left out.
  ///
  /// The text of the result has a space between words and a line break between sentences. A sentence longer than `longestSentence` is parsed in parts, whose
  /// roots hang on the first.
  public func analyze(sentences: [[String]]) -> AnalyzedText {
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    var ranges: [AnalyzedText.Sentence] = []
    for words in sentences where !words.isEmpty {
      let start = bytes.count
      for word in words {
        let first = bytes.count
        bytes.append(contentsOf: word.utf8)
        let shape = Tokenizer.tokens(in: Array(word.utf8)).first?.shape ?? .mark
        tokens.append(Token(start: Int32(first), end: Int32(bytes.count), shape: shape))
        bytes.append(UInt8(ascii: " "))
      }
      ranges.append(
        .init(tokens: (tokens.count - words.count)..<tokens.count, range: start..<(bytes.count - 1), paragraph: ranges.count))
      bytes[bytes.count - 1] = UInt8(ascii: "\n")
    }
    return analyze(tokens, ranges, bytes)
  }

  private func analyze(_ tokens: [Token], _ sentences: [AnalyzedText.Sentence], _ bytes: [UInt8], wantsNames: Bool = true) -> AnalyzedText {
    var filling = Filling(model: model, tokens: tokens, wantsNames: wantsNames)
    let workspace = ParserWorkspace(model.parser)
    var words: [Int32] = []
    var ends: [Int] = []
    var parts: [Filling.Part] = []
    func readBatch() {
      model.parser.read(words, ends: ends, on: workspace) { index, reading in filling.fill(parts[index], reading) }
      words.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      parts.removeAll(keepingCapacity: true)
      workspace.encoder.forms.evictIfFull()
    }
    for sentence in sentences {
      for start in stride(from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound, by: Self.longestSentence) {
        let part = start..<min(start + Self.longestSentence, sentence.tokens.upperBound)
        bytes.withUnsafeBufferPointer { bytes in
          for token in tokens[part] {
            words.append(workspace.encoder.forms.number(of: UnsafeBufferPointer(rebasing: bytes[token.range]), afterSpace: true))
          }
        }
        ends.append(words.count)
        parts.append(Filling.Part(tokens: part, sentence: sentence.tokens))
        if words.count >= Self.batch { readBatch() }
      }
    }
    if !words.isEmpty { readBatch() }
    return AnalyzedText(bytes: bytes, tokens: filling.tokens, sentences: sentences, names: filling.names, lexicon: model.lexicon)
  }
}
