/// How an SVG picture is made ready for the place where it will stand.
public struct SVGOptions: Hashable, Sendable {
  /// What every identifier begins with, so that several pictures fit into one page; by default made from the picture's content.
  public var idPrefix: IDPrefix?
  /// The size that it asks for; without one it is as wide as the page lets it be.
  public var size: PictureSize?
  /// Whether its lines lead to footnotes in the same page, `#fn-PREFIX-1` and so on, instead of their sources.
  public var leadsToFootnotes = false
  /// Whether it is for programs that know little of SVG: no style sheet, no roles, no links, nothing that pops up.
  public var isPlain = false

  /// A picture that fits any page.
  public init() {}
}

/// The beginning of identifiers: a letter, then at most 63 letters, digits, `-` and `_`.
public struct IDPrefix: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  public let rawValue: String

  public init?(rawValue: String) {
    guard let first = rawValue.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic, rawValue.utf8.count <= 64,
      rawValue.unicodeScalars.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_")
      })
    else { return nil }
    self.rawValue = rawValue
  }

  /// A prefix that other content hardly ever has: a letter and seven digits of a digest (FNV-1a, 64 bits).
  init(of content: some Sequence<UInt8>) {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in content { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String((digest ^ digest >> 32) & 0xfff_ffff, radix: 16)
    self.rawValue = "e" + String(repeating: "0", count: 7 - text.utf8.count) + text
  }

  /// The prefix of an illustration's picture, whichever layout draws it.
  public init(of illustration: some Illustration) { self.init(of: illustration.placements.first.map(illustration.dot(for:)) ?? []) }

  public var description: String { rawValue }

  /// The identifier of an element of the picture.
  func id(_ name: String) -> String { rawValue + "-" + name }

  /// The identifier of a footnote of the picture.
  public func footnote(_ number: Int) -> String { "fn-\(rawValue)-\(number)" }
}

/// How wide a picture is to be; its height follows.
public struct PictureSize: Hashable, Sendable {
  /// The width in `unit`.
  public let width: Double
  /// The unit, as CSS calls it.
  public let unit: String

  private static let units = ["px", "mm", "cm", "in", "pt"]

  /// Reads a width such as `800`, `800px` or `160mm`; `nil` for what is none, or beyond 100,000.
  public init?(_ text: String) {
    let unit = Self.units.first { text.hasSuffix($0) } ?? ""
    guard let width = Double(text.dropLast(unit.count)), width > 0, width <= 100_000 else { return nil }
    self.width = width
    self.unit = unit
  }

  /// The attributes that give a picture of this shape the size.
  func attributes(shape: (width: Double, height: Double)) -> String {
    let height = shape.width > 0 ? width * shape.height / shape.width : width
    return " width=\"\(SVGNumbers.shortened(String(width)))\(unit)\" height=\"\(SVGNumbers.shortened(String(height)))\(unit)\""
  }
}
