/// Analyses English text: sentences, tokens, parts of speech, lemmas, dependency trees and names.
///
/// The same text gives the same analysis on every machine and however many threads are at work. Linear in the length of the text, since sentences are
/// at most `longestSentence` words long. Safe to use from several threads, each call in room of its own.
public struct Analyzer: Sendable {
  /// A longer sentence is cut, where the network sees the likeliest beginning in its second half. Nothing is dropped.
  public static let longestSentence = 200

  /// About how many words go through the network at once.
  private static let batch = 192

  private let model: LanguageModel

  /// Makes an analyser.
  public init(model: LanguageModel) { self.model = model }

  /// Analyses a text.
  public func analyze(_ text: String) -> AnalyzedText {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let sentences = Segmenter(model.segmenter).sentences(of: tokens, in: bytes)
    return analyze(tokens, sentences, bytes)
  }

  /// Analyses sentences that are words already: in `["is", "n't"]` each string is a word. Empty words are kept, empty sentences left out.
  ///
  /// The text of the result has a space between words and a line break between sentences. A sentence longer than `longestSentence` is not cut.
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

  private func analyze(_ tokens: [Token], _ sentences: [AnalyzedText.Sentence], _ bytes: [UInt8]) -> AnalyzedText {
    var tokens = tokens
    var names: [NamedSpan] = []
    let desk = ParserDesk(model.parser)
    var words: [Int32] = []
    var ends: [Int] = []
    var first = 0
    for (index, sentence) in sentences.enumerated() {
      bytes.withUnsafeBufferPointer { bytes in
        for token in tokens[sentence.tokens] {
          words.append(desk.encoder.forms.number(of: UnsafeBufferPointer(rebasing: bytes[token.range]), afterSpace: true))
        }
      }
      ends.append(words.count)
      guard words.count >= Self.batch || index == sentences.count - 1 else { continue }
      model.parser.read(words, ends: ends, on: desk) { range, reading in
        fill(&tokens, (first + range.lowerBound)..<(first + range.upperBound), reading, bytes, &names)
      }
      first += words.count
      words.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      desk.encoder.forms.rest()
    }
    return AnalyzedText(bytes: bytes, tokens: tokens, sentences: sentences, names: names)
  }

  /// Writes what the network says of a sentence into its tokens.
  private func fill(
    _ tokens: inout [Token], _ range: Range<Int>, _ reading: ParserNetwork.Reading, _ bytes: [UInt8], _ names: inout [NamedSpan]
  ) {
    let parser = model.parser
    var name: (start: Int, kind: NamedSpan.Kind)?
    func close(at end: Int) {
      if let name { names.append(NamedSpan(tokens: name.start..<end, kind: name.kind)) }
      name = nil
    }
    for (word, index) in range.enumerated() {
      let scores = reading.tags + word * reading.tagStride
      let tag = model.universalTags[parser.universal.best(scores)]
      let penn = parser.penn.values[parser.penn.best(scores)]
      tokens[index].tag = tag
      tokens[index].pennTag = penn
      tokens[index].features = model.features[parser.features.best(scores)]
      tokens[index].head = reading.heads[word]
      tokens[index].dependency = parser.relations[reading.relations[word]]
      let form = String(decoding: bytes[tokens[index].range], as: UTF8.self)
      tokens[index].lemma = model.lemmatizer.lemma(of: form[...], tag: tag, penn: penn)
      if let part = model.nameTags[parser.names.best(scores)] {
        if part.begins || name?.kind != part.kind {
          close(at: index)
          name = (index, part.kind)
        }
      } else {
        close(at: index)
      }
    }
    close(at: range.upperBound)
  }
}
