import Knowledge
import Language

/// Draws relations from clauses by the pack's patterns.
struct PatternMatcher: Sendable {
  private struct Compiled: Sendable {
    let pattern: RelationPattern
    let isSymmetric: Bool
    let objects: Set<Int32>
    /// The types that the objects name: a named agreement is an agreement.
    let objectTypes: Ontology.TypeSet
    let sourceTypes: Ontology.TypeSet, targetTypes: Ontology.TypeSet
    let domain: Ontology.TypeSet, range: Ontology.TypeSet
    /// The words after the verb of a phrasal trigger: take *part*.
    let rest: [Int32: [Int32]]
  }

  private let byVerb: [Int32: [Compiled]]
  private let byNoun: [Int32: [Compiled]]
  private let ontology: Ontology
  private let dates: DateReader
  private let prepositions: [String: Int32]
  private let articles: Set<Int32>

  init(_ pack: DomainPack, table: WordTable) {
    var byVerb: [Int32: [Compiled]] = [:], byNoun: [Int32: [Compiled]] = [:]
    var prepositions: [String: Int32] = [:]
    for pattern in pack.patterns {
      var rest: [Int32: [Int32]] = [:]
      for verb in pattern.verbs {
        let words = verb.split(separator: " ").map { table.id(String($0)) }
        // “hand over” beside “hand” asks for nothing more.
        if words.count > 1, !pattern.verbs.contains(where: { $0 + " " == verb.prefix($0.count + 1) }) {
          rest[words[0]] = Array(words.dropFirst())
        }
      }
      let compiled = Compiled(
        pattern: pattern, isSymmetric: pack.ontology.relationType(pattern.relation)?.isSymmetric ?? false,
        objects: Set(pattern.objects.map { table.id($0) }),
        objectTypes: pack.ontology.set(of: pack.ontology.entityTypes.filter { pattern.objects.contains($0.label) }.map(\.name)),
        sourceTypes: pack.ontology.set(of: pattern.sourceTypes), targetTypes: pack.ontology.set(of: pattern.targetTypes),
        domain: pack.ontology.ends(of: pattern.relation).domain, range: pack.ontology.ends(of: pattern.relation).range, rest: rest)
      for lemma in Set(pattern.verbs.map { Self.lemma(of: $0, table) }) { byVerb[lemma, default: []].append(compiled) }
      for noun in pattern.nouns {
        if let last = noun.split(separator: " ").last { byNoun[table.id(String(last)), default: []].append(compiled) }
      }
      for slot in pattern.source + pattern.target { if case .after(let word) = slot { prepositions[word] = table.id(word) } }
    }
    self.byVerb = byVerb
    self.byNoun = byNoun
    self.ontology = pack.ontology
    self.dates = DateReader(table: table)
    self.prepositions = prepositions
    self.articles = [table.id("a"), table.id("an")]
  }

  /// The relations of one sentence.
  func match(_ clause: Clause, sentence: Range<Int>) -> SentenceFindings {
    var findings = SentenceFindings()
    let scopes = scopes(of: clause)
    for index in clause.chunks.indices {
      if let verb = clause.chunks[index].verb {
        for reading in verb.readings {
          for compiled in byVerb[reading.lemma] ?? [] where isWhole(compiled, reading.lemma, at: index, clause) {
            apply(compiled, at: index, isVerb: true, modality: verbModality(at: index, scopes, clause), clause, sentence, &findings)
          }
        }
      } else if let phrase = clause.chunks[index].noun, phrase.head >= 0, let patterns = byNoun[phrase.head] {
        let modality = nounModality(at: index, scopes, clause)
        for compiled in patterns { apply(compiled, at: index, isVerb: false, modality: modality, clause, sentence, &findings) }
      }
    }
    return findings
  }

  /// The word by which a trigger is found: "take part" by "take".
  private static func lemma(of verb: String, _ table: WordTable) -> Int32 {
    table.id(String(verb.split(separator: " ").first ?? ""))
  }

