import Randomness
import Testing

@testable import Language

@Suite("Trees from the scores of arcs")
struct TreeDecoderTests {
  /// All ways to give each word a head that make a tree with one root.
  private func trees(_ count: Int) -> [[Int]] {
    var heads = [[Int]](repeating: [], count: 1)
    for word in 0..<count {
      heads = heads.flatMap { prefix in (-1..<count).filter { $0 != word }.map { prefix + [$0] } }
    }
    return heads.filter(isTree)
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 == -1 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var place = word
      for _ in heads.indices {
        place = heads[place]
        if place == -1 { return true }
      }
      return false
    }
  }

  private func isProjective(_ heads: [Int]) -> Bool {
    let arcs = heads.enumerated().filter { $0.element >= 0 }.map { (min($0.offset, $0.element), max($0.offset, $0.element)) }
    let crosses = arcs.contains { a in arcs.contains { b in a.0 < b.0 && b.0 < a.1 && a.1 < b.1 } }
    let root = heads.firstIndex(of: -1) ?? 0
    return !crosses && !arcs.contains { $0.0 < root && root < $0.1 }
  }

  private func decode(_ scores: [Float], _ count: Int) -> [Int] {
    let decoder = TreeDecoder()
    let heads = decoder.heads(scores, stride: count + 1, count: count)
    return (0..<count).map { Int(heads[$0]) }
  }

  private func total(_ heads: [Int], _ scores: [Float]) -> Float {
    heads.enumerated().reduce(0) { $0 + scores[$1.offset * (heads.count + 1) + $1.element + 1] }
  }

  @Test("the result is the best of all trees where each word's best head makes one, else the best projective tree", arguments: 1...5)
  func best(count: Int) {
    var random = SeededRandom(UInt64(count))
    let trees = trees(count)
    for round in 0..<60 {
      let scores = (0..<(count * (count + 1))).map { _ in Float.random(in: -4...4, using: &random) }
      let found = decode(scores, count)
      #expect(isTree(found), "seed \(random.seed), round \(round)")
      let choices: [Int] = (0..<count).map { word in
        let row = word * (count + 1) + 1
        let heads = (-1..<count).filter { $0 != word }
        return heads.max { (left: Int, right: Int) in scores[row + left] < scores[row + right] } ?? -1
      }
      let rivals = isTree(choices) ? trees : trees.filter(isProjective)
      let best = rivals.map { total($0, scores) }.max() ?? 0
      #expect(abs(total(found, scores) - best) < 1e-4, "seed \(random.seed), round \(round): \(found)")
    }
  }

  @Test("a long sentence has one root and no circle", arguments: [40, 200])
  func long(count: Int) {
    var random = SeededRandom(9)
    let scores = (0..<(count * (count + 1))).map { _ in Float.random(in: -4...4, using: &random) }
    #expect(isTree(decode(scores, count)))
  }

  @Test("equal scores, and one word") func flat() {
    #expect(decode([0, 0], 1) == [-1])
    #expect(isTree(decode([Float](repeating: 0, count: 12), 3)))
  }
}
