/// The words by which a text leaves open, denies or puts off what it speaks of.
struct FactualityWords: Sendable {
  let hedgeAdverbs: Set<Int32>, hedgeVerbs: Set<Int32>, hedgeAdjectives: Set<Int32>, doubtWords: Set<Int32>, possibilityNouns: Set<Int32>
  let untrueWords: Set<Int32>, denialNouns: Set<Int32>, barringVerbs: Set<Int32>, failedAdjectives: Set<Int32>, failingVerbs: Set<Int32>
  let delayVerbs: Set<Int32>, futureAdjectives: Set<Int32>, wishedAdjectives: Set<Int32>
  let commitmentNouns: Set<Int32>, ceasingVerbs: Set<Int32>, droppingVerbs: Set<Int32>, banningVerbs: Set<Int32>, pursuitVerbs: Set<Int32>
  let falseAdverbs: Set<Int32>, approvingVerbs: Set<Int32>, only: Set<Int32>, but: Int32
  /// Words for all of a kind.
  let every: Set<Int32>
  /// Prepositions that leave somebody out: all but Kenya.
  let except: Set<Int32>
  let whether: Int32, against: Int32
  /// Verbs, by their lemma, that with one of these words put off: put off, push back.
  let delays: [Int32: Set<Int32>]
  /// Conjunctions of conditions.
  let conditions: Set<Int32>
  /// Auxiliaries that before their subject begin a condition: had Kenya sent.
  let inverted: Set<Int32>
  /// Conjunctions that with the present tense speak of what is to come.
  let pending: Set<Int32>
  /// What somebody does another thing in the place of: instead of, rather than.
  let instead: Set<Int32>
  /// What stands behind those.
  let comparing: Set<Int32>
  let almost: Set<Int32>, hardly: Set<Int32>, few: Set<Int32>
  let yet: Int32, too: Int32, trueWord: Int32, would: Int32

  init(_ vocabulary: Vocabulary, table: WordTableBuilder) {
    func words(_ wordClass: Vocabulary.WordClass) -> Set<Int32> { table.ids(vocabulary.words[wordClass] ?? []) }
    func verbs(_ wordClass: Vocabulary.WordClass) -> Set<Int32> { table.verbs(vocabulary.words[wordClass] ?? []) }
    hedgeAdverbs = words(.hedgeAdverbs)
    hedgeVerbs = verbs(.hedgeVerbs)
    hedgeAdjectives = words(.hedgeAdjectives)
    doubtWords = words(.doubtWords)
    possibilityNouns = table.nouns(vocabulary.words[.possibilityNouns] ?? [])
    untrueWords = words(.untrueWords)
    denialNouns = table.nouns(vocabulary.words[.denialNouns] ?? [])
    barringVerbs = verbs(.barringVerbs)
    failedAdjectives = words(.failedAdjectives)
    failingVerbs = verbs(.failingVerbs)
    delayVerbs = verbs(.delayVerbs)
    futureAdjectives = words(.futureAdjectives)
    wishedAdjectives = words(.wishedAdjectives)
    commitmentNouns = table.nouns(vocabulary.words[.commitmentNouns] ?? [])
    ceasingVerbs = verbs(.ceasingVerbs)
    droppingVerbs = verbs(.droppingVerbs)
    banningVerbs = verbs(.banningVerbs)
    pursuitVerbs = verbs(.pursuitVerbs)
    falseAdverbs = words(.falseAdverbs)
    approvingVerbs = verbs(.approvingVerbs)
    only = table.ids(["only", "just", "merely", "simply"])
    but = table.id("but")
    every = table.ids(["all", "every", "everyone", "everybody", "any", "anyone", "no", "nobody", "none"])
    except = table.ids(["but", "except", "save", "excluding", "barring"])
    whether = table.id("whether")
    against = table.id("against")
    delays = Dictionary(
      [("put", ["off"]), ("push", ["back"]), ("hold", ["off"])].map { (table.verb($0.0), table.ids($0.1)) },
      uniquingKeysWith: { first, _ in first })
    conditions = table.ids(["if", "unless", "lest", "provided", "providing", "supposing"])
    inverted = table.ids(["had", "should", "were"])
    pending = table.ids(["before", "until", "till", "once", "when", "after"])
    instead = table.ids(["instead", "rather"])
    comparing = table.ids(["of", "than"])
    almost = table.ids(["almost", "nearly"])
    hardly = table.ids(["hardly", "scarcely"])
    few = table.ids(["few", "nobody", "none", "hardly", "little"])
    yet = table.id("yet")
    too = table.id("too")
    trueWord = table.id("true")
    would = table.id("would")
  }
}