  private func isWhole(_ compiled: Compiled, _ lemma: Int32, at index: Int, _ clause: Clause) -> Bool {
    guard let rest = compiled.rest[lemma], let verb = clause.chunks[index].verb else { return true }
    // “took no part”, “take an active part”
    if rest.count == 1, index + 1 < clause.chunks.count, let noun = clause.chunks[index + 1].noun {
      return clause.reading.word(noun.headToken) == rest[0]
    }
    return rest.indices.allSatisfy { clause.reading.word(verb.main + 1 + $0) == rest[$0] }
  }

  /// Whether a noun belongs to the trigger itself: the "part" of "take part".
  private func isWithinTrigger(_ phrase: NounPhrase, _ compiled: Compiled, at index: Int, _ clause: Clause) -> Bool {
    guard let verb = clause.chunks[index].verb else { return false }
    return verb.readings.contains { compiled.rest[$0.lemma]?.last == clause.reading.word(phrase.headToken) }
  }

  // MARK: Modality

  /// For each chunk the modality that an announcing verb before it lends: "proposed that", "invited X to".
  private func scopes(of clause: Clause) -> [Modality?] {
    var scopes = [Modality?](repeating: nil, count: clause.chunks.count)
    var current: Modality?
    for index in clause.chunks.indices {
      let chunk = clause.chunks[index]
      scopes[index] = current
      if let verb = chunk.verb {
        if let governs = verb.governs {
          current = verb.modality == .negated ? .negated : governs
        } else if verb.form == .finite, current != nil, index > 0, clause.chunks[index - 1].isCoordinator {
          current = nil
        }
      }
      if chunk.isBoundary { current = nil }
      if let noun = chunk.noun, clause.reading.flags(noun.headToken).contains(.desireNoun),
        clause.reading.tokens[noun.headToken].shape == .lower
      {
        current = .desired
      }
    }
    return scopes
  }

  private func modality(of verb: VerbGroup, _ scope: Modality?) -> Modality {
    guard let scope else { return verb.modality }
    switch (verb.modality, scope) {
    case (.negated, _): return .negated
    case (_, .negated): return .negated
    case (.asserted, let scope): return verb.form == .finite && scope == .planned ? .planned : scope
    case (.planned, .desired): return .desired
    case (let own, _): return own
    }
  }

  /// The modality of a verb in its clause; a purpose has that of what is done for it: “will fly there to inspect the base”.
  private func verbModality(at index: Int, _ scopes: [Modality?], _ clause: Clause, depth: Int = 0) -> Modality {
    guard let verb = clause.chunks[index].verb else { return .asserted }
    let own = modality(of: verb, scopes[index])
    guard own == .asserted, depth < 6, verb.form == .infinitive, let matrix = clause.chunks[..<index].lastIndex(where: { $0.verb != nil }),
      !clause.chunks[matrix..<index].contains(where: { $0.isBoundary || $0.isRelative })
    else { return own }
    return verbModality(at: matrix, scopes, clause, depth: depth + 1)
  }

  private func nounModality(at index: Int, _ scopes: [Modality?], _ clause: Clause) -> Modality {
    if clause.chunks[index].noun?.isNegated == true { return .negated }
    // The verb that has the noun as its object, or in a phrase after it.
    if let governor = clause.chunks[..<index].lastIndex(where: { $0.verb != nil }), let verb = clause.chunks[governor].verb,
      !clause.chunks[governor..<index].contains(where: { $0.isBoundary || $0.isRelative })
    {
      if clause.reading.flags(verb.main).contains(.light) || verb.isCopula || index == governor + 1 {
        return modality(of: verb, scopes[governor])
      }
      if let scope = scopes[index] { return scope }
      return verb.modality == .negated ? .asserted : .asserted
    }
    // The verb that has it as its subject.
    if let next = clause.chunks[index...].firstIndex(where: { $0.verb?.form == .finite }), let verb = clause.chunks[next].verb,
      !clause.chunks[index..<next].contains(where: { $0.isBoundary || $0.isRelative })
    {
      if verb.isPassive, clause.reading.flags(verb.main).contains(.plan) { return .planned }
      return verb.modality
    }
    return .asserted
  }

