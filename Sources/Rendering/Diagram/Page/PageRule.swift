/// What a page can carry: letters of at least 7 points when the picture is as wide as the text of an A4 page.
///
/// Nothing is scaled up or down to meet it: a view keeps its columns, words and numbers of entities so that its own width allows it.
enum PageRule {
  /// The width of the text on an A4 page, 170 mm, in points.
  static let textWidth = 482.0
  /// The smallest letters that are read without effort, in points on the page.
  static let leastLetters = 7.0
  /// The size of the smallest letters of a diagram, in points of the picture.
  static let smallLetters = 10.0
  /// The widest that a picture with such letters may be, in points.
  static let width = (textWidth * smallLetters / leastLetters).rounded(.down)
  /// The height of a picture of that width that fills a page together with its heading and legend, in points.
  static let height = 700.0

  /// What to know of a diagram's SVG whose letters are too small on a page, as those of layouts that place nodes freely may be; `nil` of others.
  static func notice(onSVG svg: [UInt8]) -> String? {
    // The width stands in the first element's box.
    let head = String(decoding: svg.prefix(2_000), as: UTF8.self)
    guard let box = head.firstRange(of: "viewBox=\"").map({ head[$0.upperBound...].prefix { $0 != "\"" } }) else { return nil }
    let numbers = box.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, letters(smallLetters, inPictureOf: numbers[2]) < leastLetters else { return nil }
    let tenths = Int(letters(smallLetters, inPictureOf: numbers[2]) * 10)
    return
      "when this picture is as wide as a page, its smallest letters have \(tenths / 10).\(tenths % 10) points; the layout dot keeps to 7"
  }

  /// The size that letters of `size` have on the page when a picture of `width` is set to the page's width; small pictures are not made larger.
  static func letters(_ size: Double, inPictureOf width: Double) -> Double { size * min(1, textWidth / max(1, width)) }
}
