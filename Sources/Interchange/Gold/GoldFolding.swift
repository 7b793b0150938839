import Foundation

/// Names as the scorer compares them.
///
/// Follows `score.py` to the letter, so that both give the same figures; the program's own key for names, `NameFolding`, may grow beyond it.
enum GoldFolding {
  /// Compatibility decomposition without marks, case-folded; letters, digits, `+` and `'` in words; no leading article.
  static func folded(_ name: String) -> String {
    var words: [String] = [""]
    let plain = name.replacingOccurrences(of: "đ", with: "d").replacingOccurrences(of: "Đ", with: "D")
    for scalar in plain.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      for folded in caseFolded(scalar).unicodeScalars {
        let folded = folded == "’" || folded == "‘" ? "'" : folded
        if folded == "+" || folded == "'" || isAlphanumeric(folded) {
          words[words.count - 1].unicodeScalars.append(folded)
        } else if words.last?.isEmpty == false {
          words.append("")
        }
      }
    }
    if words.last?.isEmpty == true { words.removeLast() }
    if words.count > 1 && words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// Full case folding, by way of lower and upper case, from which the dotless i does not come back.
  private static func caseFolded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII || scalar == "ı" { return scalar.properties.lowercaseMapping }
    return scalar.properties.lowercaseMapping.uppercased().lowercased()
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