  // MARK: Slots

  private func apply(
    _ compiled: Compiled, at index: Int, isVerb: Bool, modality: Modality, _ clause: Clause, _ sentence: Range<Int>,
    _ findings: inout SentenceFindings
  ) {
    let pattern = compiled.pattern
    var object = isVerb ? clause.logicalObject(of: index) : nil
    if isVerb, pattern.target.contains(.recipient), let given = clause.secondObject(of: index) { object = given }
    if !compiled.objects.isEmpty && isVerb {
      guard let object, hasObject(object, of: compiled, clause) else { return }
    }
    if !compiled.objects.isEmpty && !isVerb {
      let reach =
        clause.chunks[index].tokens.lowerBound..<clause.chunks[min(clause.reach(from: index), clause.chunks.count) - 1].tokens.upperBound
      guard reach.contains(where: { compiled.objects.contains(clause.reading.word($0)) }) else { return }
    }
    let sources = candidates(pattern.source, at: index, isVerb: isVerb, clause)
    let targets = candidates(pattern.target, at: index, isVerb: isVerb, clause)
    var isMutualDone = false
    for source in sources {
      let fitting = source.argument.entities.filter { fits($0, compiled.sourceTypes, clause) && isKind($0, of: compiled.domain, clause) }
      guard !fitting.isEmpty else { continue }
      for target in targets where target.slot != source.slot {
        let pairs = fitting.flatMap { left in
          target.argument.entities.filter { right in
            left != right && fits(right, compiled.targetTypes, clause) && isKind(right, of: compiled.range, clause)
          }.map { (left, $0) }
        }
        guard !pairs.isEmpty else { continue }
        let found = pairs.map {
          relation($0, compiled, source.argument, target.argument, object: object, at: index, modality, clause, sentence)
        }
        findings.relations += found
        findings.relations += further(
          targets, beyond: target, fitting: fitting, source.argument, compiled, object: object, at: index, modality, clause, sentence)
        return
      }
      if pattern.isMutual, fitting.count > 1, !isMutualDone {
        isMutualDone = true
        for (place, left) in fitting.enumerated() {
          for right in fitting[(place + 1)...] where isKind(right, of: compiled.range, clause) {
            findings.relations.append(
              relation((left, right), compiled, source.argument, source.argument, object: object, at: index, modality, clause, sentence))
          }
        }
        return
      }
    }
    if sources.contains(where: { !$0.argument.entities.isEmpty }) || targets.contains(where: { !$0.argument.entities.isEmpty }) {
      let missing =
        sources.allSatisfy { $0.argument.entities.isEmpty }
        ? "no source" : targets.allSatisfy { $0.argument.entities.isEmpty } ? "no target" : "ends of other types"
      findings.rejections.append("\(pattern.rule): \(missing)")
    }
  }

  /// Targets of the same type after other prepositions: "in the Conference one year and at the Dialogue the next".
  private func further(
    _ targets: [Candidate], beyond first: Candidate, fitting sources: [Int], _ source: Argument, _ compiled: Compiled, object: Argument?,
    at index: Int,
    _ modality: Modality, _ clause: Clause, _ sentence: Range<Int>
  ) -> [RelationMention] {
    guard case .after = first.slot, let model = first.argument.entities.first else { return [] }
    var found: [RelationMention] = []
    for target in targets where target.slot != first.slot && target.argument.chunks.lowerBound > first.argument.chunks.upperBound {
      guard case .after = target.slot else { continue }
      for right in target.argument.entities
      where clause.reading.entities[right].type == clause.reading.entities[model].type && isKind(right, of: compiled.range, clause) {
        for left in sources where left != right && !first.argument.entities.contains(right) {
          found.append(relation((left, right), compiled, source, target.argument, object: object, at: index, modality, clause, sentence))
        }
      }
    }
    return found
  }

