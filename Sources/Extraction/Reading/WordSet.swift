/// Some words of the table, by their numbers: a bit for each, since texts are asked for them at every word.
struct WordSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: [UInt64] = []

  /// The words of those numbers; -1, the unknown word, and other negative ones are left out.
  init(_ words: some Sequence<Int32>) { for word in words { insert(word) } }

  init(arrayLiteral words: Int32...) { self.init(words) }

  var isEmpty: Bool { bits.isEmpty }

  /// Constant time.
  func contains(_ word: Int32) -> Bool {
    let place = Int(word >> 6)
    return word >= 0 && place < bits.count && bits[place] >> UInt64(word & 63) & 1 == 1
  }

  mutating func insert(_ word: Int32) {
    guard word >= 0 else { return }
    let place = Int(word >> 6)
    while bits.count <= place { bits.append(0) }
    bits[place] |= 1 << UInt64(word & 63)
  }

  func union(_ other: WordSet) -> WordSet {
    var all = self
    for word in other.words { all.insert(word) }
    return all
  }

  func subtracting(_ other: WordSet) -> WordSet { WordSet(words.filter { !other.contains($0) }) }

  /// The numbers of the words, ascending. Linear in the highest of them: not for every word of a text.
  var words: [Int32] {
    bits.indices.flatMap { place in
      (0..<64).compactMap { bit in bits[place] >> UInt64(bit) & 1 == 1 ? Int32(place * 64 + bit) : nil }
    }
  }
}

/// What is known of some words of the table; most words of a text are none of them, which is told by a bit.
struct WordMap<Value: Sendable>: Sendable {
  private let words: WordSet
  private let values: [Int32: Value]

  init(_ values: [Int32: Value] = [:]) {
    words = WordSet(values.keys)
    self.values = values
  }

  /// The first value of each word.
  init(_ pairs: some Sequence<(Int32, Value)>) { self.init(Dictionary(pairs, uniquingKeysWith: { first, _ in first })) }

  var keys: WordSet { words }

  subscript(word: Int32) -> Value? { words.contains(word) ? values[word] : nil }
}
