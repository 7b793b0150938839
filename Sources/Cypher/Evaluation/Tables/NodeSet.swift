/// A set of nodes that remembers in which order they came.
final class NodeSet {
  private let words: UnsafeMutablePointer<UInt64>
  private let members: UnsafeMutablePointer<Int32>
  /// The number of members.
  private(set) var count = 0

  /// Makes an empty set of nodes below a bound.
  init(bound: Int) {
    words = .allocate(capacity: bound / 64 + 1)
    words.initialize(repeating: 0, count: bound / 64 + 1)
    members = .allocate(capacity: bound + 1)
  }

  deinit {
    words.deallocate()
    members.deallocate()
  }

  /// A member, by its place in the order.
  @inline(__always)
  subscript(place: Int) -> Int { Int(members[place]) }

  /// The members from a place on.
  func members(_ places: Range<Int>) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: members + places.lowerBound, count: places.count)
  }

  @inline(__always)
  func contains(_ node: Int) -> Bool { words[node >> 6] & (1 << UInt64(node & 63)) != 0 }

  /// Adds a node that is not a member.
  @inline(__always)
  func add(_ node: Int) {
    words[node >> 6] |= 1 << UInt64(node & 63)
    members[count] = Int32(truncatingIfNeeded: node)
    count += 1
  }

  /// Takes all members out; as long as adding them took.
  func removeAll() {
    for place in 0..<count { words[self[place] >> 6] = 0 }
    count = 0
  }
}