  private struct Candidate {
    let slot: RelationPattern.Slot
    let argument: Argument
  }

  private func candidates(_ slots: [RelationPattern.Slot], at index: Int, isVerb: Bool, _ clause: Clause) -> [Candidate] {
    slots.flatMap { slot in
      let nearest = argument(in: slot, at: index, isVerb: isVerb, clause)
      guard isVerb, slot == .subject || slot == .object, nearest != nil else {
        return (nearest.map { [$0] } ?? []).map { Candidate(slot: slot, argument: $0) }
      }
      let further = clause.furtherAntecedents(of: index, asObject: slot == .object)
      return ((nearest.map { [$0] } ?? []) + further).map { Candidate(slot: slot, argument: $0) }
    }
  }

  private func argument(in slot: RelationPattern.Slot, at index: Int, isVerb: Bool, _ clause: Clause) -> Argument? {
    switch slot {
    case .subject:
      if isVerb { return clause.logicalSubject(of: index) }
      // A noun’s subject is that of the verb that has it as object or complement, or the name that it describes.
      if index > 0, clause.chunks[index - 1].verb != nil { return clause.logicalSubject(of: index - 1) }
      if index > 1, clause.chunks[index - 1].isComma, clause.chunks[index - 2].noun.map({ !$0.entities.isEmpty }) == true {
        return clause.argument(endingAt: index - 2)
      }
      // The verb may lie before a preposition: “paid for by”, “is among the members of”.
      if index > 1, clause.chunks[index - 1].preposition != nil, let verb = clause.chunks[..<index].lastIndex(where: { $0.verb != nil }),
        !clause.chunks[verb..<index].contains(where: { $0.isBoundary || $0.isRelative || $0.isComma })
      {
        return clause.logicalSubject(of: verb)
      }
      return nil
    case .recipient:
      guard isVerb, let object = clause.logicalObject(of: index) else { return nil }
      if clause.secondObject(of: index) != nil { return object }
      guard !object.phrase.owners.isEmpty, object.phrase.head >= 0 else { return nil }
      return Argument(entities: object.phrase.owners, chunks: object.chunks, phrase: object.phrase)
    case .agent:
      return clause.chunks[..<index].lastIndex { $0.verb?.form == .finite }.flatMap { clause.logicalSubject(of: $0) }
    case .object:
      return isVerb ? clause.logicalObject(of: index) : nil
    case .possessor:
      guard let phrase = clause.chunks[index].noun else { return nil }
      let owners = phrase.owners
      guard !owners.isEmpty else { return nil }
      return Argument(entities: owners, chunks: index...index, phrase: phrase)
    case .after("self"):
      guard let phrase = clause.chunks[index].noun else { return nil }
      return Argument(entities: phrase.entities, chunks: index...index, phrase: phrase)
    case .after(let word):
      guard let preposition = prepositions[word] else { return nil }
      return clause.after(preposition, from: index) ?? (isVerb ? clause.fronted(preposition, before: index) : nil)
        ?? clause.relativized(preposition, before: index)
    }
  }

  private func hasObject(_ object: Argument, of compiled: Compiled, _ clause: Clause) -> Bool {
    let words = compiled.objects
    if object.entities.contains(where: { isKind($0, of: compiled.objectTypes, clause) }) { return true }
    // “a batch of missiles”
    let last = object.chunks.upperBound
    let isOf = object.entities.isEmpty && last + 2 < clause.chunks.count && clause.chunks[last + 1].preposition == clause.of
    for place in object.chunks.lowerBound...(isOf ? last + 2 : last) {
      if let phrase = clause.chunks[place].noun {
        if words.contains(phrase.head) || words.contains(clause.reading.word(phrase.headToken)) { return true }
        for token in clause.chunks[place].tokens where words.contains(clause.reading.word(token)) { return true }
      }
    }
    return false
  }

