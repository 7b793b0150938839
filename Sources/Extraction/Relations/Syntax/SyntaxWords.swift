import Knowledge

/// The few words of English that trees are read by.
final class SyntaxWords: Sendable {
  let by: Int32, of: Int32, from: Int32, to: Int32, `in`: Int32, at: Int32, including: Int32, such: Int32, like: Int32, with: Int32,
    according: Int32, among: Int32, `for`: Int32, host: Int32, over: Int32, about: Int32
  /// Prepositions that say what somebody is: as an observer, among the participants.
  let asMember: WordSet, times: WordSet
  /// Words that stand for a noun said before: the ministers of X and those of Y.
  let those: WordSet
  /// Nouns that say what a place is: the town of ….
  let settlements: WordSet
  let can: WordSet, there: Int32, `where`: Int32, who: WordSet, which: Int32, that: Int32, whose: Int32, no: WordSet

  /// Words that with “with” add to a list: together with, along with.
  let additions: WordSet
  let when: Int32
  /// Words for the whole of a list.
  let all: WordSet
  /// What those do with whom something was not decided: with Kenya abstaining.
  let dissenting: WordSet
  /// Conjunctions that put two clauses at one time.
  let meanwhile: WordSet
  let reflexives: WordSet
  /// Prepositions that say what something is about.
  let topical: WordSet
  let them: Int32
  /// Verbs, by their lemma, that with this word say that something will not be: call off.
  let refusals: WordMap<WordSet>
  /// Words that with “to” are one preposition.
  let joints: WordSet
  /// Nouns for two.
  let pairs: WordSet
  /// Forms of the verbs that with “over” say that something is given.
  let handedOver: WordSet
  /// Nouns that say what kind of thing a name beside them names.
  let kinds: WordMap<EntityTypeName>
  /// Prepositions that are conjunctions as well.
  let subordinating: WordSet
  /// Nouns for what is said or written of something.
  let reports: WordSet
  /// Words behind a number that say how many these are: 150 strong; 139 in all.
  let strong: WordSet, inAll: WordSet
  /// Nouns for units that are counted by the people in them.
  let units: WordSet
  /// Units of length.
  let lengths: WordSet
  /// Verbs, by their lemma, that with one of these words say that somebody did the same: do likewise, follow suit.
  let likewise: WordMap<WordSet>
  /// The words by which a text leaves open, denies or puts off what it speaks of.
  let factuality: FactualityWords
  /// Whoever can act.
  let actor: Ontology.TypeSet

  init(_ vocabulary: Vocabulary, table: WordTableBuilder, ontology: Ontology) {
    var kinds: [Int32: EntityTypeName] = [:]
    for (type, nouns) in vocabulary.references { for noun in nouns { kinds[table.id(noun)] = type } }
    self.kinds = WordMap(kinds)
    pairs = table.ids(["pair", "couple"])
    reflexives = table.ids(["himself", "herself", "itself", "themselves", "each", "both", "all"])
    topical = table.ids(["on", "about"])
    them = table.id("them")
    joints = WordSet(
      ["addition", "thanks", "due", "prior", "according", "contrary", "regard", "response", "owing", "close"].map { table.id($0) }.filter {
        $0 >= 0
      })
    subordinating = table.ids(["before", "after", "since", "until"])
    additions = table.ids(["together", "along", "alongside", "beside", "besides", "plus"])
    when = table.id("when")
    all = table.ids(["both", "all"])
    dissenting = table.ids(["abstaining", "absent", "voting", "opposed", "opposing", "dissenting"])
    meanwhile = table.ids(["as", "when", "while"])
    likewise = WordMap([("do", ["likewise", "so", "same"]), ("follow", ["suit"])].map { (table.verb($0.0), table.ids($0.1)) })
    reports = WordSet(
      [
        "report", "reports", "rumour", "rumours", "rumor", "rumors", "claim", "claims", "speculation", "suggestion", "suggestions",
        "allegation",
      ]
      .map { table.id($0) })
    units = table.nouns(vocabulary.words[.unitNouns] ?? [])
    strong = table.ids(["strong", "altogether"])
    inAll = table.ids(["all", "total"])
    lengths = table.nouns(["kilometre", "kilometer", "mile"]).union(table.ids(["km"]))
    factuality = FactualityWords(vocabulary, table: table)
    actor = ontology.kinds(of: "Actor")
    by = table.id("by")
    of = table.id("of")
    from = table.id("from")
    to = table.id("to")
    `in` = table.id("in")
    `for` = table.id("for")
    host = table.verb("host")
    over = table.id("over")
    about = table.id("about")
    refusals = WordMap(
      [("call", ["off"]), ("rule", ["out"]), ("turn", ["down"]), ("stop", ["short"]), ("fall", ["short", "through"]), ("shy", ["away"])]
        .map { (table.verb($0.0), table.ids($0.1)) })
    handedOver = table.ids(["hand", "hands", "handed", "handing", "turn", "turned", "turning"])
    at = table.id("at")
    including = table.id("including")
    such = table.id("such")
    like = table.id("like")
    with = table.id("with")
    according = table.id("according")
    among = table.id("among")
    settlements = table.ids(["town", "city", "village", "province", "district", "port", "island", "commune"])
    those = [table.id("those"), table.id("that")]
    times = [table.id("time"), table.id("times")]
    asMember = table.ids(["as", "among", "amongst", "including"])
    can = [table.id("can")]
    there = table.id("there")
    `where` = table.id("where")
    who = [table.id("who"), table.id("whom")]
    which = table.id("which")
    that = table.id("that")
    whose = table.id("whose")
    no = [table.id("no"), table.id("neither")]
  }
}
