/// A text that equals another only where all bytes do.
///
/// Swift takes composed and decomposed letters for equal, SQLite does not; a cache in front of a table must agree with the table.
struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
