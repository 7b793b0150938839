/// How much of a Graphviz shape its words may fill, and so how large a shape has to be around them.
///
/// Graphviz's own sizes leave words touching the lines of some shapes, and others much wider than their words.
struct ShapeGeometry {
  /// A width and a height, in points.
  struct Size: Hashable, Sendable {
    let width: Double
    let height: Double
  }

  private let shape: String

  /// The geometry of a shape by Graphviz's name.
  init(_ shape: String) { self.shape = shape }

  /// The size of the shape around lines of text of these widths.
  func size(around lines: [Double], lineHeight: Double, padding: Double) -> Size {
    let text = lineHeight * Double(max(1, lines.count))
    let height = (text * stretch + padding + roof).rounded(.up)
    var width = 0.0
    for (number, line) in lines.enumerated() {
      // The corner of a line that is farthest from the middle decides.
      let top = text / 2 - Double(number) * lineHeight, bottom = top - lineHeight
      let part = min(free(at: top / height * 2), free(at: bottom / height * 2))
      width = max(width, (line + 2 * side) / max(0.2, part))
    }
    return Size(width: max(24, width.rounded(.up)), height: height)
  }

  /// The room at each side of the words, in points.
  private var side: Double {
    switch shape {
    case "component": 12
    case "note", "cds", "box3d": 9
    case "hexagon", "octagon", "ellipse", "egg", "parallelogram": 3
    default: 8
    }
  }

  /// How much higher than its words the shape is, beside the padding.
  private var stretch: Double {
    switch shape {
    case "house", "invhouse": 1.75
    case "ellipse", "egg": 1.25
    case "cds": 1.2
    default: 1
    }
  }

  /// Points that a lid or roof takes.
  private var roof: Double {
    switch shape {
    case "cylinder": 10
    case "octagon", "hexagon": 2
    default: 0
    }
  }

  /// The part of the width that is free for words, symmetric about the middle, at a height from -1 at the foot to 1 at the head.
  private func free(at height: Double) -> Double {
    let away = min(1, abs(height))
    switch shape {
    case "ellipse": return (1 - away * away).squareRoot()
    case "egg": return 0.9 * (1 - away * away).squareRoot()
    case "hexagon": return 1 - 0.5 * away
    case "octagon": return away < 0.41 ? 1 : 1 - (away - 0.41)
    case "parallelogram": return 0.82 - 0.2 * away
    case "cds": return 0.84
    case "house": return height < 0.31 ? 1 : 1 - (height - 0.31) / 0.69
    case "invhouse": return height > -0.31 ? 1 : 1 - (-height - 0.31) / 0.69
    default: return 1
    }
  }
}
