/// Letters that Unicode does not decompose, replaced by their plain ones, for the index over sentences.
///
/// SQLite's tokenizer drops diacritics, but `đ` is a letter of its own; so are these others.
enum SearchFolding {
  /// Each letter with its plain one. All are two bytes long in UTF-8.
  static let letters: [(letter: String, plain: String)] = [
    ("đ", "d"), ("Đ", "D"), ("ł", "l"), ("Ł", "L"), ("ø", "o"), ("Ø", "O"), ("ı", "i"),
  ]

  /// The SQL expression that does to a column what `folded` does to bytes.
  static func sql(_ expression: String) -> String {
    letters.reduce(expression) { "replace(\($0), '\($1.letter)', '\($1.plain)')" }
  }

  /// The text with each letter replaced. Linear in its length.
  static func folded(_ text: String) -> String {
    var text = text
    let bytes = text.withUTF8 { folded($0) }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The bytes with each letter replaced; `nil` where there is none, which is nearly always. Linear.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard mayFold(bytes) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if index + 1 < bytes.count, let plain = plain(bytes[index], bytes[index + 1]) {
        result.append(plain)
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result.count == bytes.count ? nil : result
  }

  /// Whether a byte begins a letter of the kind; a text of plain letters has none.
  static func mayFold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte >= 0xC3 && byte <= 0xC5 { return true }
    return false
  }

  private static let plainByPair: [UInt16: UInt8] = Dictionary(
    uniqueKeysWithValues: letters.map { pair in
      let letter = Array(pair.letter.utf8)
      return (UInt16(letter[0]) << 8 | UInt16(letter[1]), Array(pair.plain.utf8)[0])
    })

  private static func plain(_ first: UInt8, _ second: UInt8) -> UInt8? {
    (0xC3...0xC5).contains(first) ? plainByPair[UInt16(first) << 8 | UInt16(second)] : nil
  }
}
