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
    let shape = words.first { Self.shapes.contains($0) } ?? "box"
    self.shape = shape
    self.styles = Self.styleWords.filter { words.contains($0) && ($0 != "rounded" || shape == "box") }
    self.fill = Self.color(type?.fill) ?? "#FFFFFF"
    self.line = Self.color(type?.line) ?? "#333333"
  }

  /// How many letters a line of its label holds.
  var columns: Int { ["house", "invhouse", "hexagon", "ellipse", "egg", "parallelogram"].contains(shape) ? 16 : 19 }

  /// The colour of words on an area of the line's colour.
  var inkOnLine: String { (Colour(line)?.readableInk ?? .white).hex.uppercased() }

  /// The line's colour, as dark as words on the fill need it.
  var inkOnFill: String {
    guard let ink = Colour(line), let ground = Colour(fill) else { return line }
    return ink.darkened(toBeReadOn: ground).hex.uppercased()
  }

  /// The shape in a word, for a legend that is read without colours.
  var word: String {
    switch shape {
    case "ellipse": "oval"
    case "box3d": "block"
    case "component": "lugs"
    case "cds": "arrow"
    case "cylinder": "drum"
    case "parallelogram": "slanted"
    case "invhouse": "funnel"
    default: shape
    }
  }

  /// A colour as `#RRGGBB`, in capitals; `nil` for anything else.
  static func color(_ text: String?) -> String? {
    guard let text, text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    return text.uppercased()
  }

  private static let styleWords = ["rounded", "dashed", "dotted"]
  private static let shapes: Set<String> = [
    "box", "ellipse", "egg", "hexagon", "octagon", "parallelogram", "house", "invhouse", "cds", "note", "tab", "folder", "component",
    "box3d",
    "cylinder",
  ]
}
