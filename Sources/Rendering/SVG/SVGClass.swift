/// Names of types as classes of SVG elements.
enum SVGClass {
  /// `country`, `participatesIn`: the name with a small first letter, without what a class cannot hold.
  static func name(_ type: String) -> String {
    let kept = type.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_")
    }
    let name = String(String.UnicodeScalarView(kept))
    guard let first = name.first else { return "other" }
    return first.lowercased() + name.dropFirst()
  }
}
