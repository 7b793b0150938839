/// How wide words are in the font of the pictures, Liberation Sans or one with the same widths.
///
/// Views that give each element its place measure with this, and so do the layouts of SVG; PNG and PDF are laid out with the font itself. Kerning is
/// left out, which makes words a little wider than they are drawn.
enum TextMeasure {
  /// The width of a line of text, in the unit of `size`. Linear in its length.
  ///
  /// Letters with their marks count once, wide characters (Chinese, Japanese, Korean, emoji) as the size itself, and what the table does not have
  /// as six tenths of it.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    let table = isBold ? bold : regular
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += advance(of: scalar, in: table) }
    return Double(thousandths) * size / 1_000
  }

  /// The height of a line as Graphviz stacks them.
  static func lineHeight(size: Double) -> Double { size * 1.2 }

  /// `text` in at most `limit` lines that are no wider than `width`; words wider than a line are cut, and what does not fit ends with `…`.
  static func lines(of text: String, width: Double, size: Double, isBold: Bool = false, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { Self.width(of: text, size: size, isBold: isBold) <= width }
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.first {
      let longer = line.isEmpty ? word : line + " " + word
      if fits(longer) {
        line = longer
        words.removeFirst()
      } else if line.isEmpty {
        let head = prefix(of: word, width: width, size: size, isBold: isBold)
        lines.append(head)
        words[words.startIndex] = String(word.dropFirst(head.count))
      } else {
        lines.append(line)
        line = ""
      }
      if lines.count == limit && !(line.isEmpty && words.isEmpty) {
        lines[limit - 1] = shortened(lines[limit - 1], width: width, size: size, isBold: isBold)
        return lines
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// The longest beginning that fits, at least one character.
  private static func prefix(of word: String, width: Double, size: Double, isBold: Bool) -> String {
    var end = word.startIndex
    var used = 0.0
    while end < word.endIndex {
      let next = word.index(after: end)
      used += Self.width(of: String(word[end..<next]), size: size, isBold: isBold)
      if used > width && end > word.startIndex { break }
      end = next
    }
    return String(word[..<end])
  }

  private static func shortened(_ line: String, width: Double, size: Double, isBold: Bool) -> String {
    var line = line
    while !line.isEmpty, line.last == " " || Self.width(of: line + " …", size: size, isBold: isBold) > width { line.removeLast() }
    return line.isEmpty ? "…" : line + " …"
  }

  private static func advance(of scalar: Unicode.Scalar, in table: [UInt16]) -> Int {
    let value = Int(scalar.value)
    if value < table.count, table[value] != absent { return Int(table[value]) }
    switch scalar.value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x64B...0x65F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0x1F1E6...0x1FAFF,
      0x20000...0x3FFFD:
      return 1_000
    default: return 600
    }
  }

  private static let absent = UInt16.max
  private static let regular = table(LetterWidths.regular)
  private static let bold = table(LetterWidths.bold)

  /// The widths by code point. Read byte by byte: it is part of the start of every picture.
  private static func table(_ text: StaticString) -> [UInt16] {
    var widths: [UInt16] = []
    text.withUTF8Buffer { bytes in
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        var words = line.split(separator: UInt8(ascii: " ")).makeIterator()
        guard let first = words.next() else { continue }
        var code = number(first, radix: 16)
        while let word = words.next() {
          let parts = word.split(separator: UInt8(ascii: "*"))
          let width = UInt16(truncatingIfNeeded: number(parts[0], radix: 10))
          let end = code + (parts.count > 1 ? number(parts[1], radix: 10) : 1)
          while widths.count < end { widths.append(widths.count < code ? absent : width) }
          code = end
        }
      }
    }
    return widths
  }

  /// The value of digits, of which letters are in capitals.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>, radix: Int) -> Int {
    digits.reduce(0) { $0 * radix + Int($1 < UInt8(ascii: "A") ? $1 - UInt8(ascii: "0") : $1 - UInt8(ascii: "A") + 10) }
  }
}
