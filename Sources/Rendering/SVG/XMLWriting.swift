/// Writes values as XML.
struct XMLWriting {
  private(set) var bytes: [UInt8] = []

  /// A document in UTF-8, an element on each line, except within text.
  static func document(_ root: XMLElement) -> [UInt8] {
    var writing = XMLWriting()
    writing.bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    writing.write(root)
    writing.bytes.append(UInt8(ascii: "\n"))
    return writing.bytes
  }

  private mutating func write(_ element: XMLElement) {
    bytes += "<\(element.name)".utf8
    for attribute in element.attributes {
      bytes += " \(attribute.name)=\"".utf8
      escape(attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    if element.children.isEmpty {
      bytes += "/>".utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    let isText = element.children.contains { if case .text = $0 { true } else { false } }
    for child in element.children {
      if !isText { bytes.append(UInt8(ascii: "\n")) }
      switch child {
      case .element(let element): write(element)
      case .text(let text): escape(text, inAttribute: false)
      }
    }
    if !isText { bytes.append(UInt8(ascii: "\n")) }
    bytes += "</\(element.name)>".utf8
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\"") where inAttribute: bytes += "&quot;".utf8
      // A parser turns these into spaces where they stand bare in an attribute.
      case 9 where inAttribute, 10 where inAttribute, 13 where inAttribute: bytes += "&#\(byte);".utf8
      default: bytes.append(byte)
      }
    }
  }
}
