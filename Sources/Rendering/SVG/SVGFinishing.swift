/// Turns Graphviz's SVG into one that may be published: nothing that runs, a title and a description, tooltips where browsers look for them, and a
/// size that gives way to the page.
struct SVGFinishing {
  /// What stands at each element that has something to say, by its identifier.
  private let tooltips: [String: String]

  /// Finishes the picture of an illustration.
  static func finished(_ svg: [UInt8], of illustration: some Illustration) throws(XMLReading.Malformed) -> [UInt8] {
    try finished(svg, title: illustration.title, summary: illustration.summary, tooltips: illustration.tooltips)
  }

  /// The finished document. Linear in its size.
  static func finished(
    _ svg: [UInt8], title: String, summary: String, tooltips: [String: String] = [:]
  ) throws(XMLReading.Malformed) -> [UInt8] {
    let read = try XMLReading.root(of: svg)
    guard read.name == "svg" else { throw XMLReading.Malformed() }
    let drawing = SVGSanitizing.sanitized(read)
    var root = XMLElement(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("xmlns:xlink", "http://www.w3.org/1999/xlink"), ("version", "1.1"), ("role", "img"),
        ("aria-labelledby", "diagram-title diagram-description"),
      ])
    if let width = pixels(drawing["width"]), let height = pixels(drawing["height"]) {
      root["width"] = width
      root["height"] = height
      root["style"] = "max-width:100%;height:auto"
    }
    root["viewBox"] = drawing["viewBox"]
    root.children = [
      .element(XMLElement("title", [("id", "diagram-title")], [.text(title)])),
      .element(XMLElement("desc", [("id", "diagram-description")], [.text(summary)])),
      .element(XMLElement("style", [], [.text(style)])),
    ]
    let finishing = SVGFinishing(tooltips: tooltips)
    root.children += drawing.elements.map { .element(finishing.group($0)) }
    return XMLWriting.document(root)
  }

  /// Finishes a small picture: a first time takes longer than those after it, and is done best while there is nothing else to do.
  static func warmUp() {
    let picture = "<svg xmlns='http://www.w3.org/2000/svg' width='8pt'><g id='a' class='node'><a><path d='M0,0'/></a></g></svg>"
    _ = try? finished(Array(picture.utf8), title: "", summary: "", tooltips: ["a": "a"])
  }

  private static let style =
    "a{text-decoration:none}"
    + ".node:hover path,.node:hover polygon,.node:hover ellipse,.edge:hover path{stroke-width:2.5}.words:hover text{font-weight:bold}"

  /// Points, as Graphviz writes them, in pixels of 1/96 inch.
  private static func pixels(_ length: String?) -> String? {
    guard let length, length.hasSuffix("pt"), let points = Double(length.dropLast(2)), points > 0, points < 1e7 else { return nil }
    return String(Int((points * 4 / 3).rounded()))
  }

  /// A group with its tooltip in its title.
  private func group(_ element: XMLElement) -> XMLElement {
    guard element.name == "g" else { return element }
    let classes = (element["class"] ?? "").split(separator: " ")
    var result = element
    if classes.first == "graph" {
      // Its title is the graph's name, which would pop up all over the picture.
      result.children = element.elements.filter { $0.name != "title" }.map { .element(group($0)) }
    } else {
      let shapes = element.elements.filter { $0.name != "title" }.flatMap(unwrapped)
      let tooltip = element["id"].flatMap { tooltips[$0] }
      let title = tooltip.map { [XMLNode.element(XMLElement("title", [], [.text($0)]))] } ?? []
      result.children = title + shapes.map { .element($0) }
      // Words on a line are nodes to Graphviz, but not to whoever counts entities.
      if classes.starts(with: ["node", "words"]) { result["class"] = classes.dropFirst().joined(separator: " ") }
    }
    return result
  }

  /// Graphviz wraps what has a tooltip into a group with an anchor: the anchor stays only where it leads somewhere.
  private func unwrapped(_ element: XMLElement) -> [XMLElement] {
    switch element.name {
    case "g" where element["class"] == nil && element.elements.allSatisfy({ $0.name == "a" }):
      return element.elements.flatMap(unwrapped)
    case "a":
      var anchor = element
      anchor["rel"] = "noopener noreferrer"
      return anchor["xlink:href"] == nil ? element.elements : [anchor]
    default:
      return [element]
    }
  }
}
