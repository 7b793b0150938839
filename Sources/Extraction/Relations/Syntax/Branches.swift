/// The places of the nodes that hang on one, ascending.
///
/// Nearly all nodes have few, which lie in the node itself: a tree is looked through for every pattern, and an array for each of its nodes would cost
/// more than what is looked for.
struct Branches: RandomAccessCollection {
  private static let capacity = SIMD8<Int32>.scalarCount

  private var few = SIMD8<Int32>()
  /// All of them, where they are more than `few` holds.
  private var many: [Int32]?
  private(set) var count = 0

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count)
    return Int(many.map { $0[index] } ?? few[index])
  }

  /// Adds a place among the others. Linear in their number.
  mutating func insert(_ place: Int) {
    var index = count
    while index > 0, self[index - 1] > place { index -= 1 }
    if many == nil, count < Self.capacity {
      for later in stride(from: count, to: index, by: -1) { few[later] = few[later - 1] }
      few[index] = Int32(place)
    } else {
      var places = many ?? (0..<count).map { few[$0] }
      many = nil
      places.insert(Int32(place), at: index)
      many = places
    }
    count += 1
  }

  /// Takes the places away of which something holds. Linear in their number.
  mutating func removeAll(where isGone: (Int) -> Bool) {
    let places = filter { !isGone($0) }
    guard places.count < count else { return }
    self = Branches()
    for place in places { insert(place) }
  }
}
