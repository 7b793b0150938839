import Randomness
import Testing

@testable import Extraction

@Suite("Sets of words")
struct WordSetTests {
  @Test("a set holds what a set of numbers holds, and no unknown word", arguments: [1, 2, 3] as [UInt64])
  func membership(seed: UInt64) {
    var random = SeededRandom(seed)
    let left = Set((0..<200).map { _ in Int32.random(in: 0..<900, using: &random) })
    let right = Set((0..<200).map { _ in Int32.random(in: 0..<1500, using: &random) })
    let set = WordSet(left), other = WordSet(right)
    for word in Int32(-3)..<1600 { #expect(set.contains(word) == left.contains(word), "seed \(seed), word \(word)") }
    #expect(set.words == left.sorted(), "seed \(seed)")
    #expect(set.union(other).words == left.union(right).sorted(), "seed \(seed)")
    #expect(set.subtracting(other).words == left.subtracting(right).sorted(), "seed \(seed)")
  }

  @Test("the unknown word is in no set") func unknown() {
    var set: WordSet = [-1, -2]
    #expect(set.isEmpty && !set.contains(-1))
    set.insert(-1)
    #expect(set.isEmpty)
  }

  @Test("of a word with two values the first counts") func map() {
    let map = WordMap([(70, "a"), (3, "b"), (70, "c")])
    #expect(map[70] == "a" && map[3] == "b")
    #expect(map[4] == nil && map[-1] == nil && map[5000] == nil)
    #expect(map.keys.words == [3, 70])
  }
}
