import Knowledge
import Language

// Whether a text claims what it speaks of at all: a condition, a question, a rumour and a mere possibility are neither facts nor plans.
extension SentenceTree {
  /// Whether what a trigger says is left open. Climbs at most to the root.
  func isOpen(_ trigger: Int) -> Bool {
    if isPredicate(trigger) { return isOpenClause(trigger) }
    if nodes[trigger].children.contains(where: {
      nodes[$0].relation == .modifier && words.factuality.hedgeAdjectives.contains(nodes[$0].word)
    }) {
      return true
    }
    // “talk of a visit”
    var noun = trigger
    while [.nominal, .conjunct].contains(nodes[noun].relation), nodes[noun].parent >= 0, !isPredicate(nodes[noun].parent) {
      noun = nodes[noun].parent
      if nodes[noun].mention == nil, words.factuality.possibilityNouns.contains(nodes[noun].word) { return true }
    }
    return governor(of: trigger).map { isOpenClause($0) } ?? false
  }

  private func isOpenClause(_ clause: Int) -> Bool {
    var place = clause
    // Of two clauses joined by “and” a hedge in the one says nothing of the other; a condition or question is of both.
    var isWithinHedge = true
    for _ in 0..<Self.deepest {
      if isCondition(place) || isWithinHedge && hasHedge(place) { return true }
      let parent = nodes[place].parent
      guard parent >= 0 else { return isQuestion }
      switch nodes[place].relation {
      // The parser takes “sending” in “opposes sending” for an object.
      case .complement, .clausalSubject, .openComplement, .object:
        if leavesOpen(parent, place) { return true }
        place = parent
      case .adverbialClause:
        if leavesOpen(parent, place) { return true }
        // “advised Peru against joining”
        if nodes[place].children.contains(where: { nodes[$0].word == words.factuality.against && $0 < place }) { return true }
        guard isInfinitive(place) || penn(place) == .gerund && subjectNode(of: place) == nil else { return false }
        place = parent
      case .participle:
        guard isInfinitive(place) || isGerund(place) else { return false }
        if nodes[parent].mention == nil, words.factuality.possibilityNouns.contains(nodes[parent].word) { return true }
        guard let verb = governor(of: parent) else { return false }
        place = verb
      // “rumours that Kenya has sent troops”
      case .relativeClause: return words.reports.contains(nodes[parent].word) && !isDeniedReport(parent)
      case .conjunct where isPredicate(parent):
        if subjectNode(of: place) != nil { isWithinHedge = false }
        place = parent
      default: return false
      }
    }
    return false
  }

  /// `if Kenya sends`, `unless`, `had Kenya sent`
  private func isCondition(_ clause: Int) -> Bool {
    let markers = children(clause, .marker)
    // “It remains to be seen whether”, but “asked whether”
    if markers.contains(where: { nodes[$0].word == words.factuality.whether }), nodes[clause].parent >= 0,
      flags(nodes[clause].parent).isDisjoint(with: .desire)
    {
      return true
    }
    if nodes[clause].relation != .complement, markers.contains(where: { words.factuality.conditions.contains(nodes[$0].word) }) {
      return true
    }
    guard markers.isEmpty, let subject = subjectNode(of: clause) else { return false }
    return nodes[clause].children.contains {
      $0 < subject && Self.isFunction(nodes[$0].relation) && words.factuality.inverted.contains(nodes[$0].word)
        && (nodes[clause].relation == .adverbialClause || nodes[$0].tokens.lowerBound == tokens.lowerBound)
    }
  }

  /// Whether the sentence asks.
  private var isQuestion: Bool {
    tokens.suffix(3).contains { reading.isMark($0, UInt8(ascii: "?")) }
  }

  private func hasHedge(_ clause: Int) -> Bool {
    if has(clause, .adverb, where: { words.factuality.hedgeAdverbs.contains(nodes[$0].word) }) { return true }
    // “According to rumours”
    return has(clause, .oblique) { source in
      nodes[source].mention == nil && words.factuality.possibilityNouns.contains(nodes[source].word)
        && nodes[source].children.contains { nodes[$0].word == words.according && nodes[$0].relation == .preposition }
    }
  }

