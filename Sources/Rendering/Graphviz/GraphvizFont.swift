/// The fonts of a diagram.
enum GraphvizFont {
  /// Liberation Sans first: its letters are as wide as those of Arial and Helvetica, so that labels fit their boxes on machines that have only these.
  static let families = "Liberation Sans,Arial,Helvetica,DejaVu Sans,sans-serif"

  /// The size of an entity's name, in points.
  static let size = 10.5
  /// The size of the name in the middle, in points.
  static let large = 16.0

  /// A size as Graphviz reads it.
  static func text(_ size: Double) -> String { size == size.rounded() ? String(Int(size)) : String(size) }
}
