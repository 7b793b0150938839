/// A name that was asked for, compared with names that exist.
struct NearName {
  /// How far a name is: smaller is nearer.
  struct Distance: Comparable {
    /// By how it is near: edits counted double, a beginning like one and a half edits, shared words after that, misspelt ones last.
    let rank: Int
    /// The difference in length.
    let excess: Int

    static func < (left: Distance, right: Distance) -> Bool { (left.rank, left.excess) < (right.rank, right.excess) }
  }

  /// Names longer than this are compared by their beginning.
  private static let lengthLimit = 100

  private let letters: [UInt8]
  private let words: [[UInt8]]
  private let key: String
  private let mostEdits: Int

  /// Makes a comparison from a folded key; `nil` where it is empty.
  init?(_ key: String) {
    guard !key.isEmpty else { return nil }
    self.key = String(key.prefix(Self.lengthLimit))
    letters = Array(self.key.utf8)
    words = letters.split(separator: UInt8(ascii: " ")).map(Array.init)
    mostEdits = Self.mostEdits(letters.count)
  }

  /// How many edits still leave a word of some length recognizable.
  private static func mostEdits(_ count: Int) -> Int { count < 3 ? 0 : min(3, 1 + count / 5) }

  /// How near a key is; `nil` where it is not.
  func distance(to other: String) -> Distance? {
    let count = other.utf8.count
    let excess = abs(count - letters.count)
    if excess <= mostEdits, let edits = Self.edits(letters, Array(other.utf8), atMost: mostEdits) {
      return Distance(rank: 2 * edits, excess: excess)
    }
    if letters.count > 1 && (other.hasPrefix(key) || other.contains(" " + key)) { return Distance(rank: 3, excess: excess) }
    guard count <= 4 * Self.lengthLimit else { return nil }
    let otherWords = Array(other.utf8).split(separator: UInt8(ascii: " ")).map(Array.init)
    var shared = 0, edits = 0
    for word in words where word.count > 2 {
      let best = otherWords.compactMap { Self.edits(word, $0, atMost: min(2, Self.mostEdits(word.count))) }.min()
      guard let best else { continue }
      shared += 1
      edits += best
    }
    return shared == 0 ? nil : Distance(rank: 6 + edits + 2 * (words.count - shared), excess: excess)
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours that make one word of the other (optimal string
  /// alignment); `nil` if it is above `limit`. Takes `limit` times the length.
  static func edits(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    if left == right { return 0 }
    guard limit > 0, abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    for row in stride(from: 1, through: left.count, by: 1) {
      var current = [Int](repeating: far, count: right.count + 1)
      if row <= limit { current[0] = row }
      let columns = max(1, row - limit)...max(1, min(right.count, row + limit))
      for column in columns where column <= right.count {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, far)
      }
      if columns.allSatisfy({ $0 > right.count || current[$0] >= far }) && current[0] >= far { return nil }
      beforeLast = last
      last = current
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
