/// The plural of the English nouns that units are.
enum EnglishPlural {
  /// The plural of a noun phrase: of its head, which stands before the first “of”, else last.
  static func of(_ phrase: String) -> String {
    var words = phrase.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let head = (words.firstIndex(of: "of") ?? words.count) - 1
    guard words.indices.contains(head) else { return phrase }
    words[head] = word(words[head])
    return words.joined(separator: " ")
  }

  private static let unchanging: Set<String> = [
    "personnel", "staff", "aid", "equipment", "corps", "police", "people", "troops", "materiel",
  ]

  private static func word(_ noun: String) -> String {
    let lower = noun.lowercased()
    if lower.isEmpty || unchanging.contains(lower) || lower.hasSuffix("craft") { return noun }
    if lower.hasSuffix("man") && !lower.hasSuffix("human") { return noun.dropLast(3) + "men" }
    if lower.hasSuffix("person") { return noun.dropLast(6) + "people" }
    if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) { return noun.dropLast() + "ies" }
    if ["ss", "x", "ch", "sh", "z"].contains(where: lower.hasSuffix) { return noun + "es" }
    return lower.hasSuffix("s") ? noun : noun + "s"
  }
}
