/// Cuts a long text into parts that are read one after the other, so that time stays linear and memory bounded.
enum TextParts {
  /// A part ends at the latest after this many bytes.
  static let longest = 1 << 16

  /// Half-open UTF-8 offsets that cover the text: each part ends after a blank line where there is one in its second half, else after a line, a
  /// sentence or a space, else between two characters. Linear in the length of the text.
  static func ranges(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while bytes.count - start > longest {
      let end = cut(bytes, from: start)
      ranges.append(start..<end)
      start = end
    }
    if start < bytes.count || ranges.isEmpty { ranges.append(start..<bytes.count) }
    return ranges
  }

  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let limit = start + longest
    var line: Int?, sentence: Int?, space: Int?
    for index in stride(from: limit - 1, to: start + longest / 2, by: -1) {
      if bytes[index] == UInt8(ascii: "\n") {
        if bytes[index - 1] == UInt8(ascii: "\n") { return index + 1 }
        line = line ?? index + 1
      } else if bytes[index] == UInt8(ascii: " ") {
        if bytes[index - 1] == UInt8(ascii: ".") { sentence = sentence ?? index + 1 }
        space = space ?? index + 1
      }
    }
    if let end = line ?? sentence ?? space { return end }
    var end = limit
    while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
