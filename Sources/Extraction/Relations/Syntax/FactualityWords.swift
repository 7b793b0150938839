/// The words by which a text leaves open, denies or puts off what it speaks of.
final class FactualityWords: Sendable {
  let hedgeAdverbs: WordSet, hedgeVerbs: WordSet, hedgeAdjectives: WordSet, doubtWords: WordSet, possibilityNouns: WordSet
  let untrueWords: WordSet, denialNouns: WordSet, barringVerbs: WordSet, failedAdjectives: WordSet, failingVerbs: WordSet
  let delayVerbs: WordSet, futureAdjectives: WordSet, wishedAdjectives: WordSet
  let commitmentNouns: WordSet, ceasingVerbs: WordSet, droppingVerbs: WordSet, banningVerbs: WordSet, pursuitVerbs: WordSet
  let falseAdverbs: WordSet, approvingVerbs: WordSet, only: WordSet, but: Int32
  /// Words for all of a kind.
  let every: WordSet
  /// Prepositions that leave somebody out: all but Kenya.
  let except: WordSet
  let whether: Int32, against: Int32
  /// Verbs, by their lemma, that with one of these words put off: put off, push back.
  let delays: WordMap<WordSet>
  /// Conjunctions of conditions.
  let conditions: WordSet
  /// Auxiliaries that before their subject begin a condition: had Kenya sent.
  let inverted: WordSet
  /// Conjunctions that with the present tense speak of what is to come.
  let pending: WordSet
  /// What somebody does another thing in the place of: instead of, rather than.
  let instead: WordSet
  /// What stands behind those.
  let comparing: WordSet
  let almost: WordSet, hardly: WordSet, few: WordSet
  let yet: Int32, too: Int32, trueWord: Int32, would: Int32

  init(_ vocabulary: Vocabulary, table: WordTableBuilder) {
    func words(_ wordClass: Vocabulary.WordClass) -> WordSet { table.ids(vocabulary.words[wordClass] ?? []) }
    func verbs(_ wordClass: Vocabulary.WordClass) -> WordSet { table.verbs(vocabulary.words[wordClass] ?? []) }
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
    delays = WordMap(
      [("put", ["off"]), ("push", ["back"]), ("hold", ["off"])].map { (table.verb($0.0), table.ids($0.1)) })
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
