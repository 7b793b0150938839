import Knowledge

/// The shape and colours of a node, read from its type in the ontology.
///
/// A type's shape is the name of a Graphviz shape of the list below, optionally with `rounded`, `dashed` or `dotted` after it, such as `box rounded`.
/// What is not in the list is drawn as a box.
public struct NodeLook: Hashable, Sendable {
  /// Graphviz's name of the shape.
  public let shape: String
  /// `rounded`, `dashed`, `dotted`, as far as they are asked for.
  public let styles: [String]
  /// The fill, `#RRGGBB`.
  public let fill: String
  /// The line, `#RRGGBB`.
  public let line: String

  /// The look of a type; of a plain box where the ontology does not know it.
  init(of type: EntityType?) {
    let words = (type?.shape ?? "box").split(separator: " ").map { $0.lowercased() }
    let shape = words.first { Self.margins[$0] != nil } ?? "box"
    self.shape = shape
    self.styles = Self.styleWords.filter { words.contains($0) && ($0 != "rounded" || shape == "box") }
    self.fill = Self.color(type?.fill) ?? "#FFFFFF"
    self.line = Self.color(type?.line) ?? "#333333"
  }

  /// Inches between the words and the line, across and down. Some shapes already stand off from their words, others come too near.
  var margin: String { Self.margins[shape] ?? "0.12,0.06" }

  /// The colour of words on an area of the line's colour.
  var inkOnLine: String { (Colour(line)?.readableInk ?? .white).hex.uppercased() }

  /// The line's colour, as dark as words on the fill need it.
  var inkOnFill: String {
    guard let ink = Colour(line), let ground = Colour(fill) else { return line }
    return ink.darkened(toBeReadOn: ground).hex.uppercased()
  }

  /// How many letters a line of its label holds. A roof is as steep as its house is narrow.
  var columns: Int { shape == "house" || shape == "invhouse" ? 17 : 22 }

  /// A colour as `#RRGGBB`, in capitals; `nil` for anything else.
  static func color(_ text: String?) -> String? {
    guard let text, text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    return text.uppercased()
  }

  private static let styleWords = ["rounded", "dashed", "dotted"]
  private static let margins = [
    "box": "0.12,0.06", "ellipse": "0.06,0.03", "hexagon": "0.02,0.02", "octagon": "0.03,0.03", "house": "0.05,0.035",
    "invhouse": "0.05,0.035",
    "cds": "0.2,0.11", "note": "0.12,0.06", "tab": "0.12,0.06", "folder": "0.12,0.06", "component": "0.16,0.06", "box3d": "0.12,0.08",
    "cylinder": "0.1,0.05",
  ]
}
