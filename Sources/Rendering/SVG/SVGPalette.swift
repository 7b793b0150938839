/// The colours of a picture, and the style sheet by which a page or the dark changes them.
///
/// Elements keep their colours as attributes, which every program understands. The style sheet finds them by these attributes, so that nothing else
/// needs a mark, and has no specificity: any rule of a page wins. Each colour has a variable named after it, the same in every picture:
/// `--entente-background`, `--entente-fill-d6eaf8`, `--entente-line-0072b2`, `--entente-text-444444`.
struct SVGPalette {
  /// What a colour is used for.
  enum Use: Int, Comparable {
    case background, area, line, head, text

    static func < (left: Use, right: Use) -> Bool { left.rawValue < right.rawValue }
  }

  private var uses: Set<Key> = []

  private struct Key: Hashable, Comparable {
    let use: Use
    let colour: Colour

    static func < (left: Key, right: Key) -> Bool { (left.use, left.colour) < (right.use, right.colour) }
  }

  /// Notes that a colour occurs. An area of a strong colour stays as it is, with the text on it.
  mutating func note(_ colour: Colour, as use: Use) {
    if use == .area && Self.isStrong(colour) { return }
    uses.insert(Key(use: use, colour: colour))
  }

  /// Whether an area is dark enough to stand on a dark page as well as on a light one.
  static func isStrong(_ colour: Colour) -> Bool { colour.luminance < 0.6 }

  /// The colour in the dark.
  static func dark(_ colour: Colour, as use: Use) -> Colour {
    var seen = Perceptual(colour)
    switch use {
    case .background: seen.lightness = 0.22 + (1 - seen.lightness) * 0.3
    case .area:
      if isStrong(colour) { return colour }
      seen.lightness = 0.33
      seen.chroma = min(seen.chroma * 1.6, 0.07)
    case .line, .head: seen.lightness = max(seen.lightness, 0.72)
    case .text:
      seen.lightness = max(0.86, 1 - seen.lightness * 0.25)
      seen.chroma = min(seen.chroma, 0.09)
    }
    return seen.colour
  }

  /// The style sheet of the picture whose root has this identifier.
  func styleSheet(_ id: IDPrefix) -> String {
    var rules = "#\(id) a{text-decoration:none}"
    rules += "#\(id) .node:hover :is(path,polygon,ellipse),#\(id) .edge:hover path{stroke-width:2.5}"
    rules += "#\(id) .words:hover text{font-weight:bold}"
    var dark = ""
    var numbers: [String: Int] = [:]
    for key in uses.sorted() {
      let name = Self.name(key)
      let number = numbers[name] ?? numbers.count
      if numbers.updateValue(number, forKey: name) == nil { dark += "--\(id)-\(number):\(Self.dark(key.colour, as: key.use).hex);" }
      let paint = "var(--entente-\(name),var(--\(id)-\(number),\(key.colour.hex)))"
      for (selector, property) in Self.selectors(key) { rules += ":where(#\(id) \(selector)){\(property):\(paint)}" }
    }
    rules += "@media screen and (prefers-color-scheme:dark){:where(#\(id)){\(dark)}}"
    rules += "@media print{:where(#\(id)){print-color-adjust:exact;break-inside:avoid;max-height:100vh}}"
    return rules
  }

  private static func name(_ key: Key) -> String {
    switch key.use {
    case .background: "background"
    case .area: "fill-" + key.colour.digits
    case .line, .head: "line-" + key.colour.digits
    case .text: "text-" + key.colour.digits
    }
  }

  private static func selectors(_ key: Key) -> [(selector: String, property: String)] {
    let colour = key.colour.hex
    switch key.use {
    case .background: return [(".background", "fill")]
    case .area: return [(":not(text)[fill=\"\(colour)\"]", "fill")]
    case .line: return [("[stroke=\"\(colour)\"]", "stroke")]
    case .head: return [(".edge [fill=\"\(colour)\"]", "fill")]
    // Black is what text has that says nothing.
    case .text where key.colour == .black: return [("text:not(.on,[fill])", "fill"), ("text[fill=\"\(colour)\"]:not(.on)", "fill")]
    case .text: return [("text[fill=\"\(colour)\"]:not(.on)", "fill")]
    }
  }
}
