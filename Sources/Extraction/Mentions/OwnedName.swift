import Knowledge

/// The name of a body without the country that it belongs to, so that "Japanese Ministry of Defence" and "Ministry of Defence of Japan" are one.
enum OwnedName {
  /// The words of a name without its owner, an "of" that led to the owner, and articles.
  static func base(of tokens: Range<Int>, without owner: Range<Int>?, in reading: DocumentReading) -> String {
    var words: [String] = []
    for token in tokens where owner?.contains(token) != true {
      if reading.flags(token).contains(.determiner) { continue }
      words.append(reading.string(token..<(token + 1)))
    }
    while let last = words.last, ["of", "the", "for"].contains(last.lowercased()) { words.removeLast() }
    if words.first?.lowercased() == "royal" { words.removeFirst() }
    return words.joined(separator: " ").replacing("Defense", with: "Defence")
  }
}
