/// Text of documents made safe to show: one line, without characters that act instead of being seen.
enum PlainText {
  /// `text` on one line: runs of white space become one space; control characters, the marks that override the direction of what follows, and code
  /// points that XML does not know are dropped. Linear in the length.
  ///
  /// At most `limit` characters, the last of them `…` where there were more.
  static func cleaned(_ text: String, limit: Int = 10_000) -> String {
    // Most text is plain already: one pass over its bytes tells.
    if text.utf8.count <= limit && isPlain(text) { return text }
    var scalars = String.UnicodeScalarView()
    var gap = false
    // A character may be many scalars long: reading stops well beyond what can be shown.
    var room = limit * 16
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        gap = true
      } else if isVisible(scalar) {
        if gap && !scalars.isEmpty { scalars.append(" ") }
        gap = false
        scalars.append(scalar)
        room -= 1
        if room == 0 { break }
      }
    }
    return truncated(String(scalars), to: limit)
  }

  /// The first `limit` characters, with `…` for the rest; cut at the last space of the second half, where there is one.
  static func truncated(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex else { return text }
    let kept = text.prefix(max(0, limit - 1))
    if let space = kept.lastIndex(of: " "), kept.distance(from: kept.startIndex, to: space) > limit / 2 {
      return kept[..<space] + " …"
    }
    return kept + "…"
  }

  /// Whether the text is visible ASCII with single spaces within.
  private static func isPlain(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: false
    case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: false
    case 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F: false
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    // The last two code points of each plane, and a block of their own, are no characters.
    case 0xFDD0...0xFDEF: false
    case let value: value & 0xFFFE != 0xFFFE
    }
  }
}
