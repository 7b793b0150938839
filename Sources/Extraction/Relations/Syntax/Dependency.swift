import Language

/// The grammatical relations that patterns ask for (Universal Dependencies v2, as its English treebanks use them).
enum Dependency: UInt8 {
  case root, subject, passiveSubject, object, indirectObject, oblique, agent, nominal, possessor
  case modifier, compound, flat, apposition, conjunct, coordinator, preposition, marker, determiner, number
  case auxiliary, passiveAuxiliary, copula, adverb, particle
  case participle, relativeClause, openComplement, complement, adverbialClause, clausalSubject, parataxis
  case other

  /// What the parser found; `other` for what no pattern asks for.
  init(_ relation: UniversalRelation?) {
    self =
      switch relation {
      case .root: .root
      case .nominalSubject, .outerSubject: .subject
      case .passiveSubject: .passiveSubject
      case .object: .object
      case .indirectObject: .indirectObject
      case .oblique, .unmarkedOblique: .oblique
      case .obliqueAgent: .agent
      case .nominalModifier, .unmarkedModifier: .nominal
      case .descriptiveModifier, .compound: .compound
      case .possessive: .possessor
      case .adjectivalModifier: .modifier
      case .flat: .flat
      case .apposition: .apposition
      case .conjunct: .conjunct
      case .coordinator, .preconjunction: .coordinator
      case .caseMarking: .preposition
      case .marker: .marker
      case .determiner, .predeterminer: .determiner
      case .numericModifier: .number
      case .auxiliary: .auxiliary
      case .passiveAuxiliary: .passiveAuxiliary
      case .copula: .copula
      case .adverbialModifier: .adverb
      case .particle: .particle
      case .adnominalClause: .participle
      case .relativeClause: .relativeClause
      case .openComplement: .openComplement
      case .clausalComplement: .complement
      case .adverbialClause, .adverbialRelative: .adverbialClause
      case .clausalSubject, .passiveClausalSubject, .outerClausalSubject: .clausalSubject
      case .parataxis: .parataxis
      case .vocative, .expletive, .dislocated, .discourse, .classifier, .fixed, .list, .orphan, .goesWith, .reparandum, .punctuation,
        .unspecified, nil:
        .other
      }
  }
}

/// Some of the grammatical relations.
struct DependencySet: OptionSet {
  static let preposition = DependencySet(Dependency.preposition), marker = DependencySet(Dependency.marker)

  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ relation: Dependency) { rawValue = 1 << UInt64(relation.rawValue) }
}
