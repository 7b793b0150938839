import CLibXML2

/// Receives the parts of an XML document in their order. Comments, processing instructions and the document type are not told.
protocol XMLEventReceiver: AnyObject {
  /// An element begins. Names have the prefix that they have in the text.
  func begin(_ name: String, _ attributes: [XMLAttribute])
  /// The element that began last, of those that have not ended, ends.
  func end()
  /// Text, or a piece of it, in UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An attribute of an element, with its entities replaced.
struct XMLAttribute {
  let name: String
  let value: String
}

/// Reads XML through libxml2, as events.
enum XMLEvents {
  /// The text is no well-formed XML.
  struct Malformed: Error, Hashable {}

  /// Reads a document in UTF-8. Nothing is fetched, and no entity but the five of XML is known: what uses another is refused.
  static func read(_ bytes: [UInt8], into receiver: some XMLEventReceiver) throws(Malformed) {
    let relay = Relay(receiver)
    var handler = xmlSAXHandler()
    handler.startElement = { relay, name, attributes in
      guard let relay, let name else { return }
      Relay.of(relay).receiver.begin(String(cString: name), Relay.attributes(attributes))
    }
    handler.endElement = { relay, _ in if let relay { Relay.of(relay).receiver.end() } }
    handler.characters = { relay, start, count in
      if let relay { Relay.of(relay).receiver.text(UnsafeBufferPointer(start: start, count: Int(count))) }
    }
    handler.cdataBlock = handler.characters
    let isWellFormed = bytes.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlCreateMemoryParserCtxt(start, Int32(clamping: bytes.count)) else { return false }
      defer { xmlFreeParserCtxt(parser) }
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = Unmanaged.passUnretained(relay).toOpaque()
      // Otherwise the five entities of XML come as numbers.
      parser.pointee.replaceEntities = 1
      xmlParseDocument(parser)
      return parser.pointee.wellFormed != 0
    }
    guard isWellFormed else { throw Malformed() }
  }

  /// Carries events over from C, which knows no protocols.
  private final class Relay {
    let receiver: any XMLEventReceiver

    init(_ receiver: any XMLEventReceiver) { self.receiver = receiver }

    static func of(_ pointer: UnsafeMutableRawPointer) -> Relay { Unmanaged<Relay>.fromOpaque(pointer).takeUnretainedValue() }

    /// Names and values in turn, up to a null.
    static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [XMLAttribute] {
      guard var next = list else { return [] }
      var attributes: [XMLAttribute] = []
      while let name = next[0] {
        attributes.append(XMLAttribute(name: String(cString: name), value: next[1].map { String(cString: $0) } ?? ""))
        next += 2
      }
      return attributes
    }
  }
}
