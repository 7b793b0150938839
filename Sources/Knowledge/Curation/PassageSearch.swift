/// Finds words in a text whatever the spaces and line breaks between them.
enum PassageSearch {
  /// Where a passage stands in a text: half-open UTF-8 offsets, sorted; empty where it does not.
  static func ranges(of place: Passage.Place, in text: String) -> [Range<Int>] {
    switch place {
    case .quote(let quote): ranges(of: quote, in: text)
    case .scalars(let range): bytes(of: range, in: text).map { [$0] } ?? []
    }
  }

  /// Where words stand in a text. The product of both lengths at worst, linear in the text for words that are rare in it.
  static func ranges(of quote: String, in text: String) -> [Range<Int>] {
    let wanted = Array(quote.utf8).split(whereSeparator: isSpace).map(Array.init)
    guard let first = wanted.first?.first else { return [] }
    let bytes = Array(text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    while let found = bytes[start...].firstIndex(of: first) {
      if let end = match(wanted, bytes, at: found) {
        ranges.append(found..<end)
        start = end
      } else {
        start = found + 1
      }
    }
    return ranges
  }

  private static func match(_ words: [[UInt8]], _ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let gap = index
        while index < bytes.count && isSpace(bytes[index]) { index += 1 }
        if index == gap { return nil }
      }
      guard bytes[index...].starts(with: word) else { return nil }
      index += word.count
    }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func bytes(of range: Range<Int>, in text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars
    guard let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    else { return nil }
    return text.utf8.distance(from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
  }
}
