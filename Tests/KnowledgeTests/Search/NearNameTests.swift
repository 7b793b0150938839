import Testing

@testable import Knowledge

@Suite("Edits between words")
struct NearNameTests {
  @Test(
    "insertions, deletions, substitutions and swaps count one each",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abcd", "badc", 2),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("vietnam", "veitnam", 1), ("abcdef", "bcdefg", 2),
    ])
  func edits(left: String, right: String, expected: Int) {
    for limit in 0...6 {
      let found = NearName.edits(Array(left.utf8), Array(right.utf8), atMost: limit)
      #expect(found == (expected <= limit ? expected : nil), "\(left) \(right) \(limit)")
    }
  }

  @Test("the bounded count agrees with the full table on random words", arguments: 0..<200 as Range<UInt64>)
  func agrees(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let left = (0..<random(9)).map { _ in UInt8(97 + random(3)) }, right = (0..<random(9)).map { _ in UInt8(97 + random(3)) }
    let expected = Self.fullTable(left, right)
    for limit in 0...9 { #expect(NearName.edits(left, right, atMost: limit) == (expected <= limit ? expected : nil), "seed \(seed)") }
  }

  static func fullTable(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0 && column > 0 else {
          table[row][column] = row + column
          continue
        }
        let substitution = table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        table[row][column] = min(table[row - 1][column] + 1, table[row][column - 1] + 1, substitution)
        if row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1] {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
