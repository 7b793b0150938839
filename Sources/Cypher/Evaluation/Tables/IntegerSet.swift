/// A set of integers: a hash table whose places are tried one after the other.
struct IntegerSet {
  private var integers = [Int64](repeating: 0, count: 16)
  /// Which places are taken.
  private var taken = Bitset()
  /// The number of members.
  private(set) var count = 0

  /// Adds an integer, in constant time on average.
  @inline(__always)
  mutating func insert(_ integer: Int64) {
    let place = place(of: integer)
    if taken.contains(place) { return }
    integers[place] = integer
    taken.insert(place)
    count += 1
    if count * 2 > integers.count { grow() }
  }

  /// Where the integer is, or where it would be put.
  @inline(__always)
  private func place(of integer: Int64) -> Int {
    let mask = integers.count - 1
    var place = Int(truncatingIfNeeded: (UInt64(bitPattern: integer) &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while taken.contains(place) && integers[place] != integer { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (old, oldTaken) = (integers, taken)
    integers = [Int64](repeating: 0, count: old.count * 2)
    taken = Bitset()
    for (place, integer) in old.enumerated() where oldTaken.contains(place) {
      let place = self.place(of: integer)
      integers[place] = integer
      taken.insert(place)
    }
  }
}
