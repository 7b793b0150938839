/// Text written into XML and HTML: the one place where it is escaped.
enum XMLEscaping {
  /// Appends text so that it reads as itself, within an element or in an attribute with double quotes. What XML cannot hold is dropped.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // A parser turns these into spaces where they stand bare in an attribute.
      case 9, 10, 13: bytes += "&#\(byte);".utf8
      case 0..<32, 127: break
      default: bytes.append(byte)
      }
    }
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
