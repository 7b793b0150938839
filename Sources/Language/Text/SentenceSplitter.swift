/// Puts tokens together into sentences.
///
/// A sentence ends at closing punctuation before a new beginning, at a blank line, at a line end that is no wrap, and at the latest after `longest` tokens.
/// Linear in the number of tokens and bytes.
enum SentenceSplitter {
  /// A longer sentence is cut, at a semicolon, dash or comma where there is one near its end.
  static let longest = 400

  static func sentences(of tokens: [Token], in bytes: [UInt8]) -> [AnalyzedText.Sentence] {
    guard !tokens.isEmpty else { return [] }
    let breaks = LineBreaks(tokens: tokens, bytes: bytes)
    var sentences: [AnalyzedText.Sentence] = []
    var start = 0
    var paragraph = 0
    func close(at end: Int) {
      guard end > start else { return }
      sentences.append(
        .init(tokens: start..<end, range: Int(tokens[start].start)..<Int(tokens[end - 1].end), paragraph: paragraph))
      start = end
    }
    for index in tokens.indices.dropFirst() {
      switch breaks.before(index) {
      case .paragraph:
        close(at: index)
        paragraph += 1
      case .line:
        close(at: index)
      case .space, .none:
        if endsSentence(before: index, since: start, tokens, bytes) { close(at: index) }
      }
      if index - start >= longest { close(at: cut(from: start, to: index, tokens, bytes)) }
    }
    close(at: tokens.count)
    return sentences
  }

  /// The best place to cut a run of tokens that never ends: after the last mark in its second half, else at its end.
  private static func cut(from start: Int, to end: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Int {
    let half = start + (end - start) / 2
    for marks in [[UInt8(ascii: ";"), UInt8(ascii: ".")], [UInt8(ascii: ",")]] {
      if let place = (half..<end).last(where: { tokens[$0].shape == .mark && marks.contains(bytes[Int(tokens[$0].start)]) }) {
        return place + 1
      }
    }
    return end
  }

  private static func endsSentence(before index: Int, since start: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    guard tokens[index].start > tokens[index - 1].end else { return false }
    // Step back over closing quotation marks and brackets.
    var last = index - 1
    while last > start, isCloser(tokens[last], bytes), tokens[last - 1].end == tokens[last].start { last -= 1 }
    let token = tokens[last]
    let final = bytes[Int(token.end) - 1]
    guard final == UInt8(ascii: ".") || final == UInt8(ascii: "!") || final == UInt8(ascii: "?") || isEllipsis(token, bytes) else {
      return false
    }
    let next = tokens[index]
    if token.shape != .mark {
      // An abbreviation: only a clear beginning after it ends a sentence.
      if token.end - token.start == 2 { return false }
      if Abbreviations.precedesName(bytes[token.range]) { return false }
      return next.shape == .capitalized && isOpening(next, bytes)
    }
    if next.shape == .lower { return false }
    if next.shape == .mark { return isOpener(next, bytes) || isBullet(next, bytes) }
    return true
  }

  /// A capitalized word that commonly begins a sentence and no name.
  private static func isOpening(_ token: Token, _ bytes: [UInt8]) -> Bool {
    FunctionWords.beginsSentence(String(decoding: bytes[token.range], as: UTF8.self))
  }

  private static func isEllipsis(_ token: Token, _ bytes: [UInt8]) -> Bool { bytes[token.range].elementsEqual("…".utf8) }
  private static func isBullet(_ token: Token, _ bytes: [UInt8]) -> Bool {
    bytes[Int(token.start)] == UInt8(ascii: "*") || bytes[token.range].elementsEqual("•".utf8)
  }

  private static func isCloser(_ token: Token, _ bytes: [UInt8]) -> Bool {
    token.shape == .mark && isOne(of: #""')]"#, "”’»", token, bytes)
  }

  private static func isOpener(_ token: Token, _ bytes: [UInt8]) -> Bool { isOne(of: #""'(["#, "“‘«", token, bytes) }

  /// Whether a token is one of some marks: of single bytes, or of several.
  private static func isOne(of marks: StaticString, _ further: String, _ token: Token, _ bytes: [UInt8]) -> Bool {
    let length = Int(token.end - token.start), first = bytes[Int(token.start)]
    if length == 1 { return marks.withUTF8Buffer { $0.contains(first) } }
    return first >= 0x80 && further.unicodeScalars.contains { bytes[token.range].elementsEqual(String($0).utf8) }
  }
}
