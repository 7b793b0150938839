import Knowledge
import Language

// Whether something is so, planned, wished for or denied.
extension SentenceTree {
  /// The modality of a clause: its own, and what the clauses lend it that it hangs on.
  func modality(of clause: Int, depth: Int = 0) -> Modality {
    guard depth < Self.deepest else { return .asserted }
    let told = toldModality(of: clause, depth: depth)
    return [.planned, .desired].contains(told) && isTakenBack(clause) ? .negated : told
  }

  private func toldModality(of clause: Int, depth: Int) -> Modality {
    let own = ownModality(of: clause)
    guard own != .negated, let lent = lentModality(to: clause, depth: depth) else { return own }
    switch (own, lent) {
    case (_, .negated): return .negated
    case (.asserted, _): return lent
    case (.planned, .desired): return .desired
    default: return own
    }
  }

  func ownModality(of clause: Int) -> Modality {
    if isUndone(clause) { return .negated }
    var modality = Modality.asserted
    for child in nodes[clause].children {
      let flags = flags(child)
      switch nodes[child].relation {
      case .adverb, .determiner:
        // “never”, “no longer”
        // “did not only send”
        if flags.contains(.negation), words.factuality.only.contains(reading.word(nodes[child].tokens.upperBound)) { continue }
        if flags.contains(.negation) || nodes[child].children.contains(where: { words.no.contains(nodes[$0].word) }) { return .negated }
      case .subject, .passiveSubject: if flags.contains(.negation) { return .negated }
      // “neither serves in it nor pays for it”
      case .coordinator: if flags.contains(.negation), child < clause { return .negated }
      case .marker, .preposition: if flags.contains(.planWord) { modality = .planned }
      case .auxiliary, .passiveAuxiliary, .copula:
        if flags.contains(.negation) { return .negated }
        // “is to meet”
        if flags.contains(.be), isVerb(clause), isInfinitive(clause) { modality = .planned }
        if flags.contains(.future) {
          modality = .planned
        } else if flags.contains(.possibility), modality == .asserted, !words.can.contains(nodes[child].word) {
          modality = .desired
        }
      default: continue
      }
    }
    return modality
  }

  private func lentModality(to clause: Int, depth: Int) -> Modality? {
    let parent = nodes[clause].parent
    guard parent >= 0 else { return nil }
    let above = flags(parent)
    if let denied = deniedModality(of: clause, depth: depth) { return denied }
    switch nodes[clause].relation {
    case .openComplement, .object:
      if let led = led(by: parent) { return led }
      return isPredicate(parent) ? inherited(from: parent, depth: depth) : nil
    case .complement:
      return led(by: parent)
    case .relativeClause where isDeniedReport(parent), .participle where isDeniedReport(parent):
      return .negated
    case .adverbialClause:
      // “refrained from sending”, “ruled out sending”
      if above.contains(.denial),
        hasPreposition(clause, words.from) || has(clause, .marker, where: { nodes[$0].word == words.from })
      {
        return .negated
      }
      if isCalledOff(parent), isBareParticiple(clause) { return led(by: parent) }
      guard isInfinitive(clause) || isBareParticiple(clause) else { return nil }
      if isInfinitive(clause), let led = led(by: parent) { return led }
      return inherited(from: parent, depth: depth)
    case .participle:
      // “the exercise that Japan is to host” has a subject of its own, and hangs on the noun only.
      guard isInfinitive(clause), child(clause, .subject) == nil else {
        return above.contains(.desireNoun) ? announced(above, at: parent) : nil
      }
      // “accepted an invitation from his counterpart to visit”: the infinitive may hang on a name in between.
      var place = parent
      while place >= 0, !isPredicate(place) {
        if let announced = announced(self.flags(place), at: place) { return announced }
        place = nodes[place].parent
      }
      return governor(of: parent).flatMap { inherited(from: $0, depth: depth) }
    case .conjunct:
      // “will visit Hanoi and meet the minister”: one auxiliary for both.
      guard isPredicate(parent), sharesAuxiliary(clause, with: parent) else { return nil }
      return inherited(from: parent, depth: depth)
    default: return nil
    }
  }

  /// `A report that Hanoi would send observers was denied`: whether a noun for what was said is what a verb denies.
  func isDeniedReport(_ noun: Int) -> Bool {
    guard !isVerb(noun), words.reports.contains(nodes[noun].word) else { return false }
    // “Reports that … are false”
    let predicates =
      [nodes[noun].parent] + nodes[noun].children.filter { nodes[$0].relation == .complement || nodes[$0].relation == .parataxis }
    if predicates.contains(where: { $0 >= 0 && !isVerb($0) && has($0, .copula) && words.factuality.untrueWords.contains(nodes[$0].word) }) {
      return true
    }
    guard nodes[noun].parent >= 0, isVerb(nodes[noun].parent) else { return false }
    let verb = nodes[noun].parent
    guard flags(verb).contains(.denial) else { return false }
    return nodes[noun].relation == .object || nodes[noun].relation == .passiveSubject || nodes[noun].relation == .subject && isPassive(verb)
  }

  /// What a noun says of the clause that it announces: a hope, a plan; an accepted invitation is a plan.
  private func announced(_ flags: WordFlags, at noun: Int) -> Modality? {
    // “turned down a request to send”, “Its plan to send troops collapsed”
    if !flags.isDisjoint(with: [.desireNoun, .desire, .plan, .planWord, .invitation]) {
      if isGivenUp(noun) { return .negated }
      if let verb = governor(of: noun), isObject(noun, of: verb), self.flags(verb).contains(.denial) || isCalledOff(verb) {
        return ownModality(of: verb) == .negated ? .desired : .negated
      }
    }
    if flags.contains(.desireNoun) || flags.contains(.desire) {
      return governor(of: noun).map { self.flags($0).contains(.plan) } == true ? .planned : .desired
    }
    return flags.contains(.plan) || flags.contains(.planWord) ? .planned : nil
  }

