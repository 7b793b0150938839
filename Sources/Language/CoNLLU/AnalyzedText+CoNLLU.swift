extension AnalyzedText {
  /// The analysis in the CoNLL-U format of Universal Dependencies v2, with a number for each sentence, its text, and the names in the last column
  /// (`Name=B-PER`); empty where there are no sentences. White space and characters that cannot be seen inside a word are left out. Linear in the
  /// length of the text.
  ///
  /// - Parameter document: the name of the document, in the comment before its first sentence and in the sentences' numbers.
  public func conllu(document: String? = nil) -> String {
    CoNLLUWriter(self).text(document: document)
  }
}

/// Writes an analysis as CoNLL-U.
private struct CoNLLUWriter {
  private let analysis: AnalyzedText
  private var out = ""
  private var name = 0

  init(_ analysis: AnalyzedText) { self.analysis = analysis }

  consuming func text(document: String?) -> String {
    guard !analysis.sentences.isEmpty else { return "" }
    let prefix = document.map { Self.plain($0).replacing(" ", with: "_") + "-" } ?? ""
    if let document { out += "# newdoc id = \(Self.plain(document))\n" }
    var paragraph = -1
    for (number, sentence) in analysis.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        out += "# newpar\n"
      }
      out += "# sent_id = \(prefix)\(number + 1)\n# text = \(surface(of: sentence.tokens))\n"
      for index in sentence.tokens {
        appendMultiword(beginningAt: index, in: sentence.tokens)
        append(index, in: sentence.tokens)
      }
      out += "\n"
    }
    return out
  }

  /// The forms of tokens with a space wherever white space stands between two.
  private func surface(of tokens: Range<Int>) -> String {
    var text = ""
    for index in tokens {
      text += form(index)
      if index + 1 < tokens.upperBound, !isJoined(index + 1) { text += " " }
    }
    return text
  }

  /// The line of a multiword token, where one begins.
  private mutating func appendMultiword(beginningAt index: Int, in sentence: Range<Int>) {
    guard !continues(index, in: sentence), continues(index + 1, in: sentence) else { return }
    var last = index + 1
    while continues(last + 1, in: sentence) { last += 1 }
    let first = index - sentence.lowerBound + 1
    out += "\(first)-\(last - sentence.lowerBound + 1)\t\((index...last).map(form).joined())\t_\t_\t_\t_\t_\t_\t_\t"
    out += isJoined(last + 1) ? "SpaceAfter=No\n" : "_\n"
  }

  private mutating func append(_ index: Int, in sentence: Range<Int>) {
    let token = analysis.tokens[index]
    while name < analysis.names.count, analysis.names[name].tokens.upperBound <= index { name += 1 }
    var misc: [String] = []
    if name < analysis.names.count, analysis.names[name].tokens.contains(index) {
      let span = analysis.names[name]
      misc.append("Name=\(span.tokens.lowerBound == index ? "B" : "I")-\(span.kind.rawValue)")
    }
    // Inside a multiword token, the token's own line tells what follows.
    let isInside = continues(index, in: sentence) || continues(index + 1, in: sentence)
    if !isInside, isJoined(index + 1) { misc.append("SpaceAfter=No") }
    out += "\(index - sentence.lowerBound + 1)\t\(form(index))\t"
    out += "\(analysis.lemma(of: token).map(Self.word) ?? "_")\t\(token.tag?.rawValue ?? "_")\t\(token.pennTag?.rawValue ?? "_")\t"
    out +=
      "\(analysis.features(of: token)?.description ?? "_")\t\(token.head.map { String($0 + 1) } ?? "_")\t\(token.dependency?.rawValue ?? "_")\t_\t"
    out += misc.isEmpty ? "_\n" : misc.joined(separator: "|") + "\n"
  }

  /// Whether a token goes on the one before it in the same sentence.
  private func continues(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && index < sentence.upperBound && analysis.tokens[index].continuesWord
  }

  /// Whether no white space stands between a token and the one before it.
  private func isJoined(_ index: Int) -> Bool {
    guard index < analysis.tokens.count else { return false }
    let gap = Int(analysis.tokens[index - 1].end)..<Int(analysis.tokens[index].start)
    return gap.isEmpty || !analysis.text(in: gap).unicodeScalars.contains { $0.properties.isWhitespace }
  }

  private func form(_ index: Int) -> String { Self.word(analysis.text(of: analysis.tokens[index])) }

  /// A word without what would end its column or cannot be seen; `_` where nothing is left.
  private static func word(_ text: String) -> String {
    if !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    let kept = plain(text).replacing(" ", with: "")
    return kept.isEmpty ? "_" : kept
  }

  /// A text on one line, with single spaces, without control and invisible characters.
  private static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if out.last != " " { out.append(" ") }
      } else if ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory) {
        out.append(scalar)
      }
    }
    return String(out)
  }
}
