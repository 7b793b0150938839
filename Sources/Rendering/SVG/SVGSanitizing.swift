/// What of an SVG document draws, and may stay; what could run, load or track, and what nobody thought of, goes.
enum SVGSanitizing {
  /// How an attribute that may stay is written.
  enum Value {
    /// A number or several, shortened.
    case numbers
    /// As it is.
    case words
    /// A colour, or a reference to a gradient of the document.
    case paint
    /// An identifier, which gets the picture's prefix.
    case identifier
  }

  /// Whether an element draws.
  static func draws(_ element: String) -> Bool { elements.contains(element) }

  /// Whether text in an element is seen.
  static func holdsText(_ element: String) -> Bool { element == "text" || element == "tspan" }

  /// How an attribute is written; `nil` for one that goes.
  static func value(of attribute: String) -> Value? { attributes[attribute] }

  /// A paint that leads nowhere outside the document; `nil` for any other.
  static func harmless(_ paint: String, _ prefix: IDPrefix) -> String? {
    // Few values have parentheses at all.
    guard paint.utf8.contains(UInt8(ascii: "(")) else {
      switch paint {
      case "transparent": return "none"
      case "white": return "#ffffff"
      case "black": return "#000000"
      default: return paint
      }
    }
    guard paint.hasPrefix("url(#"), paint.hasSuffix(")") else { return paint.lowercased().contains("url(") ? nil : paint }
    let name = paint.dropFirst(5).dropLast()
    return name.contains(where: { "()'\"#".contains($0) }) ? nil : "url(#\(prefix.id(String(name))))"
  }

  private static let elements: Set<String> = [
    "g", "path", "polygon", "polyline", "ellipse", "circle", "rect", "line", "text", "tspan", "defs", "linearGradient", "radialGradient",
    "stop",
  ]

  private static let attributes: [String: Value] = {
    var attributes: [String: Value] = ["id": .identifier, "fill": .paint, "stroke": .paint, "stop-color": .paint]
    for name in ["class", "text-anchor", "font-family", "font-weight", "font-style", "text-decoration", "baseline-shift"] {
      attributes[name] = .words
    }
    for name in [
      "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "transform", "fill-opacity",
      "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "font-size", "offset", "stop-opacity", "textLength",
    ] {
      attributes[name] = .numbers
    }
    return attributes
  }()
}
