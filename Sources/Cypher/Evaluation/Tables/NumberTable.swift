import Foundation

/// A table from the numbers below a bound to numbers that are not negative. It is emptied in constant time.
final class NumberTable {
  /// One more than the greatest number that can be a key.
  let bound: Int
  /// For each key a stamp in the upper half and the value in the lower one; the value counts only if the stamp is the current one.
  private let cells: UnsafeMutablePointer<UInt64>
  private let stamp: UnsafeMutablePointer<UInt64>

  /// Makes an empty table; memory is taken up as keys are set.
  init(bound: Int) {
    self.bound = bound
    guard let memory = calloc(max(bound, 1), MemoryLayout<UInt64>.stride) else { fatalError("there is no memory left") }
    cells = memory.bindMemory(to: UInt64.self, capacity: max(bound, 1))
    stamp = .allocate(capacity: 1)
    stamp.initialize(to: 1)
  }

  deinit {
    free(cells)
    stamp.deallocate()
  }

  /// The number of a key below the bound; -1 where it has none. A negative number cannot be set.
  @inline(__always)
  subscript(key: Int) -> Int32 {
    get {
      let cell = cells[key]
      return cell >> 32 == stamp.pointee ? Int32(truncatingIfNeeded: cell) : -1
    }
    set { cells[key] = stamp.pointee << 32 | UInt64(UInt32(truncatingIfNeeded: newValue)) }
  }

  /// Whether a key has a number.
  @inline(__always)
  func contains(_ key: Int) -> Bool { cells[key] >> 32 == stamp.pointee }

  /// Forgets all numbers.
  func removeAll() {
    stamp.pointee += 1
    guard stamp.pointee > UInt64(UInt32.max) else { return }
    cells.update(repeating: 0, count: bound)
    stamp.pointee = 1
  }
}
