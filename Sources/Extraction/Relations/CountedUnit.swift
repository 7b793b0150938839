import Language

/// The thing that a phrase counts or sends, in words.
enum CountedUnit {
  /// The thing in the singular and without determiners: `field hospital` for "two field hospitals"; `nil` where the words name nothing.
  static func text(of tokens: Range<Int>, in reading: DocumentReading) -> String? {
    var tokens = tokens
    while let first = tokens.first,
      reading.tokens[first].shape == .mark
        || !reading.flags(first).isDisjoint(with: [.determiner, .possessive, .numeral, .adverb, .clitic])
    {
      tokens = (first + 1)..<tokens.upperBound
    }
    guard let last = tokens.last, tokens.count <= 6, reading.tokens[last].shape != .mark,
      !reading.flags(last).contains(.negation)
    else { return nil }
    // “Soldiers of Kenya came”: a capital that only begins the sentence
    let opens =
      reading.tokens[tokens.lowerBound].shape == .capitalized && reading.mention(at: tokens.lowerBound) == nil
      && reading.word(tokens.lowerBound) >= 0
      && reading.beginsSentence(within: tokens.lowerBound..<(tokens.lowerBound + 1))
    let head = Inflection.singular(of: reading.string(last..<(last + 1)))
    let before = tokens.lowerBound < last ? reading.string(tokens.lowerBound..<last) + (reading.isJoined(last) ? "" : " ") : ""
    let text = before + head
    return opens ? text.prefix(1).lowercased() + text.dropFirst() : text
  }
}
