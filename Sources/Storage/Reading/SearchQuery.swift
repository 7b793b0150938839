/// A user's words as a query of the full-text index.
enum SearchQuery {
  /// Each word in quotation marks, so that no operator of the query language runs; `nil` where there is no letter or digit.
  static func text(_ words: String) -> String? {
    let terms = SearchFolding.folded(words)
      .split(whereSeparator: { $0.isWhitespace || $0 == "\0" })
      .filter { $0.unicodeScalars.contains(where: isIndexed) }
      .map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }

  /// What the tokenizer takes for a part of a word: letters, numbers, and characters for private use.
  private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber, .privateUse: true
    default: false
    }
  }
}
