import Knowledge

/// A pattern with its words and types looked up. A class, so that handing it on costs little.
final class CompiledPattern: Sendable {
  /// A slot of a pattern, its preposition looked up.
  struct Place: Sendable {
    let slot: RelationPattern.Slot
    let preposition: Int32
  }

  let pattern: RelationPattern
  /// Whether something goes from the source to the target: nobody gives it to his own army.
  let isGiving: Bool
  let objects: WordSet
  /// Whether a sum of money is among the objects.
  let takesMoney: Bool
  let subjects: WordSet
  /// The prepositions of which one must lead to the trigger, where any are given.
  let phrase: [Int32]
  /// The types that the objects name: a named agreement is an agreement.
  let objectTypes: Ontology.TypeSet
  let sourceTypes: Ontology.TypeSet, targetTypes: Ontology.TypeSet
  let domain: Ontology.TypeSet, range: Ontology.TypeSet
  /// Whether the trigger itself stands at one end.
  let isOfItself: Bool
  /// Where its ends stand.
  let source: [Place], target: [Place]
  /// The words after the verb of a phrasal trigger: take *part*.
  let rest: WordMap<[[Int32]]>

  init(_ pattern: RelationPattern, _ ontology: Ontology, table: WordTableBuilder) {
    self.pattern = pattern
    isGiving = pattern.relation == "supplies" || pattern.relation == "assists"
    objects = table.ids(pattern.objects)
    takesMoney = pattern.objects.contains("money")
    subjects = table.ids(pattern.subjects)
    phrase = pattern.phrase.map { table.id($0) }
    objectTypes = ontology.set(of: ontology.entityTypes.filter { pattern.objects.contains($0.label) }.map(\.name))
    sourceTypes = ontology.set(of: pattern.sourceTypes)
    targetTypes = ontology.set(of: pattern.targetTypes)
    (domain, range) = ontology.ends(of: pattern.relation)
    isOfItself = (pattern.source + pattern.target).contains(.after("self"))
    source = Self.places(pattern.source, table)
    target = Self.places(pattern.target, table)
    rest = Self.rest(of: pattern, table)
  }

  private static func places(_ slots: [RelationPattern.Slot], _ table: WordTableBuilder) -> [Place] {
    slots.map { slot in
      if case .after(let word) = slot { Place(slot: slot, preposition: table.id(word)) } else { Place(slot: slot, preposition: -1) }
    }
  }

  private static func rest(of pattern: RelationPattern, _ table: WordTableBuilder) -> WordMap<[[Int32]]> {
    var rest: [Int32: [[Int32]]] = [:]
    for verb in pattern.verbs {
      let words = verb.split(separator: " ").map { table.id(String($0)) }
      // “hand over” beside “hand” asks for nothing more.
      if words.count > 1, !pattern.verbs.contains(where: { $0 + " " == verb.prefix($0.count + 1) }) {
        rest[words[0], default: []].append(Array(words.dropFirst()))
      }
    }
    return WordMap(rest)
  }
}
