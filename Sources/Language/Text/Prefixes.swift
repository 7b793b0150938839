/// Prefixes that Universal Dependencies' English treebanks leave at their word when a hyphen follows: `non-combat`, `co-host`, `e-mail`.
enum Prefixes {
  private static let all: Set<[UInt8]> = Set(
    [
      "e", "non", "pre", "anti", "mid", "re", "post", "co", "over", "pro", "multi", "ex", "sub", "semi", "neo", "cross", "counter", "intra",
      "inter",
      "mini", "micro", "macro", "socio", "arch", "un", "psycho", "pseudo", "quasi", "ultra", "trans", "under", "bi", "de",
    ].map { Array($0.utf8) })

  /// Whether the bytes of a word, in any case, are such a prefix.
  static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 0, word.count <= 7 else { return false }
    return all.contains(word.map(\.lowercasedASCII))
  }
}
