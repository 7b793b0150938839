/// A text that equals another only where all bytes do.
///
/// Swift takes composed and decomposed letters for equal, SQLite does not; a cache in front of a table must agree with the table.
struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool { areSame(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Whether two texts are the same bytes.
  static func areSame(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    var left = left, right = right
    return left.withUTF8 { left in
      right.withUTF8 { right in UnsafeRawBufferPointer(left).elementsEqual(UnsafeRawBufferPointer(right)) }
    }
  }
}
