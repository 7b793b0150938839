/// A set of small numbers, one bit each.
struct Bitset {
  private var words: [UInt64] = []

  @inline(__always)
  func contains(_ index: Int) -> Bool {
    let word = index >> 6
    return word < words.count && words[word] & (1 << UInt64(index & 63)) != 0
  }

  /// Adds a number; true if it is new.
  @inline(__always)
  @discardableResult
  mutating func insert(_ index: Int) -> Bool {
    let word = index >> 6
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, words.count))) }
    let bit: UInt64 = 1 << UInt64(index & 63)
    if words[word] & bit != 0 { return false }
    words[word] |= bit
    return true
  }

  /// Lends the words in which the bits lie.
  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) throws -> Result) rethrows -> Result {
    try words.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  mutating func remove(_ index: Int) {
    let word = index >> 6
    if word < words.count { words[word] &= ~(1 << UInt64(index & 63)) }
  }
}
