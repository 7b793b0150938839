import Randomness
import Testing

@testable import Cypher

@Suite("Keys of rows")
struct SortKeysTests {
  private static let values: [Value] = [
    .null, .boolean(false), .boolean(true), .integer(.min), .integer(-1), .integer(0), .integer(7), .integer(.max), .float(0), .float(6.5),
    .float(.nan), .float(-.infinity), .string(""), .string("\u{0}"), .string("a"), .string("a\u{0}"), .string("eight by"),
    .string("eight by\u{0}"), .string("eight bytes and more"), .string("eight bytes and less"), .string("Việt Nam"), .string("Việt"),
    .list([.integer(1)]), .list([]), .map(["a": .integer(1)]),
  ]

  @Test("two keys compare as their values do")
  func pairs() {
    for left in Self.values {
      for right in Self.values {
        for isDescending in [false, true] {
          var keys = SortKeys(isDescending: [isDescending])
          keys.append(left)
          keys.append(right)
          let sign = ValueOrder.compare(left, right) * (isDescending ? -1 : 1)
          #expect(keys.isBefore(0, 1) == (sign <= 0), "\(left), \(right)")
          #expect(keys.isBefore(1, 0) == (sign > 0), "\(left), \(right)")
          #expect(keys.isBehind(left, 1) == (sign > 0), "\(left), \(right)")
          #expect(keys.count == 2)
        }
      }
    }
  }

  @Test("rows that were taken out or picked leave the others as they were")
  func changes() {
    var random = SeededRandom(11)
    var keys = SortKeys(isDescending: [true, false])
    var rows: [[Value]] = []
    for _ in 0..<300 {
      let row = [random.pick(Self.values), random.pick(Self.values)]
      for value in row { keys.append(value) }
      if random.pick([true, false, false]) {
        keys.removeRows(from: rows.count)
      } else {
        rows.append(row)
      }
    }
    let order = rows.indices.sorted { left, right in
      let signs = [-ValueOrder.compare(rows[left][0], rows[right][0]), ValueOrder.compare(rows[left][1], rows[right][1])]
      return signs.first { $0 != 0 }.map { $0 < 0 } ?? (left < right)
    }
    #expect(keys.order == order, "seed \(random.seed)")
    #expect(keys.picking(order.prefix(40)).order == Array(0..<40), "seed \(random.seed)")
  }
}
