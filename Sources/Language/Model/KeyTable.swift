/// A hash table from strings of bytes to numbers, as it lies in the model file.
///
/// Places are tried from the hash's low bits on; a free one holds 0. Strings are told apart by 64 bits of FNV-1a alone: one that the table
/// does not hold is taken for one that it holds about once in 10¹⁴.
struct KeyTable: Sendable {
  private let hashes: Tensor<UInt64>
  private let numbers: Tensor<UInt32>
  private let mask: Int

  /// Takes a table out of a file. Every number must be below `limit`.
  init(_ name: String, in file: ModelFile, below limit: Int) throws(ModelError) {
    hashes = try file.tensor(name + ".hashes")
    numbers = try file.tensor(name + ".numbers")
    mask = hashes.count - 1
    guard hashes.count == numbers.count, hashes.count > 0, hashes.count & mask == 0 else {
      throw .damaged(path: file.path, problem: "table “\(name)” has no size that it could have")
    }
    var hasRoom = false
    for index in 0..<hashes.count {
      hasRoom = hasRoom || hashes.start[index] == 0
      guard Int(numbers.start[index]) < limit else {
        throw .damaged(path: file.path, problem: "table “\(name)” holds a number outside its range")
      }
    }
    guard hasRoom else { throw .damaged(path: file.path, problem: "table “\(name)” is full") }
  }

  /// The number of a key by its hash. Constant time.
  func number(of key: KeyHash) -> Int? {
    let wanted = key.value == 0 ? 1 : key.value
    var slot = Int(truncatingIfNeeded: wanted) & mask
    while hashes.start[slot] != 0 {
      if hashes.start[slot] == wanted { return Int(numbers.start[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
