/// Looks for a text inside another one, by bytes.
enum TextSearch {
  static func contains(_ text: String, _ part: String) -> Bool { firstRange(of: Array(part.utf8), in: Array(text.utf8), from: 0) != nil }

  /// Where a part first occurs at or after an offset.
  static func firstRange(of part: [UInt8], in text: [UInt8], from start: Int) -> Range<Int>? {
    if part.isEmpty { return start..<start }
    guard text.count >= part.count else { return nil }
    var position = start
    while position + part.count <= text.count {
      if text[position] == part[0] && text[position..<position + part.count].elementsEqual(part) {
        return position..<position + part.count
      }
      position += 1
    }
    return nil
  }
}
