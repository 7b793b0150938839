import CLibXML2

/// Reads XML into values, through libxml2; comments, processing instructions and the document type stay behind.
enum XMLReading {
  /// The text is no well-formed XML.
  struct Malformed: Error, Hashable {}

  /// The root element of a document in UTF-8. Nothing is fetched, and no entity but the five of XML is replaced.
  static func root(of bytes: [UInt8]) throws(Malformed) -> XMLElement {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, nil, Int32(options))
    }
    guard let document else { throw Malformed() }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { throw Malformed() }
    return element(root)
  }

  private static func element(_ node: xmlNodePtr) -> XMLElement {
    var result = XMLElement(name(node.pointee.name, node.pointee.ns))
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = children(current.pointee.children).reduce(into: "") { value, child in
        if case .text(let text) = child { value += text }
      }
      result.attributes.append(XMLElement.Attribute(name: name(current.pointee.name, current.pointee.ns), value: value))
      attribute = current.pointee.next
    }
    result.children = children(node.pointee.children)
    return result
  }

  private static func children(_ first: xmlNodePtr?) -> [XMLNode] {
    var nodes: [XMLNode] = []
    var next = first
    while let node = next {
      switch node.pointee.type {
      case XML_ELEMENT_NODE: nodes.append(.element(element(node)))
      case XML_TEXT_NODE: if let content = node.pointee.content { nodes.append(.text(String(cString: content))) }
      default: break
      }
      next = node.pointee.next
    }
    return nodes
  }

  private static func name(_ local: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> String {
    let local = local.map { String(cString: $0) } ?? ""
    guard let prefix = namespace?.pointee.prefix else { return local }
    return String(cString: prefix) + ":" + local
  }
}
