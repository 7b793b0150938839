/// The order of texts by their code points.
enum TextOrder {
  static func compare(_ left: String, _ right: String) -> Int {
    var left = left
    var right = right
    // The order of UTF-8 bytes is the order of code points.
    return left.withUTF8 { left in
      right.withUTF8 { right in
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index] ? -1 : 1
        }
        return left.count < right.count ? -1 : (left.count == right.count ? 0 : 1)
      }
    }
  }
}
