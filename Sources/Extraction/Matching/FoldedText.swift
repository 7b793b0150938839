import Knowledge
import Language

/// A text in lower case without diacritics, with runs of white space made one space, and the way back to the original offsets.
///
/// It is what names are compared in. Linear in the length of the text.
struct FoldedText: Sendable {
  /// The folded bytes.
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, and one past the last, the offset in the original of the character that gave it.
  private(set) var origins: [Int32] = []

  init(_ original: [UInt8]) {
    bytes.reserveCapacity(original.count)
    origins.reserveCapacity(original.count + 1)
    original.withUnsafeBufferPointer { buffer in
      var index = 0
      var afterSpace = true
      let ascii = Self.ascii
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x80 {
          let folded = ascii[Int(byte)]
          if folded != 0x20 {
            append(folded, from: index)
            afterSpace = false
          } else if !afterSpace {
            append(0x20, from: index)
            afterSpace = true
          }
          index += 1
          continue
        }
        let (value, length) = Self.decode(buffer, at: index)
        if let folded = Self.fold(value) {
          for byte in folded where !(byte == 0x20 && afterSpace) {
            append(byte, from: index)
            afterSpace = byte == 0x20
          }
        } else {
          for offset in 0..<length { append(buffer[index + offset], from: index) }
          afterSpace = false
        }
        index += length
      }
      origins.append(Int32(buffer.count))
    }
  }

  /// Folds a name of a pack in the same way.
  static func fold(name: String) -> [UInt8] {
    let folded = FoldedText(Array(name.utf8)).bytes
    return folded.last == 0x20 ? Array(folded.dropLast()) : folded
  }

  private mutating func append(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origins.append(Int32(index))
  }

  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A: UInt8(byte) | 0x20
    case 0...0x20, 0x7F: 0x20
    case 0x60: 0x27
    default: UInt8(byte)
    }
  }

  private static func decode(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = buffer[index]
    let length = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2, buffer.count - index)
    var value = UInt32(first) & (first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F)
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(buffer[index + offset] & 0x3F) }
    return (value, length)
  }

  /// What a character beyond ASCII folds to; `nil` where it stays as it is.
  private static func fold(_ value: UInt32) -> [UInt8]? {
    switch value {
    case 0x80..<0x250: low[Int(value - 0x80)]
    case 0x1E00..<0x1F00: high[Int(value - 0x1E00)]
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: []
    case 0x2010...0x2015, 0x2212: [0x2D]
    case 0x2018, 0x2019, 0x2BC: [0x27]
    case 0x201C...0x201E: [0x22]
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: [0x20]
    default: nil
    }
  }

  private static let low: [[UInt8]?] = (UInt32(0x80)..<0x250).map(folding)
  private static let high: [[UInt8]?] = (UInt32(0x1E00)..<0x1F00).map(folding)

  private static func folding(_ value: UInt32) -> [UInt8]? {
    if value < 0xA0 || value == 0xAD { return [] }
    if value == 0xA0 { return [0x20] }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let folded = NameFolding.folded(String(Character(scalar)))
    return Array(folded.utf8)
  }
}
