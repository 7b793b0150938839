import Language

/// Numbers in words and figures, and the words that qualify them.
enum Quantity {
  /// The number at a token; a year is none.
  static func value(at token: Int, in reading: DocumentReading) -> Int? {
    if reading.tokens[token].shape == .number {
      guard let value = Numerals.value(of: reading.text.bytes[reading.tokens[token].range]) else { return nil }
      return isYear(value, token, reading) ? nil : value
    }
    guard reading.flags(token).contains(.numeral), reading.tokens[token].shape != .mark else { return nil }
    return Numerals.words[String(decoding: reading.foldedBytes(token..<(token + 1)), as: UTF8.self)]
  }

  private static func isYear(_ value: Int, _ token: Int, _ reading: DocumentReading) -> Bool {
    (1900...2100).contains(value) && reading.tokens[token].end - reading.tokens[token].start == 4
  }

  /// What the word before a number says of it: `over`, `nearly`, `about`.
  static func qualifier(before token: Int, in reading: DocumentReading) -> String? {
    guard token > 0 else { return nil }
    // “handed over 200 rifles”: the word before the number is the verb’s.
    if token > 1, reading.table.isParticle(reading.word(token - 1), of: reading.table.verbs[safe: reading.word(token - 2)] ?? []) {
      return nil
    }
    switch String(decoding: reading.foldedBytes((token - 1)..<token), as: UTF8.self) {
    case "over", "above", "than": return "over"
    case "nearly", "almost": return "nearly"
    case "about", "some", "around", "approximately", "roughly": return "about"
    default: return nil
    }
  }

  /// Whether a token is “a” or “an”.
  static func isArticle(_ token: Int, in reading: DocumentReading) -> Bool {
    let word = reading.foldedBytes(token..<(token + 1))
    return word.elementsEqual("a".utf8) || word.elementsEqual("an".utf8)
  }
}
