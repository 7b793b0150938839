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

  /// Past and past participle of the irregular verbs of news prose.
  static let irregular: [String: (past: String, participle: String)] = [
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "buy": ("bought", "bought"), "come": ("came", "come"), "draw": ("drew", "drawn"), "drive": ("drove", "driven"), "fall": ("fell", "fallen"),
    "fight": ("fought", "fought"), "find": ("found", "found"), "fly": ("flew", "flown"), "get": ("got", "got"), "give": ("gave", "given"),
    "go": ("went", "gone"), "grow": ("grew", "grown"), "have": ("had", "had"), "hear": ("heard", "heard"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lead": ("led", "led"), "leave": ("left", "left"), "lend": ("lent", "lent"),
    "let": ("let", "let"), "lose": ("lost", "lost"), "make": ("made", "made"), "meet": ("met", "met"), "pay": ("paid", "paid"), "put": ("put", "put"),
    "read": ("read", "read"), "ride": ("rode", "ridden"), "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"),
    "sit": ("sat", "sat"), "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"), "strike": ("struck", "struck"),
    "swear": ("swore", "sworn"), "take": ("took", "taken"), "teach": ("taught", "taught"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "undertake": ("undertook", "undertaken"), "understand": ("understood", "understood"), "win": ("won", "won"), "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"), "uphold": ("upheld", "upheld"), "oversee": ("oversaw", "overseen"), "lay": ("laid", "laid"),
    "break": ("broke", "broken"), "feel": ("felt", "felt"), "wish": ("wished", "wished"), "sail": ("sailed", "sailed"), "choose": ("chose", "chosen"),
    "rest": ("rested", "rested"), "learn": ("learned", "learnt"), "host": ("hosted", "hosted"), "visit": ("visited", "visited"),
    "admit": ("admitted", "admitted"), "commit": ("committed", "committed"), "transfer": ("transferred", "transferred"),
    "refer": ("referred", "referred"), "confer": ("conferred", "conferred"), "ship": ("shipped", "shipped"), "equip": ("equipped", "equipped"),
    "permit": ("permitted", "permitted"), "travel": ("travelled", "traveled"), "partner": ("partnered", "partnered"), "offer": ("offered", "offered"),
    "benefit": ("benefited", "benefited"), "allot": ("allotted", "allotted"), "plan": ("planned", "planned"), "stop": ("stopped", "stopped"),
    "agree": ("agreed", "agreed"), "model": ("modelled", "modeled"),
  ]

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
    let (past, participle) = irregular[verb] ?? (regularPast(of: verb), regularPast(of: verb))
    add(past + rest, .past)
    if past == "was" { add("were" + rest, .past) }
    add(participle + rest, .pastParticiple)
    if past != participle && irregular[verb] != nil && regularPast(of: verb) == participle { add(participle + rest, .past) }
    add(presentParticiple(of: verb) + rest, .presentParticiple)
    return forms
  }

  /// The plural of a noun.
  public static func plural(of noun: String) -> String {
    if let plural = irregularPlurals[noun] { return plural }
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

  private static let irregularPlurals = ["person": "people", "aircraft": "aircraft", "attaché": "attachés", "personnel": "personnel", "police": "police"]
  private static let irregularSingulars = ["people": "person", "buses": "bus", "bases": "base", "corvettes": "corvette"]
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

  private static func regularPast(of verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) { return String(verb.dropLast()) + "ied" }
    if verb.hasSuffix("c") { return verb + "ked" }
    return verb + "ed"
  }

  private static func presentParticiple(of verb: String) -> String {
    if ["get", "put", "set", "sit", "run", "win", "let", "begin", "admit", "commit", "transfer", "refer", "confer", "ship", "equip", "plan", "stop", "permit"]
      .contains(verb), let last = verb.last
    {
      return verb + String(last) + "ing"
    }
    if verb.hasSuffix("ie") { return String(verb.dropLast(2)) + "ying" }
    if verb == "be" || verb.hasSuffix("ee") || verb.hasSuffix("ye") { return verb + "ing" }
    if verb.hasSuffix("e") { return String(verb.dropLast()) + "ing" }
    if verb == "travel" || verb == "model" { return verb + "ling" }
    return verb + "ing"
  }
}
