/// Typst. Data is written as string literals, in which only the backslash and the quotation mark mean something.
enum TypstMarkup: Markup {
  /// A call that shows the text: `#text("…")`, followed by a semicolon so that nothing behind it belongs to the call.
  static func escaped(_ text: String) -> String { "#text(\(literal(text)));" }

  static func link(_ address: String) -> String { "#link(\(literal(address)));" }

  /// The text as a string literal.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result += " "
      case let scalar where scalar.value < 32: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
