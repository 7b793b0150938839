/// Puts tokens together into sentences by what a network says of each.
///
/// A sentence never goes over a blank line, nor over a line end that is no wrap. Linear in the number of tokens.
struct Segmenter {
  /// So many tokens are looked at at once; the last of them only help to judge those before.
  private static let window = 256, lookahead = 32

  private let network: SegmenterNetwork
  private let desk: SegmenterDesk

  init(_ network: SegmenterNetwork) {
    self.network = network
    desk = SegmenterDesk(network)
  }

  func sentences(of tokens: [Token], in bytes: [UInt8]) -> [AnalyzedText.Sentence] {
    guard !tokens.isEmpty else { return [] }
    let breaks = LineBreaks(tokens: tokens, bytes: bytes)
    var sentences: [AnalyzedText.Sentence] = []
    var paragraph = 0
    var start = 0
    for index in 1...tokens.count {
      let kind = index < tokens.count ? breaks.before(index) : .paragraph
      guard kind == .paragraph || kind == .line else { continue }
      split(start..<index, tokens, bytes) { range in
        sentences.append(
          .init(
            tokens: range, range: Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end), paragraph: paragraph))
      }
      if kind == .paragraph { paragraph += 1 }
      start = index
    }
    return sentences
  }

  /// Cuts a run of tokens that ends with a line or paragraph into sentences.
  private func split(_ run: Range<Int>, _ tokens: [Token], _ bytes: [UInt8], take: (Range<Int>) -> Void) {
    var start = run.lowerBound
    while start < run.upperBound {
      let end = min(start + Self.window, run.upperBound)
      let margins = margins(start..<min(end + Self.lookahead, run.upperBound), tokens, bytes)
      let isLast = end == run.upperBound
      var sentence = start
      for index in (start + 1)..<max(end, start + 1) where margins[index - start] > 0 && !tokens[index].continuesWord {
        for part in parts(of: sentence..<index, margins, from: start, tokens) { take(part) }
        sentence = index
      }
      // The last sentence of a window may go on behind it, unless it fills the window.
      if isLast || sentence == start {
        for part in parts(of: sentence..<end, margins, from: start, tokens) { take(part) }
        sentence = end
      }
      start = sentence
    }
  }

  /// A sentence in parts of bearable length.
  private func parts(of sentence: Range<Int>, _ margins: [Float], from origin: Int, _ tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    while sentence.upperBound - start > Analyzer.longestSentence {
      let candidates = (start + Analyzer.longestSentence / 2)..<(start + Analyzer.longestSentence)
      var cut = candidates.upperBound
      var best = -Float.infinity
      for index in candidates where margins[index - origin] >= best && !tokens[index].continuesWord {
        best = margins[index - origin]
        cut = index
      }
      parts.append(start..<cut)
      start = cut
    }
    parts.append(start..<sentence.upperBound)
    return parts
  }

  private func margins(_ range: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]) -> [Float] {
    desk.encoder.forms.rest()
    let words = bytes.withUnsafeBufferPointer { bytes in
      range.map { index in
        desk.encoder.forms.number(
          of: UnsafeBufferPointer(rebasing: bytes[tokens[index].range]),
          afterSpace: index == range.lowerBound || tokens[index].start > tokens[index - 1].end)
      }
    }
    return network.margins(words, on: desk)
  }
}
