import Randomness
import Testing

@testable import Extraction

@Suite("What hangs on a node")
struct BranchesTests {
  @Test("places stay ascending, few or many, whatever comes and goes", arguments: [1, 2, 3, 4] as [UInt64])
  func order(seed: UInt64) {
    var random = SeededRandom(seed)
    var branches = Branches()
    var expected: [Int] = []
    for _ in 0..<120 {
      if Int.random(in: 0..<3, using: &random) > 0 {
        let place = Int.random(in: 0..<70_000, using: &random)
        guard !expected.contains(place) else { continue }
        branches.insert(place)
        expected = (expected + [place]).sorted()
      } else {
        let rest = Int.random(in: 0..<4, using: &random)
        branches.removeAll { $0 % 4 == rest }
        expected.removeAll { $0 % 4 == rest }
      }
      #expect(Array(branches) == expected, "seed \(seed)")
      #expect(branches.first == expected.first && branches.last == expected.last && branches.count == expected.count, "seed \(seed)")
    }
  }
}
