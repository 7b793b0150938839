import CLibXML2

/// libxml2's HTML parser, run for its events: no tree is built, so that memory does not grow with depth, and nothing is fetched.
enum HTMLParser {
  /// Reads a page of valid UTF-8.
  static func page(of bytes: consuming [UInt8]) -> HTMLPage {
    let builder = HTMLPageBuilder()
    withExtendedLifetime(builder) {
      HTMLParserContext(Unmanaged.passUnretained(builder).toOpaque())?.parse(bytes)
    }
    return builder.page()
  }
}

/// Owns a parser of libxml2 that tells a page builder what it meets.
private struct HTMLParserContext: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// Makes a parser.
  /// - Parameter builder: an `HTMLPageBuilder` that outlives the parser. `nil` only when memory is out.
  init?(_ builder: UnsafeMutableRawPointer) {
    guard let context = htmlNewParserCtxt() else { return nil }
    var handler = htmlSAXHandler()
    handler.startElement = { builder, name, attributes in
      guard let name else { return }
      HTMLParserContext.builder(builder)?.start(String(cString: name), HTMLAttributes(attributes))
    }
    handler.endElement = { builder, _ in HTMLParserContext.builder(builder)?.end() }
    handler.characters = { builder, characters, count in
      HTMLParserContext.builder(builder)?.characters(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    context.pointee.sax.pointee = handler
    context.pointee.userData = builder
    self.context = context
  }

  deinit { htmlFreeParserCtxt(context) }

  /// Reads a page of valid UTF-8.
  func parse(_ bytes: [UInt8]) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    bytes.withUnsafeBytes { bytes in
      _ = htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> HTMLPageBuilder? {
    pointer.map { Unmanaged<HTMLPageBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
