import Knowledge

/// How a mark shows which relation it stands for, whether that is so, and how often it is said.
///
/// Shape and colour tell the relation, so that it is seen in greyscale too; fill and outline tell the modality.
struct MarkLook: Hashable {
  let shape: String
  let color: String

  /// The shapes, for the first relations of a chart; further ones share the last.
  private static let shapes = ["circle", "square", "diamond", "triangle", "invtriangle", "hexagon", "pentagon", "octagon"]

  /// The look of the relation that stands at `place` among those of a chart.
  init(place: Int, color: String) {
    self.shape = Self.shapes[min(place, Self.shapes.count - 1)]
    self.color = color
  }

  /// A mark in that box, with the number of facts where there are several.
  func mark(_ modality: Modality, count: Int, in box: ChartBox, classes: String, note: ChartNote? = nil) -> ChartMark {
    let isSolid = modality == .asserted
    var mark = ChartMark(shape: shape, fill: isSolid ? color : "#FFFFFF", line: color, box: box, classes: classes, note: note)
    switch modality {
    case .asserted: mark.lineWidth = 0.8
    case .desired: (mark.style, mark.lineWidth) = ("dotted", 1.5)
    case .planned: mark.style = "dashed"
    case .negated: mark.line = DiagramWriter.denial
    }
    if modality == .negated {
      mark.text = count > 1 ? "×\(count)" : "×"
      mark.textColor = DiagramWriter.denial
      mark.textSize = count > 1 ? ChartCanvas.smallSize : 12
    } else if count > 1 {
      mark.text = count < 100 ? String(count) : "99+"
      mark.textColor = isSolid ? Self.inkOn(color) : "#222222"
    }
    return mark
  }

  /// Black or white, whichever is seen better on a colour (WCAG 2: relative luminance).
  static func inkOn(_ color: String) -> String {
    guard let value = Int(color.dropFirst(), radix: 16) else { return "#000000" }
    func light(_ shift: Int) -> Double {
      let part = Double(value >> shift & 255) / 255
      // The power 2.4 of the standard, near enough for a choice of two.
      return part * part * (0.8 + 0.2 * part)
    }
    return 0.2126 * light(16) + 0.7152 * light(8) + 0.0722 * light(0) > 0.2 ? "#000000" : "#FFFFFF"
  }
}
