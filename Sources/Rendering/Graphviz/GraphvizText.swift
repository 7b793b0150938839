/// Data made safe for Graphviz, which reads backslashes and entities in nearly every string.
///
/// The input is `PlainText`: without control characters, NUL and line ends.
enum GraphvizText {
  /// One string for a label: lines joined by Graphviz's line end.
  static func label(_ lines: [String]) -> String { lines.map { escaped($0) }.joined(separator: "\\n") }

  /// One string for a tooltip: lines joined by the character reference, which is the only line end that reaches SVG.
  ///
  /// Graphviz 2 reads the escapes of a tooltip twice: our own pictures get their tooltips from the diagram, past Graphviz.
  static func tooltip(_ lines: [String]) -> String { lines.map { escaped($0) }.joined(separator: "&#10;") }

  /// `text`, shown as it stands: backslashes doubled, so that `\N` is no node's name, and ampersands written as entities, so that `&lt;` is no `<`.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// `text` as a name or an attribute that nobody reads for escapes: with backslashes doubled, without which a last one would quote the quotation mark
  /// behind it. A NUL, which would end it, becomes `\\0`, which no doubled backslash can give.
  static func data(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0 }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\0": result += "\\0"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// `text` of any kind as a label, whole and on one line.
  static func shown(_ text: String) -> String { escaped(PlainText.cleaned(text, limit: text.utf8.count + 1)) }

  /// A safe address. Graphviz 2 copies it into SVG as it is, later versions leave entities alone: an entity for the ampersand is right for both.
  static func address(_ link: String) -> String { link.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;") }

  /// Lines as an HTML-like label in which the words are struck through; the sign before them and the number of a footnote behind them are not.
  static func struck(_ lines: [String]) -> String {
    let last = lines.indices.last
    return lines.enumerated().map { index, line in
      var words = line[...]
      var sign = "", number = ""
      if index == 0, let gap = words.firstIndex(of: "\u{A0}"), words.distance(from: words.startIndex, to: gap) == 1 {
        sign = String(words[...gap])
        words = words[words.index(after: gap)...]
      }
      if index == last, words.hasSuffix("]"), let start = words.lastIndex(of: "["),
        words[words.index(after: start)...].dropLast().allSatisfy(\.isNumber)
      {
        number = String(words[start...])
        words = words[..<start]
        if words.last == " " {
          words.removeLast()
          // Graphviz drops a common space at the beginning of a piece.
          number = "\u{A0}" + number
        }
      }
      return markup(sign) + (words.isEmpty ? "" : "<S>\(markup(String(words)))</S>") + markup(number)
    }.joined(separator: "<BR/>")
  }

  /// `text` as character data of an HTML-like label.
  static func markup(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
