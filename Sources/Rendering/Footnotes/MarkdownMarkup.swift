/// CommonMark with footnotes and tables.
enum MarkdownMarkup: Markup {
  /// ASCII characters that can mean something are written with a backslash; line ends become spaces.
  static func escaped(_ text: String) -> String {
    var result = ""
    // Whether only what could begin a list or a heading was read so far.
    var isBeginning = true
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "$", "^", "@": result += "\\\(scalar)"
      case "." where before == "w" || before == "W": result += "\\."
      case "-", "+", "=", ".", ")", ":", "!", "{":
        result += isBeginning ? "\\\(scalar)" : "\(scalar)"
      // Some dialects turn what looks like an address into a link.
      case "/" where before == ":": result += "\\/"
      case "&": result += "&amp;"
      case "\n", "\r", "\t": result += " "
      case let scalar where scalar.value < 32 || scalar.value == 127: break
      default: result.unicodeScalars.append(scalar)
      }
      isBeginning = isBeginning && (("0"..."9").contains(scalar) || scalar == " ")
      before = scalar
    }
    return result
  }

  // Within angle brackets only these would end it, and a safe address has neither.
  static func link(_ address: String) -> String { "<\(address.filter { $0 != "<" && $0 != ">" })>" }
}
