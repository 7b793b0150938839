/// Finds the places whose integers lie within bounds.
struct IntegerSelection {
  private let lower: Int64
  /// The bounds as an unsigned width, so that one comparison tests both.
  private let width: UInt64

  init(_ bounds: ClosedRange<Int64>) {
    lower = bounds.lowerBound
    width = UInt64(bitPattern: bounds.upperBound &- bounds.lowerBound)
  }

  @inline(__always)
  func contains(_ integer: Int64) -> Bool { UInt64(bitPattern: integer &- lower) <= width }

  /// Lists the places of a range that are selected.
  /// - Parameters:
  ///   - integers: an integer for each place.
  ///   - present: a bit for each place that has one.
  ///   - found: has room for the whole range.
  /// - Returns: how many there are.
  func list(
    _ range: Range<Int>, _ integers: UnsafeBufferPointer<Int64>, _ present: UnsafeBufferPointer<UInt64>,
    into found: UnsafeMutablePointer<Int32>
  ) -> Int {
    let end = min(range.upperBound, integers.count, present.count * 64)
    var (place, count) = (range.lowerBound, 0)
    while place < end {
      let word = present[place >> 6]
      let stop = min((place | 63) + 1, end)
      // Writing always and moving on only for a hit spares a branch that cannot be foreseen.
      if word == .max {
        while place < stop {
          found[count] = Int32(truncatingIfNeeded: place)
          count += contains(integers[place]) ? 1 : 0
          place += 1
        }
      } else {
        while place < stop {
          found[count] = Int32(truncatingIfNeeded: place)
          count += contains(integers[place]) && word & (1 << UInt64(place & 63)) != 0 ? 1 : 0
          place += 1
        }
      }
    }
    return count
  }

  /// Keeps the places of a list that are selected.
  /// - Returns: how many they are.
  func keep(
    _ places: UnsafeMutableBufferPointer<Int32>, _ integers: UnsafeBufferPointer<Int64>, _ present: UnsafeBufferPointer<UInt64>
  ) -> Int {
    let bound = min(integers.count, present.count * 64)
    var count = 0
    for place in places {
      let index = Int(place)
      guard index < bound, present[index >> 6] & (1 << UInt64(index & 63)) != 0 else { continue }
      places[count] = place
      count += contains(integers[index]) ? 1 : 0
    }
    return count
  }
}
