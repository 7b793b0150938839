/// The order of texts by their code points.
enum TextOrder {
  static func compare(_ left: String, _ right: String) -> Int {
    // The order of UTF-8 bytes is the order of code points.
    let sign = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in compare(left, right) }
    }
    if case .some(.some(let sign)) = sign { return sign }
    return Array(left.utf8).withUnsafeBufferPointer { left in Array(right.utf8).withUnsafeBufferPointer { compare(left, $0) } }
  }

  private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
    return left.count < right.count ? -1 : (left.count == right.count ? 0 : 1)
  }
}
