import Knowledge

/// The few words of English that trees are read by.
struct SyntaxWords: Sendable {
  let by: Int32, of: Int32, from: Int32, to: Int32, `in`: Int32, at: Int32, including: Int32, such: Int32, like: Int32, with: Int32,
    according: Int32, among: Int32
  /// Prepositions that say what somebody is: as an observer, among the participants.
  let asMember: Set<Int32>, times: Set<Int32>
  /// Words that stand for a noun said before: the ministers of X and those of Y.
  let those: Set<Int32>
  /// Nouns that say what a place is: the town of ….
  let settlements: Set<Int32>
  let can: Set<Int32>, there: Int32, `where`: Int32, who: Set<Int32>, which: Int32, that: Int32, whose: Int32, no: Set<Int32>

  /// Words that with “with” add to a list: together with, along with.
  let additions: Set<Int32>
  /// Conjunctions that put two clauses at one time.
  let meanwhile: Set<Int32>
  /// Whoever can act.
  let actor: Ontology.TypeSet

  init(table: WordTable, ontology: Ontology) {
    additions = Set(["together", "along", "alongside", "besides", "plus"].map { table.id($0) }.filter { $0 >= 0 })
    meanwhile = Set(["as", "when", "while"].map { table.id($0) })
    actor = ontology.kinds(of: "Actor")
    by = table.id("by")
    of = table.id("of")
    from = table.id("from")
    to = table.id("to")
    `in` = table.id("in")
    at = table.id("at")
    including = table.id("including")
    such = table.id("such")
    like = table.id("like")
    with = table.id("with")
    according = table.id("according")
    among = table.id("among")
    settlements = Set(["town", "city", "village", "province", "district", "port", "island", "commune"].map { table.id($0) })
    those = [table.id("those"), table.id("that")]
    times = [table.id("time"), table.id("times")]
    asMember = Set(["as", "among", "amongst", "including"].map { table.id($0) })
    can = [table.id("can"), table.id("could")]
    there = table.id("there")
    `where` = table.id("where")
    who = [table.id("who"), table.id("whom")]
    which = table.id("which")
    that = table.id("that")
    whose = table.id("whose")
    no = [table.id("no"), table.id("neither")]
  }
}
