/// Byte strings in bundles that begin alike, one for each state of a tree of prefixes, split level by level.
struct PatternBundles {
  /// The strings of a state, as half-open places in `order`, and how many bytes they share.
  private struct Bundle {
    let start: Int
    let end: Int
    let depth: Int
  }

  private let bytes: [UInt8]
  /// Where each string begins in `bytes`, and at last where the last one ends.
  private var starts: [Int] = [0]
  private var order: [Int32]
  private var bundles: [Bundle]

  /// All strings in the one bundle of state 0.
  init(_ patterns: [[UInt8]]) {
    bytes = Array(patterns.joined())
    for pattern in patterns { starts.append(starts[starts.count - 1] + pattern.count) }
    order = patterns.indices.filter { !patterns[$0].isEmpty }.map { Int32($0) }
    bundles = [Bundle(start: 0, end: order.count, depth: 0)]
  }

  /// The string that ends at a state that has been split, or -1.
  func ended(at state: Int) -> Int32 {
    let bundle = bundles[state]
    return bundle.start < bundle.end && byte(order[bundle.start], bundle.depth) == nil ? order[bundle.start] : -1
  }

  /// Splits the bundle of a state by the byte that follows, smallest first; `begin` is called for each new one. States are split in their order.
  ///
  /// Linear in the strings of the bundle.
  mutating func split(_ state: Int, begin: (UInt8) -> Void) {
    let bundle = bundles[state]
    sort(bundle)
    var start = bundle.start
    // Those that end here come first.
    while start < bundle.end, byte(order[start], bundle.depth) == nil { start += 1 }
    while start < bundle.end, let byte = byte(order[start], bundle.depth) {
      var end = start + 1
      while end < bundle.end, self.byte(order[end], bundle.depth) == byte { end += 1 }
      bundles.append(Bundle(start: start, end: end, depth: bundle.depth + 1))
      begin(byte)
      start = end
    }
  }

  /// The byte of a string at an offset; `nil` at its end.
  private func byte(_ pattern: Int32, _ offset: Int) -> UInt8? {
    let place = starts[Int(pattern)] + offset
    return place < starts[Int(pattern) + 1] ? bytes[place] : nil
  }

  /// Puts the strings of a bundle in the order of the byte that follows.
  private mutating func sort(_ bundle: Bundle) {
    if bundle.end - bundle.start < 2 { return }
    let strings = Array(order[bundle.start..<bundle.end])
    if strings.count < 32 {
      let sorted = strings.sorted { key($0, bundle.depth) < key($1, bundle.depth) }
      order.replaceSubrange(bundle.start..<bundle.end, with: sorted)
      return
    }
    // As many places as there are bytes, and one for the end.
    var places = [Int](repeating: 0, count: 258)
    for string in strings { places[key(string, bundle.depth) + 1] += 1 }
    for key in 1..<258 { places[key] += places[key - 1] }
    for string in strings {
      let key = key(string, bundle.depth)
      order[bundle.start + places[key]] = string
      places[key] += 1
    }
  }

  private func key(_ pattern: Int32, _ offset: Int) -> Int { byte(pattern, offset).map { Int($0) + 1 } ?? 0 }
}
