import Knowledge
import Language

/// Draws relations from clauses by the pack's patterns.
struct PatternMatcher: Sendable {
  private let byVerb: WordMap<[CompiledPattern]>
  private let byNoun: WordMap<[CompiledPattern]>
  private let ontology: Ontology
  /// Types whose names tell nothing by their last word: the Multinational Force and Observers.
  static let silent: Set<EntityTypeName> = ["Mission", "Country", "CountryGroup", "Place", "InternationalOrganization"]
  /// The verbs and nouns that can be about an occasion which their sentence does not name.
  private let occasionTriggers: WordSet

  init(_ pack: DomainPack, table: WordTableBuilder) {
    var byVerb: [Int32: [CompiledPattern]] = [:], byNoun: [Int32: [CompiledPattern]] = [:]
    for pattern in pack.patterns {
      let compiled = CompiledPattern(pattern, pack.ontology, table: table)
      for lemma in Set(pattern.verbs.map { Self.lemma(of: $0, table) }) { byVerb[lemma, default: []].append(compiled) }
      for noun in pattern.nouns {
        if let last = noun.split(separator: " ").last { byNoun[table.id(String(last)), default: []].append(compiled) }
      }
    }
    occasionTriggers = WordSet(
      (Array(byVerb) + Array(byNoun)).filter { $0.value.contains { $0.pattern.target.contains(.occasion) } }.map(\.key))
    self.byVerb = WordMap(byVerb)
    self.byNoun = WordMap(byNoun)
    self.ontology = pack.ontology
  }

  /// The relations of one sentence.
  func match(_ tree: SentenceTree) -> SentenceFindings {
    var findings = SentenceFindings()
    for node in tree.nodes.indices {
      if tree.isVerb(node) {
        let readings = tree.reading.table.verbs[safe: tree.nodes[node].word] ?? []
        let patterns = readings.flatMap { reading in (byVerb[reading.lemma] ?? []).filter { isWhole($0, reading.lemma, at: node, tree) } }
        guard !patterns.isEmpty else { continue }
        if tree.isOpen(node) {
          findings.rejections.append(SentenceFindings.Rejection(rule: patterns[0].pattern.rule, reason: .open))
          continue
        }
        let modality = tree.modality(of: node)
        var trigger = TriggerArguments(node, isVerb: true)
        apply(patterns, &trigger, modality: modality, tree, &findings)
      } else {
        if let copula = tree.child(node, .copula), !tree.isOpen(node) {
          let modality = tree.modality(of: node)
          var trigger = TriggerArguments(node, isVerb: true)
          let patterns = (tree.reading.table.verbs[safe: tree.nodes[copula].word] ?? []).flatMap { byVerb[$0.lemma] ?? [] }
          apply(patterns, &trigger, modality: modality, tree, &findings)
        }
        guard let patterns = byNoun[noun(at: node, tree)], !tree.isModifier(node), !isPartOfName(node, tree) else { continue }
        let modality = tree.modality(ofNoun: node)
        let isOccasion = isOccasion(node, tree)
        var trigger = TriggerArguments(node, isVerb: false)
        // “the Framework for the Defence Partnership” is a document.
        let isDocument = tree.nodes[node].mention.map { tree.reading.type(of: $0) == "Agreement" } ?? false
        var fitting = patterns.filter { ($0.isOfItself || !isOccasion) && !(isDocument && $0.pattern.relation == "cooperatesWith") }
        // What lasts is there whether a question or condition names it or not: “if ships of the Kenyan Navy come”.
        if fitting.contains(where: { !$0.pattern.isState }), tree.isOpen(node) {
          for pattern in fitting where !pattern.pattern.isState {
            findings.rejections.append(SentenceFindings.Rejection(rule: pattern.pattern.rule, reason: .open))
          }
          fitting.removeAll { !$0.pattern.isState }
        }
        apply(fitting, &trigger, modality: modality, tree, &findings)
      }
    }
    findings.relations += Gapping.relations(from: findings.relations, in: tree)
    findings.relations += Likewise.relations(from: findings.relations, in: tree)
    return findings
  }

  /// Whether a word in a stretch of text can be about an occasion that is named before.
  func mayBeAboutOccasion(_ tokens: Range<Int>, in reading: DocumentReading) -> Bool {
    tokens.contains { token in
      let word = reading.word(token)
      return occasionTriggers.contains(reading.table.singulars[safe: word] ?? -1)
        || (reading.table.verbs[safe: word] ?? []).contains { occasionTriggers.contains($0.lemma) }
    }
  }

  // MARK: Slots

  private struct Candidate {
    let slot: RelationPattern.Slot
    let argument: Argument
  }

