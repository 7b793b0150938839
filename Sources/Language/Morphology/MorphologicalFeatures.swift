/// The morphological features of a word, as Universal Dependencies v2 names and writes them: `Mood=Ind|Number=Sing|Tense=Past`.
public struct MorphologicalFeatures: Hashable, Sendable, CustomStringConvertible {
  /// The features in CoNLL-U's form; `_` where there are none.
  public let description: String

  /// Takes features in CoNLL-U's form.
  public init(_ description: String) { self.description = description }

  /// The value of a feature: `features["Tense"]` is `Past`. Linear in their number.
  public subscript(name: String) -> String? {
    for pair in description.split(separator: "|") {
      guard let equals = pair.firstIndex(of: "="), pair[..<equals] == name else { continue }
      return String(pair[pair.index(after: equals)...])
    }
    return nil
  }

  /// Whether the word is a plural.
  public var isPlural: Bool { self["Number"] == "Plur" }
  /// Whether it is a verb form of the past.
  public var isPast: Bool { self["Tense"] == "Past" }
  /// Whether it is a participle in the passive.
  public var isPassive: Bool { self["Voice"] == "Pass" }
}
