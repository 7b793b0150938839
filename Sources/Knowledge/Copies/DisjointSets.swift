/// Numbers from 0 on, put together into sets that have no member in common (union-find; Tarjan 1975).
struct DisjointSets {
  private var parents: [Int]

  /// Makes a set of each number.
  init(count: Int) { parents = Array(0..<count) }

  /// The least member of the set that a number is in. Nearly constant, on average.
  mutating func least(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes one set of the two that two numbers are in.
  mutating func unite(_ left: Int, _ right: Int) {
    let left = least(of: left), right = least(of: right)
    parents[max(left, right)] = min(left, right)
  }
}
