import Testing

@testable import Language

@Suite("Inflection")
struct InflectionTests {
  @Test(
    "the forms of a verb",
    arguments: [
      ("deploy", "deploy deploys deployed deploying"), ("send", "send sends sent sending"), ("visit", "visit visits visited visiting"),
      ("host", "host hosts hosted hosting"), ("supply", "supply supplies supplied supplying"), ("chair", "chair chairs chaired chairing"),
      ("give", "give gives gave given giving"), ("meet", "meet meets met meeting"), ("sit", "sit sits sat sitting"),
      ("run", "run runs ran running"),
      ("plan", "plan plans planned planning"), ("admit", "admit admits admitted admitting"),
      ("begin", "begin begins began begun beginning"),
      ("travel", "travel travels travelled traveled traveling travelling"), ("agree", "agree agrees agreed agreeing"),
      ("go", "go goes went gone going"),
      ("do", "do does did done doing"), ("be", "be is was were been being"), ("have", "have has had having"),
      ("teach", "teach teaches taught teaching"),
      ("tie", "tie ties tied tying"), ("watch", "watch watches watched watching"), ("put", "put puts putting"),
      ("panic", "panic panics panicked panicking"),
      ("pay", "pay pays paid paying"), ("fly", "fly flies flew flown flying"), ("say", "say says said saying"),
      ("uphold", "uphold upholds upheld upholding"),
      ("drop", "drop drops dropped dropping"), ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
      ("bid", "bid bids bidding"),
      ("cut", "cut cuts cutting"), ("hit", "hit hits hitting"), ("forbid", "forbid forbids forbade forbidden forbidding"),
      ("shut", "shut shuts shutting"),
      ("get", "get gets got gotten getting"), ("show", "show shows showed shown showing"), ("quit", "quit quits quitting"),
      ("wear", "wear wears wore worn wearing"),
      ("seek", "seek seeks sought seeking"), ("hand", "hand hands handed handing"),
      ("take part", "take part takes part took part taken part taking part"),
    ])
  func verbs(lemma: String, expected: String) {
    #expect(Set(Inflection.forms(ofVerb: lemma).map(\.form)) == forms(expected, of: lemma))
  }

  private func forms(_ text: String, of lemma: String) -> Set<String> {
    guard let rest = lemma.split(separator: " ").dropFirst().first else { return Set(text.split(separator: " ").map(String.init)) }
    return Set(text.split(separator: " ").filter { $0 != rest }.map { "\($0) \(rest)" })
  }

  private static let readings: [(String, String, Inflection.VerbForm)] = [
    ("send", "sent", [.past, .pastParticiple]), ("give", "gave", .past), ("give", "given", .pastParticiple),
    ("deploy", "deploys", .thirdPerson), ("deploy", "deploy", .base), ("deploy", "deploying", .presentParticiple),
    ("put", "put", [.base, .past, .pastParticiple]), ("come", "come", [.base, .pastParticiple]), ("run", "run", [.base, .pastParticiple]),
    ("be", "were", .past), ("do", "done", .pastParticiple), ("do", "did", .past), ("travel", "traveled", [.past, .pastParticiple]),
    ("travel", "travelled", [.past, .pastParticiple]),
  ]

  @Test("what a form can be", arguments: Self.readings)
  func kinds(lemma: String, form: String, expected: Inflection.VerbForm) {
    #expect(Inflection.forms(ofVerb: lemma).first { $0.form == form }?.kinds == expected)
  }

  @Test(
    "plural and singular",
    arguments: [
      ("ship", "ships"), ("country", "countries"), ("day", "days"), ("serviceman", "servicemen"), ("person", "people"),
      ("aircraft", "aircraft"),
      ("personnel", "personnel"), ("attaché", "attachés"), ("church", "churches"), ("pass", "passes"), ("box", "boxes"), ("base", "bases"),
      ("police", "police"), ("party", "parties"), ("ally", "allies"), ("exercise", "exercises"), ("service", "services"),
      ("corvette", "corvettes"),
      ("woman", "women"), ("bus", "buses"), ("axis", "axes"), ("crisis", "crises"), ("series", "series"), ("corps", "corps"),
      ("human", "humans"),
      ("talk", "talks"), ("tie", "ties"), ("visit", "visits"), ("coast guard", "coast guards"), ("speech", "speeches"), ("tonne", "tonnes"),
    ])
  func nouns(singular: String, plural: String) {
    #expect(Inflection.plural(of: singular) == plural)
    #expect(Inflection.singular(of: plural) == singular)
    #expect(Inflection.singular(of: singular) == singular)
  }
}
