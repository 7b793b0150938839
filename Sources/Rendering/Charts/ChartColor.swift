/// Colours made from those of the ontology.
enum ChartColor {
  /// A colour, `#RRGGBB`, with so large a part of white, from 0 to 1.
  static func mixed(_ color: String, white: Double) -> String {
    guard let value = Int(color.dropFirst(), radix: 16) else { return color }
    let parts = [16, 8, 0].map { shift in
      let part = Double(value >> shift & 255)
      let digits = String(Int((part + (255 - part) * white).rounded()), radix: 16, uppercase: true)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }
}
