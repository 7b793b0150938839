import Randomness

/// Text put together from pieces that have tripped tokenizers.
enum HostileText {
  private static let pieces = [
    "Peru", "won", ".", "...", "…", " ", "  ", "\n", "\n\n", "\t", "\r\n", "'", "’", "'s", "n't", "s'", "-", "--", "—", "\"", "“", "”", "(",
    ")", "[", "]",
    "U.S.", "Sen.", "Lt.", "a.", "A.", "e.g.", "1", "1,100", "3.5", "22nd", "6C", ",", ";", ":", "!", "?", "*", "•", "€", "$", "%", "Đà",
    "Nẵng", "é", "www.", "a@b", ".doc", "can't", "cannot", "co-", "5:30", ":-)", "&", "e\u{301}",
    "\u{301}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{202E}", "\u{0}", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{3000}", "\u{2028}", "👍",
    "🇻🇳", "👨‍👩‍👧", "❤\u{FE0F}",
    "越南", "。", "עברית", "العربية", "The", "they", "'ll", "\u{1F}", "\u{10FFFF}", "\u{E000}",
  ]

  static func random(pieces count: Int, _ random: inout SeededRandom) -> String { (0..<count).map { _ in random.pick(pieces) }.joined() }

  /// White space, control and format characters, and selectors of how a sign is drawn.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isVariationSelector
    }
  }
}
