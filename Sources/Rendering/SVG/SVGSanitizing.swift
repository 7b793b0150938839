/// Keeps of an SVG document what draws, and drops what could run, load or track.
///
/// Both lists say what may stay; what nobody thought of goes.
enum SVGSanitizing {
  /// The element without anything that is not on the lists. White space between elements goes too.
  static func sanitized(_ element: XMLElement) -> XMLElement {
    var result = XMLElement(element.name)
    result.attributes = element.attributes.filter { isHarmless($0) }
    let keepsText = textual.contains(element.name)
    result.children = element.children.compactMap { child in
      switch child {
      case .text: keepsText ? child : nil
      case .element(let inner): elements.contains(inner.name) ? .element(sanitized(inner)) : nil
      }
    }
    return result
  }

  private static func isHarmless(_ attribute: XMLElement.Attribute) -> Bool {
    guard attributes.contains(attribute.name) else { return false }
    if attribute.name == "xlink:href" { return LinkPolicy.safe(attribute.value) == attribute.value }
    // A paint may point into the document, nowhere else. Few values have parentheses at all.
    guard attribute.value.utf8.contains(UInt8(ascii: "(")) else { return true }
    let value = attribute.value.lowercased()
    return !value.contains("url(") || value.hasPrefix("url(#")
  }

  private static let textual: Set<String> = ["text", "tspan", "title", "desc"]
  private static let elements: Set<String> = [
    "svg", "g", "title", "desc", "a", "path", "polygon", "polyline", "ellipse", "circle", "rect", "line", "text", "tspan", "defs",
    "linearGradient", "radialGradient", "stop",
  ]
  private static let attributes: Set<String> = [
    "id", "class", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "viewBox", "transform",
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "text-anchor", "font-family",
    "font-size", "font-weight", "font-style", "text-decoration", "xlink:href", "target", "offset", "stop-color",
    "stop-opacity",
  ]
}