  /// Whether a predicate leaves open what it leads to: `is believed to`, `accused of`, `unlikely that`, `did not say that`.
  private func leavesOpen(_ parent: Int, _ clause: Int) -> Bool {
    if words.factuality.doubtWords.contains(nodes[parent].word), !isVerb(parent) { return true }
    if nodes[parent].mention == nil, has(parent, .copula), words.factuality.possibilityNouns.contains(nodes[parent].word) { return true }
    guard isVerb(parent) else { return false }
    // “was supposed to send” is a plan.
    if isVerb(parent, of: words.factuality.hedgeVerbs), !(flags(parent).contains(.planWord) && isInfinitive(clause)) {
      // “assumed command before sailing” supposes nothing.
      return nodes[clause].relation != .adverbialClause || nodes[clause].tokens.lowerBound == nodes[parent].tokens.upperBound
        || isIntroduced(clause, by: words.of)
    }
    guard !flags(parent).isDisjoint(with: [.speech, .plan, .desire]), nodes[clause].relation != .adverbialClause else { return false }
    if ownModality(of: parent) == .negated { return flags(parent).contains(.speech) && flags(parent).isDisjoint(with: .denial) }
    // “Few expect Kenya to send”
    return subjectNode(of: parent).map { subject in
      words.factuality.few.contains(nodes[subject].word)
        || has(subject, .modifier) { words.factuality.few.contains(nodes[$0].word) }
    } ?? false
  }

  /// Whether a verb is a form of one of these.
  func isVerb(_ node: Int, of lemmas: WordSet) -> Bool {
    (reading.table.verbs[safe: nodes[node].word] ?? []).contains { lemmas.contains($0.lemma) }
  }

  /// `of sending`, `from sending`: the parser takes such a word for a preposition or for a marker.
  private func isIntroduced(_ clause: Int, by word: Int32) -> Bool {
    hasPreposition(clause, word) || has(clause, .marker) { nodes[$0].word == word }
  }

  // MARK: Denied, put off

  /// What denies a clause by the way it hangs on another: `instead of sending`, `too poor to send`, `has yet to send`, `a refusal to send`.
  func deniedModality(of clause: Int, depth: Int) -> Modality? {
    let parent = nodes[clause].parent
    guard parent >= 0 else { return nil }
    let own = words.factuality
    switch nodes[clause].relation {
    case .adverbialClause, .clausalSubject, .complement, .openComplement, .object:
      if nodes[clause].relation == .adverbialClause,
        nodes[clause].children.contains(where: { $0 < clause && isInstead($0) })
      {
        return .negated
      }
      if isInfinitive(clause), has(parent, .adverb, where: { nodes[$0].word == own.too && $0 < parent }), !isVerb(parent) {
        return .negated
      }
      if isInfinitive(clause), !flags(parent).isDisjoint(with: [.have, .be]),
        nodes[parent].children.contains(where: { nodes[$0].word == own.yet })
      {
        return .negated
      }
      if !isVerb(parent), own.untrueWords.contains(nodes[parent].word) { return ownModality(of: parent) == .negated ? nil : .negated }
      if nodes[parent].word == own.trueWord, ownModality(of: parent) == .negated { return .negated }
      if isVerb(parent), isVerb(parent, of: own.barringVerbs), isIntroduced(clause, by: words.from) {
        return ownModality(of: parent) == .negated ? nil : .negated
      }
      if isVerb(parent), penn(clause) == .gerund, isDelaying(parent) || isVerb(parent, of: own.approvingVerbs) {
        return ownModality(of: parent) == .negated ? .negated : .planned
      }
      // “wrongly claimed that”
      if isVerb(parent), has(parent, .adverb, where: { own.falseAdverbs.contains(nodes[$0].word) }) { return .negated }
      // “signed a contract to supply”, however the parser hangs it
      if nodes[clause].relation == .adverbialClause, isInfinitive(clause), isVerb(parent), let object = objectNode(of: parent),
        nodes[object].mention == nil, own.commitmentNouns.contains(nodes[object].word)
      {
        return .planned
      }
      // “before Kenya sends troops, Peru will”
      if nodes[clause].relation == .adverbialClause, [.presentThird, .present].contains(penn(clause)),
        has(clause, .marker, where: { own.pending.contains(nodes[$0].word) }),
        [.planned, .desired].contains(modality(of: parent, depth: depth + 1))
          || has(parent, .auxiliary, where: { flags($0).contains(.possibility) })
      {
        return .planned
      }
      return nil
    // “It was not Kenya that sent”
    case .relativeClause:
      return nodes[parent].mention != nil && has(parent, .copula) && ownModality(of: parent) == .negated ? .negated : nil
    case .participle:
      guard nodes[parent].mention == nil else { return nil }
      if own.denialNouns.contains(nodes[parent].word) { return .negated }
      // “signed a contract to supply Peru”
      return isInfinitive(clause) && own.commitmentNouns.contains(nodes[parent].word) ? .planned : nil
    default: return nil
    }
  }

  /// `instead of`, `rather than`; an “instead” alone denies nothing.
  func isInstead(_ node: Int) -> Bool {
    words.factuality.instead.contains(nodes[node].word) && words.factuality.comparing.contains(reading.word(nodes[node].head + 1))
  }

