import Foundation

/// How thick a line is: the more independent sources say it, the thicker, and thinnest what no source says.
enum LineWeight {
  /// The width of an inferred line, in points.
  static let inferred = 0.5

  /// The width of a line that so many independent sources say, in points: half a point more with each doubling, up to 16.
  static func width(sources: Int) -> Double { 1 + 0.5 * log2(Double(min(16, max(1, sources)))) }

  /// A width as Graphviz reads it.
  static func text(_ width: Double) -> String {
    let hundredths = Int((width * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
