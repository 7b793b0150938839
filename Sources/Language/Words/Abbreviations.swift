/// Words that are written with a full stop without ending a sentence.
public enum Abbreviations {
  /// Never end a sentence: a name or number follows them.
  static let beforeName: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "mt", "ft", "gen", "lt", "col", "maj", "capt", "cpt", "cmdr", "cdr", "comdr",
    "adm", "sgt",
    "cpl", "pvt", "brig", "sen", "snr", "sr", "rep", "gov", "pres", "amb", "cmdre", "vadm", "radm", "ltg", "no", "nos", "vol", "fig", "art",
    "sec",
    "arts", "pp", "vs", "approx", "ca", "cf", "e.g", "i.e", "messrs", "mme", "mlle", "eng", "engr", "lieut", "supt", "insp", "h.e", "sqn",
    "wg", "flt", "asst", "dep", "div", "ma", "cdre", "cmdt", "sqdn",
  ]
  /// May end a sentence: what follows decides.
  static let others: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri",
    "sat",
    "sun", "inc", "ltd", "co", "corp", "bros", "dept", "univ", "est", "etc", "al", "jr", "ph.d", "a.m", "p.m", "govt", "intl", "natl",
    "min", "max",
    "ave", "blvd", "rd",
  ]
  /// Words of their own in small letters, and abbreviations only before a number: they said no; no. 5.
  private static let numbered: Set<[UInt8]> = Set(["no", "nos", "art", "arts", "fig", "sat", "sun", "wed", "mar"].map { Array($0.utf8) })
  private static let all: Set<[UInt8]> = Set(beforeName.union(others).map { Array($0.utf8) })
  private static let longest = beforeName.union(others).map(\.utf8.count).max() ?? 0

  /// Whether the bytes of a word, in any case, are written with a full stop.
  static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count <= longest, word.count > 1 else { return false }
    return all.contains(word.map(\.lowercasedASCII))
  }

  /// Whether a word, in small letters, is written with a full stop only before a number.
  static func needsNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool { word.count <= 4 && numbered.contains(Array(word)) }

  /// Whether a word with its full stop is always followed by the rest of a name or number.
  static func precedesName(_ word: some Sequence<UInt8>) -> Bool {
    beforeName.contains(String(decoding: word.map(\.lowercasedASCII).dropLast(), as: UTF8.self))
  }
}
