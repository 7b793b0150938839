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
    plainKey(name) ?? foldedKey(name)
  }

  /// The key of a name in ASCII, made from its bytes; `nil` for any other.
  private static func plainKey(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      var key: [UInt8] = []
      key.reserveCapacity(bytes.count)
      var isBetweenWords = false, words = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "+"),
          UInt8(ascii: "'"):
          if isBetweenWords && !key.isEmpty {
            key.append(UInt8(ascii: " "))
            words += 1
          }
          isBetweenWords = false
          key.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        case 128..., UInt8(ascii: "`"): return nil
        default: isBetweenWords = true
        }
      }
      if words > 0, key.starts(with: "the ".utf8) { key.removeFirst(4) }
      return String(decoding: key, as: UTF8.self)
    }
  }

  private static func foldedKey(_ name: String) -> String {
    var words: [Substring] = folded(name).split { character in
      !(character.isLetter || character.isNumber || character == "+" || character == "'")
    }
    if words.count > 1 && words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }
}
