import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What stands in a drawing and in which order, without where: that depends on the widths of a machine's fonts.
final class SVGOutline: NSObject, XMLParserDelegate {
  /// The elements that have an identifier, a class or a text, a line each, indented by depth.
  private(set) var lines: [String] = []
  /// The names of all elements.
  private(set) var elements: Set<String> = []
  /// The names of all attributes.
  private(set) var attributes: Set<String> = []
  /// The addresses of all links.
  private(set) var links: Set<String> = []
  private var depth = 0
  private var text = ""

  /// The drawing is no well-formed XML.
  struct Malformed: Error {}

  /// Reads a drawing.
  init(_ svg: Data) throws {
    super.init()
    let parser = XMLParser(data: svg)
    parser.delegate = self
    guard parser.parse() else { throw Malformed() }
  }

  /// The texts that can be read in the drawing or heard from it, in order.
  var texts: [String] { lines.compactMap { $0.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init) } }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    depth += 1
    text = ""
    elements.insert(element)
    self.attributes.formUnion(attributes.keys)
    for (name, value) in attributes where name.hasSuffix("href") { links.insert(value) }
    let marks = ["id", "class"].compactMap { key in attributes[key].map { "\(key):\($0)" } }
    if !marks.isEmpty { lines.append(line(([element] + marks).joined(separator: " "))) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if !words.isEmpty { lines.append(line("\(element)=\(words)")) }
    text = ""
    depth -= 1
  }

  private func line(_ content: String) -> String { String(repeating: " ", count: depth) + content }
}
