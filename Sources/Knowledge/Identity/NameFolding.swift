import Foundation

/// Names reduced to what two spellings of one name have in common.
public enum NameFolding {
  /// `name` in lower case, without diacritics, with straight apostrophes and quotation marks, and plain hyphens.
  ///
  /// `đ` is folded to `d`, which Unicode's decomposition does not do. Linear in the length of the name.
  public static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 128 && $0 != UInt8(ascii: "`") }) { return name.lowercased() }
    var result = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "đ", "Đ": result.append("d")
      case "ł", "Ł": result.append("l")
      case "ø", "Ø": result.append("o")
      case "ı", "İ": result.append("i")
      case "ß", "ẞ": result.append(contentsOf: "ss".unicodeScalars)
      case "æ", "Æ": result.append(contentsOf: "ae".unicodeScalars)
      case "œ", "Œ": result.append(contentsOf: "oe".unicodeScalars)
      case "’", "‘", "ʼ", "´", "`": result.append("'")
      case "“", "”", "„", "«", "»": result.append("\"")
      case "‐", "‑", "‒", "–", "—", "−": result.append("-")
      default:
        if scalar.properties.canonicalCombiningClass == .notReordered && scalar.properties.generalCategory != .nonspacingMark {
          result.append(scalar)
        }
      }
    }
    return String(result).lowercased()
  }

  /// The folded name with single spaces, no punctuation but `+` and `'`, and no leading article: the key under which names are compared.
  public static func key(_ name: String) -> String {
    var words: [Substring] = folded(name).split { character in
      !(character.isLetter || character.isNumber || character == "+" || character == "'")
    }
    if words.count > 1 && words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
