import Language

/// A treebank as its raw text, with what it says of each stretch of it.
///
/// Words of one paragraph stand behind each other as the treebank tells; a blank line stands between paragraphs. Places are counted in bytes without
/// white space, so that they do not depend on how the text was laid out.
struct TreebankText {
  /// A stretch of the text, in bytes other than white space.
  typealias Span = Range<Int>

  private(set) var text = ""
  private(set) var tokens: [Span] = []
  private(set) var words: [Span] = []
  private(set) var sentences: [Span] = []

  init(_ treebank: [CoNLLUSentence]) {
    var place = 0
    for sentence in treebank {
      if sentence.beginsParagraph, !text.isEmpty { text += "\n\n" }
      let start = place
      for word in sentence.words {
        let length = word.form.utf8.count { !Self.isSpace($0) }
        words.append(place..<(place + length))
        if word.continuesToken, let last = tokens.popLast() {
          tokens.append(last.lowerBound..<(place + length))
        } else {
          tokens.append(place..<(place + length))
        }
        place += length
        text += word.form
        if word.isFollowedBySpace { text += " " }
      }
      sentences.append(start..<place)
    }
  }

  /// The same stretches as an analysis has them.
  static func spans(of analysis: AnalyzedText) -> (tokens: [Span], words: [Span], sentences: [Span]) {
    var seen = 0
    var places: [Int] = []
    places.reserveCapacity(analysis.bytes.count + 1)
    for byte in analysis.bytes {
      places.append(seen)
      if !isSpace(byte) { seen += 1 }
    }
    places.append(seen)
    var tokens: [Span] = [], words: [Span] = []
    for token in analysis.tokens {
      let span = places[Int(token.start)]..<places[Int(token.end)]
      words.append(span)
      if token.continuesWord, let last = tokens.popLast() {
        tokens.append(last.lowerBound..<span.upperBound)
      } else {
        tokens.append(span)
      }
    }
    return (tokens, words, analysis.sentences.map { places[$0.range.lowerBound]..<places[$0.range.upperBound] })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
}
