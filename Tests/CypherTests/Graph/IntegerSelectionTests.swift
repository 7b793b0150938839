import Testing

@testable import Cypher

@Suite("Integers within bounds")
struct IntegerSelectionTests {
  private static let integers: [Int64] = (0..<150).map { Int64($0 * 37 % 100 - 50) } + [.min, .max]
  /// The first word of bits is full, the others are not.
  private static let present: [UInt64] = [.max, 0xF0F0_F0F0_F0F0_F0F0, .max >> 45]

  @Test(
    "a list and a range give the places whose integers are there and fit",
    arguments: [Int64(-10)...10, .min ... -49, 50...Int64.max, .min ... .max, 5...5])
  func bounds(_ bounds: ClosedRange<Int64>) {
    let places = Self.integers.indices.filter { Self.present[$0 / 64] >> UInt64($0 % 64) & 1 == 1 && bounds.contains(Self.integers[$0]) }
    let selection = IntegerSelection(bounds)
    Self.integers.withUnsafeBufferPointer { integers in
      Self.present.withUnsafeBufferPointer { present in
        for range in [0..<152, 3..<3, 7..<64, 63..<130, 64..<152] {
          var found = [Int32](repeating: 0, count: range.count + 1)
          let count = found.withUnsafeMutableBufferPointer { selection.list(range, integers, present, into: $0.baseAddress!) }
          #expect(found.prefix(count).map(Int.init) == places.filter(range.contains))
          var list = range.map { Int32($0) }
          let kept = list.withUnsafeMutableBufferPointer { selection.keep($0, integers, present) }
          #expect(list.prefix(kept).map(Int.init) == places.filter(range.contains))
        }
      }
    }
  }
}