  /// Draws the relations of one trigger; where its tree gives none, those that stand near.
  private func apply(
    _ patterns: [CompiledPattern], _ trigger: inout TriggerArguments, modality: Modality, _ tree: SentenceTree,
    _ findings: inout SentenceFindings
  ) {
    var loose: [RelationMention] = []
    let before = findings.relations.count
    for compiled in patterns { apply(compiled, &trigger, modality: modality, tree, &findings, &loose) }
    if findings.relations.count == before, let first = loose.first { findings.relations += loose.filter { $0.type == first.type } }
    // “The 5th Battalion flew to Haiti”: one journey is a deployment or a visit, not both.
    let exclusive = Dictionary(
      patterns.compactMap { compiled in compiled.pattern.precedence.map { (compiled.pattern.relation, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard exclusive.count > 1, findings.relations.count > before + 1 else { return }
    let drawn = findings.relations[before...]
    let kept = drawn.filter { relation in
      guard let own = exclusive[relation.type] else { return true }
      return !drawn.contains {
        $0.source == relation.source && $0.target == relation.target && exclusive[$0.type].map { $0 < own } == true
      }
    }
    findings.relations.replaceSubrange(before..., with: kept)
  }

  private func apply(
    _ compiled: CompiledPattern, _ trigger: inout TriggerArguments, modality: Modality, _ tree: SentenceTree,
    _ findings: inout SentenceFindings, _ loose: inout [RelationMention]
  ) {
    let pattern = compiled.pattern, node = trigger.node, isVerb = trigger.isVerb
    // What ends is told by when it ended: “did not leave”, “will leave”, “left it behind” say nothing of it.
    if pattern.isEnding, modality != .asserted || !tree.dates(of: node).contains(where: { $0.role == .date }) { return }
    if !compiled.phrase.isEmpty, !compiled.phrase.contains(where: { tree.hasPreposition(node, $0) }) { return }
    var object = isVerb ? trigger.object(tree) : nil
    if isVerb, pattern.target.contains(.recipient) || pattern.source.contains(.recipient), let given = tree.secondObject(node) {
      object = tree.argument(given)
    }
    if !compiled.objects.isEmpty {
      if !isVerb {
        guard mentionsObject(node, compiled, tree) else { return }
      } else if object.map({ hasObject($0, of: compiled, tree) }) != true {
        guard let goods = self.object(besides: &trigger, of: compiled, tree) else { return }
        object = goods
      }
    }
    // “flew 80 soldiers to Haiti”: who sends others somewhere does not go there.
    if pattern.relation == "visits", compiled.objects.isEmpty, isVerb, !tree.isPassive(node), let object,
      tree.flags(object.node).contains(.agent),
      !pattern.source.contains(.object), !pattern.target.contains(.object)
    {
      return
    }
    if !compiled.subjects.isEmpty {
      guard isVerb, let subject = tree.surfaceSubject(node), isOne(subject.node, of: compiled.subjects, tree) else { return }
    }
    let sources = candidates(compiled.source, of: compiled, &trigger, tree)
    let targets = candidates(compiled.target, of: compiled, &trigger, tree)
    for source in sources {
      let fitting = source.argument.entities.filter { fits($0, compiled.sourceTypes, tree) && isKind($0, of: compiled.domain, tree) }
      guard !fitting.isEmpty else { continue }
      for target in targets where target.slot != source.slot && !(pattern.isTargetNamed && tree.nodes[target.argument.node].mention == nil)
      {
        let found = pairs(fitting, target.argument, compiled, tree).map {
          relation($0, compiled, source.argument, target.argument, object: object, at: node, modality, tree)
        }
        guard !found.isEmpty else { continue }
        findings.relations += found
        findings.relations += further(
          targets, beyond: target, fitting: fitting, source.argument, compiled, object: object, at: node, modality, tree)
        return
      }
      // “the two should be training its army”: what they do to another they do not do to each other.
      let isDoneToOther =
        isVerb && !tree.isPassive(node)
        && object?.entities.contains { !source.argument.entities.contains($0) && isKind($0, of: compiled.range, tree) } == true
      // “They were seen off by A and B”: nor do those by whom something is done to somebody.
      let isDoneToSomebody =
        isVerb && tree.isPassive(node)
        && tree.subjectNode(of: node).map {
          !tree.flags($0).isDisjoint(with: [.pronoun, .agent, .party])
            || tree.nodes[$0].mention.map { isKind($0.entity, of: compiled.range, tree) } == true
        } == true
        && source.slot == .subject
      if pattern.isMutual, fitting.count > 1, !isDoneToOther, !isDoneToSomebody {
        for (place, left) in fitting.enumerated() {
          // A body and whoever leads its delegation act together, not with each other.
          for right in fitting[(place + 1)...]
          where isKind(right, of: compiled.range, tree)
            && (tree.reading.entities[left].type == "Person") == (tree.reading.entities[right].type == "Person")
          {
            findings.relations.append(
              relation((left, right), compiled, source.argument, source.argument, object: object, at: node, modality, tree))
          }
        }
        return
      }
    }
    let near = near(
      compiled, at: node, sources: sources.map(\.argument), targets: targets.map(\.argument), modality, tree)
    if !near.isEmpty {
      loose += near
      return
    }
    if sources.contains(where: { !$0.argument.entities.isEmpty }) || targets.contains(where: { !$0.argument.entities.isEmpty }) {
      let reason: SentenceFindings.Rejection.Reason =
        sources.allSatisfy { $0.argument.entities.isEmpty }
        ? .noSource : targets.allSatisfy { $0.argument.entities.isEmpty } ? .noTarget : .otherTypes
      findings.rejections.append(SentenceFindings.Rejection(rule: pattern.rule, reason: reason))
    }
  }

  private func pairs(_ sources: [Int], _ target: Argument, _ compiled: CompiledPattern, _ tree: SentenceTree) -> [(Int, Int)] {
    sources.flatMap { left in
      target.entities.filter { right in
        left != right && !(compiled.isGiving && tree.reading.entities[right].owner == left) && !isAtHome(left, right, compiled, tree)
          && fits(right, compiled.targetTypes, tree)
          && isKind(right, of: compiled.range, tree)
      }.map { (left, $0) }
    }
  }

  /// Nobody is deployed to a place of his own country.
  private func isAtHome(_ source: Int, _ target: Int, _ compiled: CompiledPattern, _ tree: SentenceTree) -> Bool {
    compiled.pattern.relation == "deploysTo" && tree.reading.entities[target].countries.contains(tree.reading.entities[source].id)
  }

  /// Targets of the same type after other prepositions: "in the Conference one year and at the Dialogue the next".
  private func further(
    _ targets: [Candidate], beyond first: Candidate, fitting sources: [Int], _ source: Argument, _ compiled: CompiledPattern,
    object: Argument?,
    at node: Int, _ modality: Modality, _ tree: SentenceTree
  ) -> [RelationMention] {
    guard case .after = first.slot, let model = first.argument.entities.first else { return [] }
    var found: [RelationMention] = []
    for target in targets where target.slot != first.slot && target.argument.tokens.lowerBound > first.argument.tokens.upperBound {
      guard case .after = target.slot else { continue }
      for right in target.argument.entities
      where tree.reading.entities[right].type == tree.reading.entities[model].type && isKind(right, of: compiled.range, tree) {
        for left in sources where left != right && !first.argument.entities.contains(right) {
          found.append(relation((left, right), compiled, source, target.argument, object: object, at: node, modality, tree))
        }
      }
    }
    return found
  }

  private func candidates(
    _ places: [CompiledPattern.Place], of compiled: CompiledPattern, _ trigger: inout TriggerArguments, _ tree: SentenceTree
  )
    -> [Candidate]
  {
    var candidates: [Candidate] = []
    for place in places {
      if let argument = argument(at: place, of: compiled, &trigger, tree) {
        candidates.append(Candidate(slot: place.slot, argument: argument))
      }
    }
    return candidates
  }

  private func argument(
    at place: CompiledPattern.Place, of compiled: CompiledPattern, _ trigger: inout TriggerArguments, _ tree: SentenceTree
  ) -> Argument? {
    let node = trigger.node
    switch place.slot {
    case .subject: return trigger.subject(tree)
    case .recipient: return trigger.recipient(tree)
    case .agent: return trigger.agent(tree)
    case .object:
      // “lends it a corvette, X”: what is given, where a place asks to whom.
      if trigger.isVerb, compiled.pattern.target.contains(.recipient), let given = tree.secondObject(node) { return tree.argument(given) }
      return trigger.object(tree)
    case .possessor: return trigger.possessor(tree)
    case .home: return trigger.home(tree)
    case .occasion:
      return tree.occasion(
        for: node, types: compiled.pattern.targetTypes, isObjectKnown: !compiled.pattern.objects.isEmpty)
    case .after("self") where tree.nodes[node].mention == nil:
      // “Two ships of the navy, A and B”, but not “a host of countries”
      if !tree.has(node, .apposition), tree.nodes[node].relation != .apposition,
        tree.has(node, .nominal, where: { tree.hasPreposition($0, tree.words.of) })
      {
        return nil
      }
      return tree.argument(node)
    case .after("self"):
      return tree.nodes[node].entities.isEmpty
        ? nil : Argument(entities: tree.nodes[node].entities, node: node, tokens: tree.nodes[node].tokens)
    case .after:
      guard place.preposition >= 0 else { return nil }
      var found = trigger.after(place.preposition, tree)
      // “the sale of French weapons”: who made them gives them.
      // “trained at Russian academies”
      if compiled.isGiving, [tree.words.of, tree.words.at].contains(place.preposition), let goods = found, goods.entities.isEmpty {
        found?.entities = tree.owners(of: goods.node)
      }
      // “serve in UNIFIL, alongside troops from Peru”: the phrase beside the one that the noun stands in.
      if found == nil, !compiled.phrase.isEmpty, let verb = tree.governor(of: node) { found = tree.after(place.preposition, from: verb) }
      return found?.entities.isEmpty == false ? found : tree.relativized(place.preposition, in: node) ?? found
    }
  }

  func fits(_ entity: Int, _ types: Ontology.TypeSet, _ tree: SentenceTree) -> Bool {
    types.isEmpty || isKind(entity, of: types, tree)
  }

  func isKind(_ entity: Int, of types: Ontology.TypeSet, _ tree: SentenceTree) -> Bool {
    !tree.reading.entities[entity].kinds.isDisjoint(with: types)
  }
}