  /// Whether words beside a verb say that it was not done: `almost sent`, `hardly any were sent`, `would have sent`.
  func isUndone(_ clause: Int) -> Bool {
    let own = words.factuality
    let isAlmost = has(clause, .adverb) {
      own.almost.contains(nodes[$0].word) && nodes[$0].tokens.upperBound == nodes[clause].tokens.lowerBound
        || own.hardly.contains(nodes[$0].word)
    }
    if isAlmost { return true }
    let auxiliaries = children(clause, .auxiliary)
    return auxiliaries.contains { nodes[$0].word == own.would } && auxiliaries.contains { flags($0).contains(.have) }
      && penn(clause) == .pastParticiple
  }

  /// What the words around a noun for a deed say of it: `a proposed visit`, `put off his visit`, `the cancellation of a visit`.
  func framedModality(ofNoun noun: Int) -> Modality? {
    let own = words.factuality
    let parent = nodes[noun].parent
    for child in nodes[noun].children where nodes[child].relation == .modifier {
      if own.failedAdjectives.contains(nodes[child].word) { return .negated }
      // “The planned visit fell through”
      if own.futureAdjectives.contains(nodes[child].word) {
        return parent >= 0 && nodes[noun].relation == .subject && comesToNothing(parent) && ownModality(of: parent) != .negated
          ? .negated : .planned
      }
      if own.wishedAdjectives.contains(nodes[child].word) { return .desired }
    }
    guard parent >= 0 else { return nil }
    switch nodes[noun].relation {
    case .nominal: return nodes[parent].mention == nil && own.denialNouns.contains(nodes[parent].word) ? .negated : nil
    case .object, .passiveSubject:
      guard isVerb(parent) else { return nil }
      if isDelaying(parent) { return .planned }
      if isVerb(parent, of: own.approvingVerbs), !own.commitmentNouns.contains(nodes[noun].word), ownModality(of: parent) == .asserted {
        return .planned
      }
      if isVerb(parent, of: own.banningVerbs) { return ownModality(of: parent) == .negated ? nil : .negated }
      return own.commitmentNouns.contains(nodes[noun].word) && isVerb(parent, of: own.pursuitVerbs) ? .desired : nil
    case .subject: return isVerb(parent) && isCalledOff(parent) && ownModality(of: parent) != .negated ? .negated : nil
    default: return nil
    }
  }

  /// Whether a plan or wish is given up, or comes to nothing: `dropped plans to send`, `lost its bid to host`, `Its plan to send troops collapsed`.
  func isGivenUp(_ noun: Int) -> Bool {
    let verb = nodes[noun].parent
    guard verb >= 0, isVerb(verb), ownModality(of: verb) != .negated else { return false }
    if nodes[noun].relation == .subject { return comesToNothing(verb) }
    return (nodes[noun].relation == .object || nodes[noun].relation == .passiveSubject) && isVerb(verb, of: words.factuality.droppingVerbs)
  }

  /// `postponed`, `put off`
  private func isDelaying(_ verb: Int) -> Bool {
    let own = words.factuality
    return (reading.table.verbs[safe: nodes[verb].word] ?? []).contains { form in
      own.delayVerbs.contains(form.lemma)
        || own.delays[form.lemma].map { particles in nodes[verb].children.contains { $0 > verb && particles.contains(nodes[$0].word) } }
          == true
    }
  }

  /// `was asked to send troops but declined`, `was due to send troops but did not`: whether a plan or wish is taken back right behind it.
  func isTakenBack(_ verb: Int) -> Bool {
    let own = words.factuality
    return has(verb, .conjunct) { other in
      guard other > verb, isVerb(other), !has(other, .object), !has(other, .complement), !has(other, .openComplement),
        has(other, .coordinator, where: { nodes[$0].word == own.but })
      else { return false }
      return flags(other).contains(.denial) || flags(other).contains(.doForm) && ownModality(of: other) == .negated
    }
  }

  /// `stopped sending troops in 2023`, `ended its deployment`: whether a deed is told to have ended at the date beside it.
  func isCeased(_ trigger: Int) -> Bool {
    let parent = nodes[trigger].parent
    guard parent >= 0, isVerb(parent) else { return false }
    // “stopped sending troops”
    if !isVerb(trigger), nodes[trigger].relation == .object, isCeased(parent) { return true }
    // “did not stop sending”, “will end its deployment”: it goes on.
    guard isVerb(parent, of: words.factuality.ceasingVerbs), modality(of: parent) == .asserted else { return false }
    if isVerb(trigger) { return [.openComplement, .object, .complement].contains(nodes[trigger].relation) && penn(trigger) == .gerund }
    return nodes[trigger].relation == .object || nodes[trigger].relation == .passiveSubject
  }

  private func comesToNothing(_ verb: Int) -> Bool { isVerb(verb, of: words.factuality.failingVerbs) || isCalledOff(verb) }
}
