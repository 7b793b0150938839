/// Bytes turned into text, or the reason why they are none.
enum TextDecoding {
  /// The text of UTF-8 bytes, byte for byte.
  ///
  /// Linear. A byte order mark stays where it is, so that offsets count in the file.
  static func text(of bytes: [UInt8]) throws(TextDefect) -> String {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isUTF16, let offset = bytes.firstIndex(of: 0) { throw TextDefect(reason: .binary(BinaryFormat.withNUL(at: offset))) }
    let text: String
    do {
      text = String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      throw TextDefect(reason: .notUTF8(offset: error.byteOffsets.lowerBound))
    }
    guard hasVisibleText(text) else { throw TextDefect(reason: .blank) }
    return text
  }

  /// Whether anything but white space, control and format characters occurs.
  static func hasVisibleText(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.value < 0x80 { return scalar.value > 0x20 && scalar.value < 0x7F }
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
      default: return true
      }
    }
  }
}

/// Why bytes are no text; the caller knows the file and the line.
struct TextDefect: Error {
  let reason: ReadingProblem.Reason
}
