/// Words that are written as one and hold two, as Universal Dependencies' English treebanks cut them: `cannot`, `gonna`, and contractions without
/// their apostrophe that are no words otherwise.
enum Contractions {
  /// Where the second word begins, by the whole in small letters.
  private static let cuts: [[UInt8]: Int] = {
    var cuts: [[UInt8]: Int] = [:]
    let words = [
      "can|not", "gon|na", "wan|na", "got|ta", "do|nt", "does|nt", "did|nt", "wo|nt", "ca|nt", "could|nt", "would|nt", "should|nt", "is|nt",
      "are|nt", "was|nt", "were|nt", "have|nt", "has|nt", "had|nt", "i|m", "i|ve", "you|re", "you|ve", "you|ll", "they|re", "they|ve",
      "they|ll",
      "we|ve", "that|s", "what|s", "there|s", "lem|me", "gim|me",
    ]
    for word in words {
      let parts = word.split(separator: "|")
      cuts[Array(parts.joined().utf8)] = parts[0].utf8.count
    }
    return cuts
  }()
  private static let longest = cuts.keys.map(\.count).max() ?? 0

  /// How many bytes the first of two words takes up, where a word holds two.
  static func cut(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.count >= 2, word.count <= longest, "acdghilstwyACDGHILSTWY".utf8.contains(word[0]) else { return nil }
    return cuts[word.map(\.lowercasedASCII)]
  }
}
