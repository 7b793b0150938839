/// How many cells of a terminal text takes.
enum DisplayCells {
  /// Ranges of scalars that East Asian fonts draw two cells wide (UAX #11, W and F), emoji apart, which Unicode knows by property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
    0x20000...0x3FFFD,
  ]

  /// The cells of a text. Linear.
  static func count(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + count($1) } }

  /// The cells of a character: marks take none of their own, wide letters and emoji two.
  static func count(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value >= 0x20 && first.value < 0x7F && character.utf8.count == 1 { return 1 }
    if first.properties.isEmojiPresentation || isWide(first) { return 2 }
    if first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return first == "\u{AD}" ? 1 : 0
    default: return 1
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && wide.contains { $0.contains(scalar.value) }
  }
}
