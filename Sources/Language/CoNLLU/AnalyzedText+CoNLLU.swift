extension AnalyzedText {
  /// The analysis in the CoNLL-U format of Universal Dependencies v2, with a number for each sentence, its text, and the names in the last column
  /// (`Name=B-PER`). White space and characters that cannot be seen inside a word are left out. Linear in the length of the text.
  ///
  /// - Parameter document: the name of the document, in the comment before its first sentence.
  public func conllu(document: String? = nil) -> String {
    var out = ""
    if let document { out += "# newdoc id = \(Self.plain(document))\n" }
    var paragraph = -1
    var name = 0
    for (number, sentence) in sentences.enumerated() {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        out += "# newpar\n"
      }
      out += "# sent_id = \(number + 1)\n# text = \(Self.plain(text(in: sentence.range)))\n"
      for index in sentence.tokens {
        while name < names.count, names[name].tokens.upperBound <= index { name += 1 }
        appendRange(beginningAt: index, within: sentence.tokens, to: &out)
        let span = name < names.count && names[name].tokens.contains(index) ? names[name] : nil
        append(index, in: sentence.tokens, span, to: &out)
      }
      out += "\n"
    }
    return out
  }

  /// The line of a multiword token, where one begins.
  private func appendRange(beginningAt index: Int, within sentence: Range<Int>, to out: inout String) {
    guard !continues(index, within: sentence), continues(index + 1, within: sentence) else { return }
    var last = index + 1
    while continues(last + 1, within: sentence) { last += 1 }
    let form = Self.form(text(in: Int(tokens[index].start)..<Int(tokens[last].end)))
    let first = index - sentence.lowerBound + 1
    out += "\(first)-\(last - sentence.lowerBound + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(isJoined(last + 1) ? "SpaceAfter=No" : "_")\n"
  }

  private func append(_ index: Int, in sentence: Range<Int>, _ span: NamedSpan?, to out: inout String) {
    let token = tokens[index]
    let form = Self.form(text(of: token))
    var misc: [String] = []
    if let span { misc.append("Name=\(span.tokens.lowerBound == index ? "B" : "I")-\(span.kind.rawValue)") }
    // Inside a multiword token, the token's own line tells what follows.
    let isInside = continues(index, within: sentence) || continues(index + 1, within: sentence)
    if !isInside, isJoined(index + 1) { misc.append("SpaceAfter=No") }
    out += "\(index - sentence.lowerBound + 1)\t\(form)\t"
    out += "\(token.lemma.map(Self.form) ?? "_")\t\(token.tag?.rawValue ?? "_")\t\(token.pennTag ?? "_")\t"
    out += "\(token.features?.description ?? "_")\t\(token.head.map { String($0 + 1) } ?? "_")\t\(token.dependency ?? "_")\t_\t"
    out += misc.isEmpty ? "_\n" : misc.joined(separator: "|") + "\n"
  }

  private func continues(_ index: Int, within sentence: Range<Int>) -> Bool { sentence.contains(index) && tokens[index].continuesWord }

  /// Whether a token follows the one before it without a gap.
  private func isJoined(_ index: Int) -> Bool { index < tokens.count && tokens[index].start == tokens[index - 1].end }

  /// A form without what would end its column or cannot be seen; `_` where nothing is left.
  private static func form(_ text: String) -> String {
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
