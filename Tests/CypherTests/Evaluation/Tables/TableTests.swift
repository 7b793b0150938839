import Randomness
import Testing

@testable import Cypher

@Suite("Tables of numbers")
struct TableTests {
  @Test("a pair table holds what a dictionary holds, also when it has grown")
  func pairs() {
    var random = SeededRandom(3)
    var table = PairTable()
    var expected: [UInt64: Int] = [:]
    for number in 0..<5000 {
      // Few different upper halves, so that keys lie side by side.
      let key = UInt64.random(in: 0..<5, using: &random) << 32 | UInt64.random(in: 0..<600, using: &random)
      #expect(table[key] == expected[key], "seed \(random.seed)")
      table[key] = number
      expected[key] = number
    }
    #expect(table.count == expected.count)
    #expect(expected.allSatisfy { table[$0.key] == $0.value })
    #expect(table[UInt64.max] == nil)
    table.removeAll()
    #expect(table.count == 0 && expected.keys.allSatisfy { table[$0] == nil })
  }

  @Test("a number table is empty after each emptying")
  func numbers() {
    let table = NumberTable(bound: 100)
    for round in 0..<3 {
      #expect((0..<100).allSatisfy { table[$0] == -1 && !table.contains($0) })
      for key in stride(from: round, to: 100, by: 7) { table[key] = Int32(key * round) }
      #expect((0..<100).allSatisfy { table[$0] == ($0 % 7 == round ? Int32($0 * round) : -1) })
      table.removeAll()
    }
    table[99] = Int32.max
    #expect(table[99] == Int32.max)
  }

  @Test("a table that was lent comes back empty, and a small one is not lent for a large bound")
  func loans() {
    let pool = NumberTablePool()
    var loan: NumberTablePool.Loan? = pool.lend(bound: 10)
    loan?.table[3] = 5
    let first = loan?.table
    loan = nil
    loan = pool.lend(bound: 8)
    #expect(loan?.table === first && loan?.table[3] == -1)
    loan = nil
    let large = pool.lend(bound: 11)
    #expect(large.table !== first && large.table.bound == 11)
  }

  @Test("a node set keeps the order in which nodes came")
  func nodes() {
    let set = NodeSet(bound: 200)
    for node in [130, 2, 64, 63, 199] { set.add(node) }
    #expect((0..<200).filter(set.contains) == [2, 63, 64, 130, 199])
    #expect(Array(set.members(1..<4)) == [2, 64, 63] && set.count == 5)
    set.removeAll()
    #expect(set.count == 0 && !(0..<200).contains(where: set.contains))
  }

  @Test("an integer set counts each integer once")
  func integers() {
    var random = SeededRandom(8)
    var set = IntegerSet()
    var expected: Set<Int64> = []
    for _ in 0..<3000 {
      let integer = [Int64.random(in: -700...700, using: &random), .min, .max, 0].randomElement(using: &random) ?? 0
      set.insert(integer)
      expected.insert(integer)
      #expect(set.count == expected.count, "seed \(random.seed)")
    }
  }
}
