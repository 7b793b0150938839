/// Narrows a list of places to those whose integers lie within bounds.
enum IntegerSelection {
  /// - Parameters:
  ///   - integers: an integer for each place.
  ///   - present: a bit for each place that has one.
  static func keep(
    _ places: inout [Int32], _ bounds: ClosedRange<Int64>, _ integers: UnsafeBufferPointer<Int64>, _ present: UnsafeBufferPointer<UInt64>
  ) {
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    let count = min(integers.count, present.count * 64)
    var kept = 0
    places.withUnsafeMutableBufferPointer { places in
      for place in places {
        let index = Int(place)
        guard index < count, present[index >> 6] & (1 << UInt64(index & 63)) != 0 else { continue }
        let integer = integers[index]
        // Writing always and moving on only for a hit spares a branch that cannot be foreseen.
        places[kept] = place
        kept += integer >= lower && integer <= upper ? 1 : 0
      }
    }
    places.removeLast(places.count - kept)
  }
}
