/// Words that are written as one and hold two, as Universal Dependencies' English treebanks cut them: `cannot`, `gonna`, and contractions without
/// their apostrophe that are no words otherwise.
enum Contractions {
  /// The words in small letters, packed and sorted, with the place where the second begins.
  private static let cuts: [(word: UInt64, cut: Int)] = {
    var cuts: [(word: UInt64, cut: Int)] = []
    let words = [
      "can|not", "gon|na", "wan|na", "got|ta", "do|nt", "does|nt", "did|nt", "wo|nt", "ca|nt", "could|nt", "would|nt", "should|nt", "is|nt",
      "are|nt", "was|nt", "were|nt", "have|nt", "has|nt", "had|nt", "i|m", "i|ve", "you|re", "you|ve", "you|ll", "they|re", "they|ve",
      "they|ll",
      "we|ve", "that|s", "what|s", "there|s", "lem|me", "gim|me",
    ]
    for word in words {
      let parts = word.split(separator: "|")
      cuts.append((Array(parts.joined().utf8).withUnsafeBufferPointer(packed), parts[0].utf8.count))
    }
    return cuts.sorted { $0.word < $1.word }
  }()
  /// As many letters as go into a packed word: “shouldnt”.
  private static let longest = 8

  /// At most eight letters in one number, capitals made small.
  private static func packed(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1.lowercasedASCII) }
  }

  /// How many bytes the first of two words takes up, where a word holds two.
  static func cut(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.count >= 2, word.count <= longest else { return nil }
    let wanted = packed(word), cuts = cuts
    var low = 0, high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle].word < wanted { low = middle + 1 } else { high = middle }
    }
    return low < cuts.count && cuts[low].word == wanted ? cuts[low].cut : nil
  }
}
