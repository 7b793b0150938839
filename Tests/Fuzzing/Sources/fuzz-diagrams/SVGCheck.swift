import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whether a file is well-formed XML in which nothing can run.
final class SVGCheck: NSObject, XMLParserDelegate {
  private var fault: String?

  /// What is wrong with a file; `nil` where it is sound.
  static func fault(in svg: [UInt8]) -> String? {
    let check = SVGCheck()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = check
    guard parser.parse() else { return "not well-formed: " + (parser.parserError.map { "\($0)" } ?? "") }
    return check.fault
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if ["script", "foreignobject", "iframe", "image", "use", "animate", "set"].contains(element.lowercased()) {
      fault = "an element \(element)"
    }
    for (name, value) in attributes {
      if name.lowercased().hasPrefix("on") { fault = "an attribute \(name)" }
      guard name.lowercased().hasSuffix("href") else { continue }
      if !["http://", "https://", "mailto:", "#"].contains(where: { value.lowercased().hasPrefix($0) }) { fault = "a link to \(value)" }
    }
  }
}