  /// “a battalion”, “an infantry company”: one of what can be sent.
  private func isSingle(_ chunk: Chunk, _ clause: Clause) -> Bool {
    guard let phrase = chunk.noun, clause.reading.flags(phrase.headToken).contains(.agent) else { return false }
    return articles.contains(clause.reading.word(chunk.tokens.lowerBound))
  }

  private func fits(_ entity: Int, _ types: Ontology.TypeSet, _ clause: Clause) -> Bool {
    types.isEmpty || isKind(entity, of: types, clause)
  }

  private func isKind(_ entity: Int, of types: Ontology.TypeSet, _ clause: Clause) -> Bool {
    !clause.reading.entities[entity].kinds.isDisjoint(with: types)
  }

  // MARK: Relations

  private func relation(
    _ ends: (Int, Int), _ compiled: Compiled, _ source: Argument, _ target: Argument, object: Argument?, at index: Int,
    _ modality: Modality, _ clause: Clause,
    _ sentence: Range<Int>
  ) -> RelationMention {
    let pattern = compiled.pattern
    let reading = clause.reading
    let chunks = [index] + Array(source.chunks) + Array(target.chunks)
    let first = chunks.map { clause.chunks[$0].tokens.lowerBound }.min() ?? sentence.lowerBound
    let last = chunks.map { clause.chunks[$0].tokens.upperBound }.max() ?? sentence.upperBound
    var qualifiers = Qualifiers()
    let span =
      clause.chunks[clause.start(of: index)].tokens
      .lowerBound..<clause.chunks[min(clause.reach(from: index), clause.chunks.count) - 1].tokens.upperBound
    DatePlacement.place(dates.dates(in: span, of: reading), near: clause.chunks[index].tokens.lowerBound, into: &qualifiers)
    if pattern.isCounted {
      let before = target.chunks.lowerBound - 2
      // “1,000 soldiers and policemen to” are one sum.
      let isJoined = object.map { before - 2 == $0.chunks.upperBound && clause.chunks[before - 1].isCoordinator } ?? false
      if let object, before > object.chunks.upperBound, !isJoined, let placed = clause.chunks[before].noun,
        reading.flags(placed.headToken).contains(.agent)
      {
        // “1,100 members, including hospitals in South Sudan and companies in Abyei”: the total is of no single place.
        if target.entities.count == 1 {
          qualifiers.count = placed.count
          qualifiers.unit = CountedUnit.text(of: placed.unitTokens, in: reading)
        }
      } else if let object, let phrase = clause.chunks[object.chunks.lowerBound].noun,
        object.chunks != target.chunks || phrase.isAgent && object.entities.count == 1
          || phrase.entities.isEmpty && pattern.target.contains(.recipient),
        !isWithinTrigger(phrase, compiled, at: index, clause)
      {
        qualifiers.count = phrase.count ?? (isSingle(clause.chunks[object.chunks.lowerBound], clause) ? 1 : nil)
        qualifiers.countQualifier = phrase.countQualifier
        qualifiers.unit = CountedUnit.text(of: phrase.unitTokens, in: reading)
      } else if source.phrase.isAgent {
        // What several send together is the number of none.
        if source.entities.count == 1 {
          qualifiers.count = source.phrase.count ?? (isSingle(clause.chunks[source.chunks.lowerBound], clause) ? 1 : nil)
          qualifiers.countQualifier = source.phrase.countQualifier
        }
        qualifiers.unit = CountedUnit.text(of: source.phrase.unitTokens, in: reading)
      }
    }
    var shown = modality == .negated ? .negated : pattern.modality ?? modality
    if source.isNegated || target.isNegated { shown = .negated }
    if let object, object.isNegated { shown = .negated }
    return RelationMention(
      source: ends.0, type: pattern.relation, target: ends.1, modality: shown, qualifiers: qualifiers, rule: pattern.rule,
      confidence: pattern.confidence,
      tokens: max(first, sentence.lowerBound)..<min(last, sentence.upperBound))
  }
}
