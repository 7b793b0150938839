/// Lengths as Graphviz reads them.
enum ChartNumber {
  /// A number with at most three decimals, without exponent: `12`, `-0.5`, `3.142`.
  static func text(_ value: Double) -> String {
    let thousandths = Int((max(-1e12, min(1e12, value)) * 1_000).rounded())
    let magnitude = thousandths.magnitude
    var text = (thousandths < 0 ? "-" : "") + String(magnitude / 1_000)
    let rest = magnitude % 1_000
    if rest != 0 {
      var decimals = String(rest)
      decimals = String(repeating: "0", count: 3 - decimals.utf8.count) + decimals
      while decimals.last == "0" { decimals.removeLast() }
      text += "." + decimals
    }
    return text
  }
}