  private func isObject(_ noun: Int, of verb: Int) -> Bool {
    nodes[noun].parent == verb && (nodes[noun].relation == .object || nodes[noun].relation == .passiveSubject)
  }

  private func inherited(from clause: Int, depth: Int) -> Modality? {
    let modality = modality(of: clause, depth: depth + 1)
    return modality == .asserted ? nil : modality
  }

  /// What a verb or adjective says of what it leads to: `hopes to`, `is due to`, `refused to`, `plans to`.
  private func led(by parent: Int) -> Modality? {
    let flags = flags(parent)
    let isDenied = ownModality(of: parent) == .negated
    if !isDenied, !flags.isDisjoint(with: [.plan, .desire, .planWord]), isTakenBack(parent) { return .negated }
    // “has not ruled out sending troops”: it may.
    if flags.contains(.denial) || isCalledOff(parent) { return isDenied ? .desired : .negated }
    if isDenied, !flags.isDisjoint(with: [.plan, .desire, .planWord]) { return .negated }
    if flags.contains(.desire) || flags.contains(.possibility) { return .desired }
    if flags.contains(.plan) || flags.contains(.planWord) { return .planned }
    // “is to meet”
    if flags.contains(.be), nodes[parent].mention == nil { return .planned }
    return nil
  }

  private func isBareParticiple(_ clause: Int) -> Bool { penn(clause) == .gerund && child(clause, .subject) == nil }

  private func sharesAuxiliary(_ clause: Int, with parent: Int) -> Bool {
    guard child(clause, .auxiliary) == nil, child(clause, .subject) == nil, child(clause, .passiveSubject) == nil else { return false }
    return [.base, .pastParticiple, .gerund].contains(penn(clause)) && penn(clause) == penn(parent)
  }

  /// The modality of what a noun says: of the verb that it is object, complement or subject of.
  func modality(ofNoun noun: Int) -> Modality {
    if has(noun, .determiner, where: { words.no.contains(nodes[$0].word) }) { return .negated }
    if let framed = framedModality(ofNoun: noun) { return framed }
    if child(noun, .copula) != nil { return modality(of: noun) }
    // “talked about a trip to Ottawa”
    if hasPreposition(noun, words.about) { return .desired }
    // “Kenya, not yet a member of the Union”
    if [.apposition, .conjunct].contains(nodes[noun].relation), has(noun, .adverb, where: { flags($0).contains(.negation) }) {
      return .negated
    }
    let parent = nodes[noun].parent
    guard parent >= 0 else { return .asserted }
    switch nodes[noun].relation {
    case .object:
      let own = modality(of: parent)
      let flags = flags(parent)
      if own != .negated, flags.contains(.desire), flags.isDisjoint(with: [.light]) { return .desired }
      if own == .asserted, flags.contains(.plan) { return .planned }
      if own == .asserted, flags.contains(.denial) || isCalledOff(parent) { return .negated }
      if own == .negated, flags.contains(.denial) || isCalledOff(parent) { return .desired }
      return own
    case .subject, .passiveSubject:
      let own = modality(of: parent)
      if isPassive(parent), own == .asserted, flags(parent).contains(.plan) { return .planned }
      // “The exercise has been cancelled”, “called off”
      if isPassive(parent), own == .asserted, flags(parent).contains(.denial) || isCalledOff(parent) { return .negated }
      if isPassive(parent), own == .negated, flags(parent).contains(.denial) || isCalledOff(parent) { return .desired }
      return own
    case .oblique, .agent, .openComplement:
      // “called off the deployment”, taken for “off the deployment”
      if isCalledOff(parent), hasOne(of: refusals(of: parent), noun) { return .negated }
      if flags(parent).contains(.desire) { return .desired }
      return flags(parent).contains(.light) || child(parent, .object) == nil ? modality(of: parent) : inheritedWish(of: parent)
    case .nominal:
      if flags(parent).contains(.desireNoun) { return .desired }
      if flags(parent).contains(.plan) { return .planned }
      return isPredicate(parent) ? modality(of: parent) : modality(ofNoun: parent)
    case .conjunct: return isPredicate(parent) ? modality(of: parent) : modality(ofNoun: parent)
    default: return .asserted
    }
  }

  /// `called off`, `ruled out`
  func isCalledOff(_ verb: Int) -> Bool {
    let particles = refusals(of: verb)
    guard !particles.isEmpty else { return false }
    return nodes[verb].children.contains {
      $0 > verb
        && (particles.contains(nodes[$0].word)
          || nodes[$0].relation == .oblique && span($0).lowerBound == nodes[verb].tokens.upperBound && hasOne(of: particles, $0))
    }
  }

  private func hasOne(of prepositions: WordSet, _ phrase: Int) -> Bool {
    prepositions.words.contains { hasPreposition(phrase, $0) }
  }

  private func refusals(of verb: Int) -> WordSet {
    (reading.table.verbs[safe: nodes[verb].word] ?? []).lazy.compactMap { [words] in words.refusals[$0.lemma] }.first ?? []
  }

  private func inheritedWish(of clause: Int) -> Modality {
    let modality = modality(of: clause)
    return modality == .negated ? .asserted : modality
  }
}
