/// LaTeX.
enum LaTeXMarkup: Markup {
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "<": result += "\\textless{}"
      case ">": result += "\\textgreater{}"
      case "|": result += "\\textbar{}"
      // The sign itself is a command to some languages' styles.
      case "\"": result += "{\\char34}"
      // What the oldest encoding has no signs for, but commands.
      case "“": result += "\\textquotedblleft{}"
      case "”": result += "\\textquotedblright{}"
      case "‘": result += "\\textquoteleft{}"
      case "’": result += "\\textquoteright{}"
      case "–": result += "\\textendash{}"
      case "—": result += "\\textemdash{}"
      case "`": result += "\\textasciigrave{}"
      // An item's optional argument could begin, or end, with one.
      case "[": result += "{[}"
      case "]": result += "{]}"
      // Two in a row would be drawn as another sign.
      case "-" where before == "-", "," where before == ",", "'" where before == "'": result += "\\mbox{\(scalar)}"
      case "{", "}", "#", "$", "%", "&", "_":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result += " "
      case let scalar where scalar.value < 32 || scalar.value == 127: break
      default: result.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return result
  }

  /// The address may break behind any slash.
  static func link(_ address: String) -> String {
    "\\texttt{"
      + address.split(separator: "/", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "/\\allowbreak{}")
      + "}"
  }
}
