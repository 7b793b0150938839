import Foundation

/// A colour of the sRGB space.
struct Colour: Hashable, Comparable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let white = Colour(red: 255, green: 255, blue: 255)
  static let black = Colour(red: 0, green: 0, blue: 0)

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of `#rrggbb`, `white` or `black`; `nil` for anything else.
  init?(_ text: String) {
    if text == "white" {
      self = .white
    } else if text == "black" {
      self = .black
    } else {
      guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
      self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }
  }

  /// Six hexadecimal digits.
  var digits: String {
    let text = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
    return String(repeating: "0", count: 6 - text.utf8.count) + text
  }

  /// `#rrggbb`.
  var hex: String { "#" + digits }

  static func < (left: Colour, right: Colour) -> Bool { (left.red, left.green, left.blue) < (right.red, right.green, right.blue) }

  /// The relative luminance of WCAG 2, 0 for black to 1 for white.
  var luminance: Double { 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue) }

  /// The contrast of WCAG 2, 1 to 21. Text needs 4.5 to be called readable (AA).
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Black or white, whichever is read more easily on this colour; white where both do, as it looks better on strong colours.
  var readableInk: Colour { contrast(with: .white) >= 4.5 ? .white : .black }

  /// This colour, made darker until it can be read on another.
  func darkened(toBeReadOn ground: Colour) -> Colour {
    var colour = Perceptual(self)
    var result = self
    while result.contrast(with: ground) < 4.6, colour.lightness > 0 {
      colour.lightness -= 0.02
      result = colour.colour
    }
    return result
  }

  fileprivate static func linear(_ value: UInt8) -> Double {
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}

/// A colour by how it is seen: Björn Ottosson's Oklab (2020), in which equal steps look equal.
struct Perceptual {
  /// 0 for black to 1 for white.
  var lightness: Double
  /// Towards red, or, below zero, towards green.
  var a: Double
  /// Towards yellow, or, below zero, towards blue.
  var b: Double

  init(_ colour: Colour) {
    let (r, g, b) = (Colour.linear(colour.red), Colour.linear(colour.green), Colour.linear(colour.blue))
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    self.lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    self.a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    self.b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// How far from grey.
  var chroma: Double {
    get { (a * a + b * b).squareRoot() }
    set {
      let old = chroma
      guard old > 0 else { return }
      a *= newValue / old
      b *= newValue / old
    }
  }

  /// The nearest colour that a screen has.
  var colour: Colour {
    let l = pow3(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = pow3(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = pow3(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Colour(
      red: Self.byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: Self.byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: Self.byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  private func pow3(_ value: Double) -> Double { value * value * value }

  private static func byte(_ linear: Double) -> UInt8 {
    let part = linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
    return UInt8(max(0, min(255, (part * 255).rounded())))
  }
}
