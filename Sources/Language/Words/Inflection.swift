/// The forms of English verbs and nouns, by rule with a table of exceptions.
public enum Inflection {
  /// What a verb form can be.
  public struct VerbForm: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `deploy`
    public static let base = VerbForm(rawValue: 1)
    /// `deploys`
    public static let thirdPerson = VerbForm(rawValue: 2)
    /// `deployed`, `sent`
    public static let past = VerbForm(rawValue: 4)
    /// `deployed`, `given`
    public static let pastParticiple = VerbForm(rawValue: 8)
    /// `deploying`
    public static let presentParticiple = VerbForm(rawValue: 16)
  }

  /// Every form of a verb with what it can be, in a fixed order.
  public static func forms(ofVerb lemma: String) -> [(form: String, kinds: VerbForm)] {
    var forms: [(String, VerbForm)] = []
    func add(_ form: String, _ kind: VerbForm) {
      if let index = forms.firstIndex(where: { $0.0 == form }) { forms[index].1.insert(kind) } else { forms.append((form, kind)) }
    }
    // A phrasal verb such as "take part" bends its first word.
    let words = lemma.split(separator: " ", maxSplits: 1).map(String.init)
    let verb = words[0]
    let rest = words.count > 1 ? " " + words[1] : ""
    add(verb + rest, .base)
    add(thirdPerson(of: verb) + rest, .thirdPerson)
    if let (past, participle) = IrregularVerbs.forms[verb] {
      for form in past { add(form + rest, .past) }
      for form in participle { add(form + rest, .pastParticiple) }
    } else {
      for form in regularPast(of: verb) {
        add(form + rest, .past)
        add(form + rest, .pastParticiple)
      }
    }
    for form in presentParticiple(of: verb) { add(form + rest, .presentParticiple) }
    return forms
  }

  /// The plural of a noun.
  public static func plural(of noun: String) -> String {
    if let plural = irregularPlurals[noun] { return plural }
    if unchanging.contains(noun) { return noun }
    if noun.hasSuffix("sis") || noun == "axis" { return String(noun.dropLast(2)) + "es" }
    if noun.hasSuffix("man") && noun != "human" { return String(noun.dropLast(2)) + "en" }
    if endsInSibilant(noun) { return noun + "es" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) { return String(noun.dropLast()) + "ies" }
    return noun + "s"
  }

  /// The singular of a noun that may be plural; a noun that is none comes back unchanged.
  public static func singular(of noun: String) -> String {
    if let singular = irregularSingulars[noun] { return singular }
    if unchanging.contains(noun) || noun.count < 3 { return noun }
    if noun.hasSuffix("men") { return String(noun.dropLast(2)) + "an" }
    if noun.hasSuffix("ies") && noun.count > 4 { return String(noun.dropLast(3)) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where noun.hasSuffix(ending) { return String(noun.dropLast(2)) }
    if noun.hasSuffix("ss") || noun.hasSuffix("us") || noun.hasSuffix("is") || !noun.hasSuffix("s") { return noun }
    return String(noun.dropLast())
  }

  private static let irregularPlurals = ["person": "people", "memorandum": "memoranda"]
  private static let irregularSingulars = [
    "people": "person", "buses": "bus", "crises": "crisis", "axes": "axis", "analyses": "analysis", "memoranda": "memorandum",
  ]
  private static let unchanging: Set<String> = ["aircraft", "personnel", "police", "series", "corps", "headquarters", "forces"]

  private static func endsInSibilant(_ word: String) -> Bool { ["s", "sh", "ch", "x", "z"].contains { word.hasSuffix($0) } }

  private static func thirdPerson(of verb: String) -> String {
    switch verb {
    case "be": return "is"
    case "have": return "has"
    case "go", "do", "undergo": return verb + "es"
    default: return plural(of: verb)
    }
  }

  private static func regularPast(of verb: String) -> [String] {
    if verb.hasSuffix("e") { return [verb + "d"] }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) { return [String(verb.dropLast()) + "ied"] }
    return stems(of: verb).map { $0 + "ed" }
  }

  private static func presentParticiple(of verb: String) -> [String] {
    if verb.hasSuffix("ie") { return [String(verb.dropLast(2)) + "ying"] }
    if verb == "be" || verb.hasSuffix("ee") || verb.hasSuffix("ye") { return [verb + "ing"] }
    if verb.hasSuffix("e") { return [String(verb.dropLast()) + "ing"] }
    return stems(of: verb).map { $0 + "ing" }
  }

  /// What a verb becomes before -ed and -ing: the last consonant doubled where the last syllable is stressed and short.
  private static func stems(of verb: String) -> [String] {
    guard let last = verb.last else { return [] }
    if last == "c" { return [verb + "k"] }
    // British and American spelling differ.
    if eitherWay.contains(verb) { return [verb + "l", verb] }
    return doubling.contains(verb) || isShortSyllable(verb) ? [verb + String(last)] : [verb]
  }

  /// Whether a verb has a single vowel, and one consonant after it: stop, plan, quit.
  private static func isShortSyllable(_ verb: String) -> Bool {
    let letters = Array(verb.replacing("qu", with: "q").utf8)
    guard letters.count > 1, !"wxy".utf8.contains(letters[letters.count - 1]) else { return false }
    let vowels = letters.indices.filter { "aeiouy".utf8.contains(letters[$0]) }
    return vowels == [letters.count - 2]
  }

  private static let doubling: Set<String> = [
    "admit", "allot", "begin", "commit", "compel", "concur", "confer", "control", "defer", "deter", "equip", "expel", "forbid", "forget",
    "infer",
    "occur", "offset", "omit", "patrol", "permit", "prefer", "propel", "rebel", "recur", "refer", "refit", "regret", "remit", "repel",
    "reset", "submit",
    "transfer", "transmit", "transship", "upset",
  ]
  private static let eitherWay: Set<String> = [
    "travel", "model", "cancel", "channel", "counsel", "fuel", "label", "level", "marshal", "signal", "total", "tunnel",
  ]
}
