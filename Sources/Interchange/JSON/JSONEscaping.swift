/// Strings as JSON spells them.
enum JSONEscaping {
  private static let hexadecimal = Array("0123456789abcdef".utf8)

  /// Appends a string in quotation marks. Linear; what needs no escape is copied in stretches.
  static func append(_ value: String, to bytes: inout [UInt8]) {
    var value = value
    value.withUTF8 { text in
      bytes.append(UInt8(ascii: "\""))
      var copied = 0, index = 0
      while index < text.count {
        let length = escapedLength(at: index, in: text)
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: text[copied..<index])
        append(scalar(at: index, length: length, in: text), to: &bytes)
        index += length
        copied = index
      }
      bytes.append(contentsOf: text[copied...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// The number of bytes of the character at `index` if it is escaped, else zero.
  @inline(__always)
  private static func escapedLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = text[index]
    if byte < 0x80 { return byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F ? 1 : 0 }
    // U+0080 to U+009F are C2 80 to C2 9F; the others are U+061C, and U+200E to U+2069 in three bytes.
    if byte == 0xC2 { return text[index + 1] < 0xA0 ? 2 : 0 }
    if byte == 0xD8 { return text[index + 1] == 0x9C ? 2 : 0 }
    guard byte == 0xE2 else { return 0 }
    switch scalar(at: index, length: 3, in: text) {
    case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return 3
    default: return 0
    }
  }

  private static func scalar(at index: Int, length: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt16 {
    switch length {
    case 1: UInt16(text[index])
    case 2: UInt16(text[index] & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
    default: UInt16(text[index] & 0x0F) << 12 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
    }
  }

  private static func append(_ scalar: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(hexadecimal[Int(scalar >> UInt16(shift)) & 15]) }
    }
  }
}
