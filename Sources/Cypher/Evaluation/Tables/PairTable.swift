/// A hash table from two node numbers, packed into one key, to a number that is not negative.
struct PairTable {
  private var keys: [UInt64]
  private var values: [Int]
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 64)
    values = [Int](repeating: -1, count: 64)
  }

  /// The number that a key has; `nil` where it has none. To set one costs constant time on average.
  subscript(key: UInt64) -> Int? {
    @inline(__always) get {
      let value = values[place(of: key)]
      return value < 0 ? nil : value
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      let place = place(of: key)
      if values[place] < 0 { count += 1 }
      keys[place] = key
      values[place] = newValue
    }
  }

  mutating func removeAll() { self = PairTable() }

  /// Where the key is, or where it would be put: the first such place from the one that its hash names.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while values[place] >= 0 && keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int](repeating: -1, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where value >= 0 {
      let place = place(of: key)
      keys[place] = key
      values[place] = value
    }
  }
}
