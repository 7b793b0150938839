/// Text of documents made fit for a terminal.
enum TerminalText {
  /// The text on one line, without anything that a terminal would obey.
  ///
  /// Line breaks, tabs and runs of white space become one space. Control characters, and the marks that turn the direction of what follows
  /// them, become U+FFFD. Linear.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = !result.isEmpty
        continue
      }
      if scalar == "\u{FEFF}" { continue }
      if needsSpace { result.append(" ") }
      needsSpace = false
      result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The text cut to a number of cells, with `…` for what is cut.
  static func truncated(_ text: String, to cells: Int) -> String {
    guard DisplayCells.count(text) > cells else { return text }
    var kept = "", used = 0
    for character in text {
      let width = DisplayCells.count(character)
      if used + width > cells - 1 { break }
      kept.append(character)
      used += width
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
