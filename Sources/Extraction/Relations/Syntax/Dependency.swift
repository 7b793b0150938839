/// The grammatical relations that patterns ask for (Universal Dependencies v2, as its English treebanks use them).
enum Dependency: UInt8 {
  case root, subject, passiveSubject, object, indirectObject, oblique, agent, nominal, possessor
  case modifier, compound, flat, apposition, conjunct, coordinator, preposition, marker, determiner, number
  case auxiliary, passiveAuxiliary, copula, adverb, particle
  case participle, relativeClause, openComplement, complement, adverbialClause, clausalSubject, parataxis
  case other

  private static let names: [String: Dependency] = [
    "root": .root, "nsubj": .subject, "nsubj:outer": .subject, "nsubj:pass": .passiveSubject, "obj": .object, "iobj": .indirectObject,
    "obl": .oblique, "obl:unmarked": .oblique, "obl:tmod": .oblique, "obl:npmod": .oblique, "obl:agent": .agent, "nmod": .nominal,
    "nmod:desc": .compound, "nmod:unmarked": .nominal, "nmod:poss": .possessor, "amod": .modifier, "compound": .compound, "flat": .flat,
    "appos": .apposition, "conj": .conjunct, "cc": .coordinator, "cc:preconj": .coordinator, "case": .preposition, "mark": .marker,
    "det": .determiner, "det:predet": .determiner, "nummod": .number, "aux": .auxiliary, "aux:pass": .passiveAuxiliary, "cop": .copula,
    "advmod": .adverb, "compound:prt": .particle, "acl": .participle, "acl:relcl": .relativeClause, "xcomp": .openComplement,
    "ccomp": .complement, "advcl": .adverbialClause, "advcl:relcl": .adverbialClause, "csubj": .clausalSubject,
    "csubj:pass": .clausalSubject, "csubj:outer": .clausalSubject, "parataxis": .parataxis,
  ]

  /// The labels by their hashes, which are all different, sorted.
  private static let labels = names.map { (hash: hash($0.key), relation: $0.value) }.sorted { $0.hash < $1.hash }

  /// The relation of a label; `other` for those that no pattern asks for. Asked of every word: no label is hashed with a seed or compared.
  init(label: String?) {
    guard let label else {
      self = .other
      return
    }
    let labels = Self.labels, wanted = Self.hash(label)
    var low = 0, high = labels.count
    while low < high {
      let middle = (low + high) / 2
      if labels[middle].hash < wanted { low = middle + 1 } else { high = middle }
    }
    self = low < labels.count && labels[low].hash == wanted ? labels[low].relation : .other
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ label: String) -> UInt64 {
    label.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Some of the grammatical relations.
struct DependencySet: OptionSet {
  static let preposition = DependencySet(Dependency.preposition), marker = DependencySet(Dependency.marker)

  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ relation: Dependency) { rawValue = 1 << UInt64(relation.rawValue) }
}
