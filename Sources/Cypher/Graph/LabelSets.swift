/// The combinations of labels that occur, each stored once; a node holds the number of its combination.
struct LabelSets {
  private(set) var sets: [[Int]] = [[]]
  private var numbers: [[Int]: Int32] = [[]: 0]
  private var added: [Int64: Int32] = [:]

  mutating func intern(_ labels: [Int]) -> Int32 {
    if let number = numbers[labels] { return number }
    let number = Int32(sets.count)
    numbers[labels] = number
    sets.append(labels)
    return number
  }

  /// The combination with one label more, at the end.
  mutating func adding(_ label: Int, to set: Int32) -> Int32 {
    let key = Int64(set) << 32 | Int64(label)
    if let known = added[key] { return known }
    let labels = sets[Int(set)]
    let result = labels.contains(label) ? set : intern(labels + [label])
    added[key] = result
    return result
  }

  /// The combination with one label less.
  mutating func removing(_ label: Int, from set: Int32) -> Int32 { intern(sets[Int(set)].filter { $0 != label }) }

  @inline(__always)
  func contains(_ label: Int, in set: Int32) -> Bool { sets[Int(set)].contains(label) }
}
