/// The grammatical relations that patterns ask for (Universal Dependencies v2, as its English treebanks use them).
enum Dependency: UInt8 {
  case root, subject, passiveSubject, object, indirectObject, oblique, agent, nominal, possessor
  case modifier, compound, flat, apposition, conjunct, coordinator, preposition, marker, determiner, number
  case auxiliary, passiveAuxiliary, copula, adverb, particle
  case participle, relativeClause, openComplement, complement, adverbialClause, clausalSubject, parataxis
  case other

  private static let labels: [String: Dependency] = [
    "root": .root, "nsubj": .subject, "nsubj:outer": .subject, "nsubj:pass": .passiveSubject, "obj": .object, "iobj": .indirectObject,
    "obl": .oblique, "obl:unmarked": .oblique, "obl:tmod": .oblique, "obl:npmod": .oblique, "obl:agent": .agent, "nmod": .nominal,
    "nmod:desc": .compound, "nmod:unmarked": .nominal, "nmod:poss": .possessor, "amod": .modifier, "compound": .compound, "flat": .flat,
    "appos": .apposition, "conj": .conjunct, "cc": .coordinator, "cc:preconj": .coordinator, "case": .preposition, "mark": .marker,
    "det": .determiner, "det:predet": .determiner, "nummod": .number, "aux": .auxiliary, "aux:pass": .passiveAuxiliary, "cop": .copula,
    "advmod": .adverb, "compound:prt": .particle, "acl": .participle, "acl:relcl": .relativeClause, "xcomp": .openComplement,
    "ccomp": .complement, "advcl": .adverbialClause, "advcl:relcl": .adverbialClause, "csubj": .clausalSubject,
    "csubj:pass": .clausalSubject, "csubj:outer": .clausalSubject, "parataxis": .parataxis,
  ]

  /// The relation of a label; `other` for those that no pattern asks for.
  init(label: String?) { self = label.flatMap { Self.labels[$0] } ?? .other }
}
