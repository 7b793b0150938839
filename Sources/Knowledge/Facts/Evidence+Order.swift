extension [Evidence] {
  /// Inserts evidence into a sorted list that does not hold it yet. At the end, where most of it belongs, in constant time.
  mutating func insertInOrder(_ proof: Evidence) {
    guard let last, !(last < proof) else { return append(proof) }
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < proof { low = middle + 1 } else { high = middle }
    }
    if self[low] != proof { insert(proof, at: low) }
  }
}
