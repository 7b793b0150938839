/// Puts tokens together into sentences by what a network says of each.
///
/// A sentence never goes over a blank line, nor over a line end that is no wrap. Linear in the number of tokens: each is looked at in at most five
/// windows.
struct Segmenter {
  /// So many tokens are looked at at once; the last of them only help to judge those before.
  private static let window = 288, lookahead = 32
  /// A window whose last beginning lies within its first tokens is not looked at again for their sake.
  private static let leastProgress = window - Analyzer.longestSentence - 24

  private let network: SegmenterNetwork
  private let workspace: SegmenterWorkspace

  init(_ network: SegmenterNetwork) {
    self.network = network
    workspace = SegmenterWorkspace(network)
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
      for range in split(start..<index, tokens, bytes) {
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
  private func split(_ run: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = run.lowerBound
    while run.upperBound - start > 1 {
      let end = min(start + Self.window, run.upperBound)
      let margins = Margins(first: start, values: margins(start..<min(end + Self.lookahead, run.upperBound), tokens, bytes))
      var sentence = start
      for index in (start + 1)..<end where margins[index] > 0 && !tokens[index].continuesWord {
        sentences += parts(of: sentence..<index, margins, tokens)
        sentence = index
      }
      if end == run.upperBound {
        sentences += parts(of: sentence..<end, margins, tokens)
        return sentences
      }
      // The last sentence may go on behind the window, so it is looked at again from its beginning, unless it is too long already.
      if sentence - start < Self.leastProgress {
        let cut = cut(sentence..<end, margins, tokens)
        sentences.append(sentence..<cut)
        sentence = cut
      }
      start = sentence
    }
    if start < run.upperBound { sentences.append(start..<run.upperBound) }
    return sentences
  }

  /// A sentence in parts of bearable length.
  private func parts(of sentence: Range<Int>, _ margins: Margins, _ tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    while sentence.upperBound - start > Analyzer.longestSentence {
      let cut = cut(start..<sentence.upperBound, margins, tokens)
      parts.append(start..<cut)
      start = cut
    }
    parts.append(start..<sentence.upperBound)
    return parts
  }

  /// Where a stretch that is too long is best cut: at the likeliest beginning in the second half of what a sentence may hold; within a word only where
  /// there is nothing else.
  private func cut(_ stretch: Range<Int>, _ margins: Margins, _ tokens: [Token]) -> Int {
    let longest = stretch.lowerBound + Analyzer.longestSentence
    // As much must stay behind the cut that nothing stands alone there.
    let candidates = (stretch.lowerBound + Analyzer.longestSentence / 2)..<min(longest, stretch.upperBound - 1)
    var cut = candidates.upperBound
    var best = -Float.infinity
    for index in candidates where margins[index] > best && !tokens[index].continuesWord {
      best = margins[index]
      cut = index
    }
    return cut
  }

  /// By how much a beginning is likelier than none, for the tokens from `first` on.
  private struct Margins {
    let first: Int
    let values: [Float]
    subscript(index: Int) -> Float { values[index - first] }
  }

  private func margins(_ range: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]) -> [Float] {
    workspace.encoder.forms.evictIfFull()
    let words = bytes.withUnsafeBufferPointer { bytes in
      range.map { index in
        workspace.encoder.forms.number(
          of: UnsafeBufferPointer(rebasing: bytes[tokens[index].range]),
          afterSpace: index == range.lowerBound || tokens[index].start > tokens[index - 1].end)
      }
    }
    return network.margins(words, on: workspace)
  }
}
