/// The dependency relations of Universal Dependencies v2, with the subtypes of its English treebanks.
public enum UniversalRelation: String, Hashable, Sendable, CaseIterable {
  case root
  // The core of a clause.
  case nominalSubject = "nsubj"
  case outerSubject = "nsubj:outer"
  case passiveSubject = "nsubj:pass"
  case object = "obj"
  case indirectObject = "iobj"
  case clausalSubject = "csubj"
  case outerClausalSubject = "csubj:outer"
  case passiveClausalSubject = "csubj:pass"
  case clausalComplement = "ccomp"
  case openComplement = "xcomp"
  // What else hangs on a predicate.
  case oblique = "obl"
  case obliqueAgent = "obl:agent"
  case unmarkedOblique = "obl:unmarked"
  case vocative
  case expletive = "expl"
  case dislocated
  case adverbialClause = "advcl"
  case adverbialRelative = "advcl:relcl"
  case adverbialModifier = "advmod"
  case discourse
  case auxiliary = "aux"
  case passiveAuxiliary = "aux:pass"
  case copula = "cop"
  case marker = "mark"
  // What hangs on a noun.
  case nominalModifier = "nmod"
  case descriptiveModifier = "nmod:desc"
  case possessive = "nmod:poss"
  case unmarkedModifier = "nmod:unmarked"
  case apposition = "appos"
  case numericModifier = "nummod"
  case adnominalClause = "acl"
  case relativeClause = "acl:relcl"
  case adjectivalModifier = "amod"
  case determiner = "det"
  case predeterminer = "det:predet"
  case classifier = "clf"
  case caseMarking = "case"
  // Lists, expressions of several words, and the rest.
  case conjunct = "conj"
  case coordinator = "cc"
  case preconjunction = "cc:preconj"
  case fixed
  case flat
  case list
  case parataxis
  case compound
  case particle = "compound:prt"
  case orphan
  case goesWith = "goeswith"
  case reparandum
  case punctuation = "punct"
  case unspecified = "dep"
}
