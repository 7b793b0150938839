/// Text written into XML and HTML: the one place where it is escaped.
enum XMLEscaping {
  /// Appends text so that it reads as itself, within an element or in an attribute with double quotes. What XML cannot hold is dropped.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Appends UTF-8 in the same way.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    // Most text has nothing to escape, and goes in one piece.
    var start = 0
    for (index, byte) in text.enumerated() {
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      // A parser turns these into spaces where they stand bare in an attribute.
      case 9: replacement = "&#9;"
      case 10: replacement = "&#10;"
      case 13: replacement = "&#13;"
      case 0..<32, 127: replacement = ""
      default: continue
      }
      bytes.append(contentsOf: text[start..<index])
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
