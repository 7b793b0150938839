/// Names folded to the plain letters, digits and hyphens of an identifier.
public enum Slug {
  /// Lower-case ASCII of `name`: diacritics dropped, every other run of characters one hyphen.
  ///
  /// A name without any Latin letter or digit keeps its code points in hexadecimal, so that no two such names fall together.
  /// Linear in the length of the name.
  public static func make(_ name: String) -> String {
    var slug = ""
    slug.reserveCapacity(name.utf8.count)
    var gap = false
    for scalar in NameFolding.folded(name).unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain || scalar == "+" {
        if gap && !slug.isEmpty { slug.append("-") }
        gap = false
        if scalar == "+" { slug.append(slug.isEmpty ? "plus" : "-plus") } else { slug.unicodeScalars.append(scalar) }
      } else if scalar.value > 127 && scalar.properties.isAlphabetic {
        if !slug.isEmpty { slug.append("-") }
        slug.append("u" + String(scalar.value, radix: 16))
        gap = true
      } else if scalar != "'" {
        gap = true
      }
    }
    return slug.isEmpty ? "unnamed" : slug
  }
}
