/// Decodes the escapes of a quoted text.
enum StringLiteral {
  /// The text between the quotes at a range.
  /// - Throws: ``CypherError`` for an escape that is not one.
  static func decode(_ text: [UInt8], _ range: Range<Int>) throws -> String {
    let inner = range.lowerBound + 1..<range.upperBound - 1
    guard text[inner].contains(UInt8(ascii: "\\")) else { return String(decoding: text[inner], as: UTF8.self) }
    var decoded: [UInt8] = []
    var position = inner.lowerBound
    while position < inner.upperBound {
      guard text[position] == UInt8(ascii: "\\") else {
        decoded.append(text[position])
        position += 1
        continue
      }
      let start = position
      let letter = text[position + 1]
      position += 2
      switch letter {
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): decoded.append(letter)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        var code = try hex(text, &position, letter == UInt8(ascii: "u") ? 4 : 8, start, inner)
        if code & 0xFFFF_FC00 == 0xD800, position + 1 < inner.upperBound, text[position] == UInt8(ascii: "\\"),
          text[position + 1] == UInt8(ascii: "u")
        {
          position += 2
          let low = try hex(text, &position, 4, start, inner)
          code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(code) else { throw invalid(start..<position) }
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default:
        throw CypherError(.syntaxError, .compileTime, .unexpectedSyntax, "this escape has no meaning", at: start..<position)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func hex(_ text: [UInt8], _ position: inout Int, _ count: Int, _ start: Int, _ inner: Range<Int>) throws -> UInt32 {
    let end = position + count
    guard end <= inner.upperBound, text[position..<end].allSatisfy(isHexDigit),
      let code = UInt32(String(decoding: text[position..<end], as: UTF8.self), radix: 16)
    else { throw invalid(start..<min(end, inner.upperBound)) }
    position = end
    return code
  }

  private static func invalid(_ range: Range<Int>) -> CypherError {
    CypherError(.syntaxError, .compileTime, .invalidUnicodeLiteral, "this is not a character of Unicode", at: range)
  }
}
