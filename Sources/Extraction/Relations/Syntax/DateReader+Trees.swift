import Knowledge
import Language

extension DateReader {
  /// The dates of a sentence. Whether a month without a year lies ahead is told by the tense of its own clause.
  func dates(in tree: SentenceTree) -> [Found] {
    var reader = self
    for token in tree.tokens where tree.reading.tokens[token].shape == .number || tree.reading.isCapitalized(token) {
      let clause = tree.clause(of: tree.node(at: token))
      guard tree.isPredicate(clause) else { continue }
      if let object = tree.child(clause, .object), tree.flags(object).contains(.invitation) {
        // “has accepted an invitation to come in May”
        reader.isAhead[token] = true
      } else if tree.isPast(clause) {
        reader.isAhead[token] = false
      } else if tree.modality(of: clause) != .asserted || tree.isInfinitive(clause) || tree.isPresent(clause) && isDay(token, tree.reading)
      {
        // “On Thursday he flies to Brussels”, “lasts until March 13”
        reader.isAhead[token] = true
      }
    }
    return reader.dates(in: tree.tokens, of: tree.reading)
  }

  /// A weekday, or the day until which something lasts: “Since March they serve there” looks back all the same.
  private func isDay(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.flags(token).contains(.weekday) || isUntil(reading.word(token - 1))
  }
}

extension SentenceTree {
  /// The dates that a trigger’s clause gives, and those of the clause that leads to it where it has none.
  func dates(of trigger: Int) -> [DateReader.Found] {
    guard !dates.isEmpty else { return [] }
    var clause = trigger
    for _ in 0..<Self.deepest {
      let home = clause == trigger && !isPredicate(trigger) ? trigger : self.clause(of: clause)
      let own = dates.filter { stands($0, in: home) }
      if !own.isEmpty { return own }
      if clause == trigger, let given = date(beforeWhen: home) { return [given] }
      // “has helped the centre to clear mines since 2016”
      if clause == trigger, isPerfect(home),
        let infinitive = nodes[home].children.first(where: {
          [.openComplement, .adverbialClause].contains(nodes[$0].relation) && isInfinitive($0)
        })
      {
        let inner = dates.filter { $0.role == .since && stands($0, in: infinitive) }
        if !inner.isEmpty { return inner }
      }
      guard let above = leadingClause(of: home) else { return [] }
      clause = above
    }
    return []
  }

  private func stands(_ date: DateReader.Found, in home: Int) -> Bool {
    // “visited the yard, which has delivered nine boats since 2012”: since goes with the perfect, wherever the parser hung it.
    if date.role == .since, date.until == nil, isPast(clause(of: node(at: date.tokens.lowerBound))),
      let perfect = nodes.indices.last(where: { nodes[$0].tokens.lowerBound < date.tokens.lowerBound && isPerfect($0) }),
      nodes[perfect].relation == .relativeClause
    {
      return perfect == home
    }
    var place = node(at: date.tokens.lowerBound)
    for _ in 0..<12 {
      if place == home { return true }
      // “the call made in March”
      if isPredicate(place), nodes[place].relation != .participle || nodes[place].parent != home || !flags(place).contains(.light) {
        return false
      }
      place = nodes[place].parent
      if place < 0 { return false }
    }
    return false
  }

  /// `since February, when he flew to Hanoi`: the date right before the clause that tells what happened then.
  private func date(beforeWhen clause: Int) -> DateReader.Found? {
    guard let when = nodes[clause].children.first(where: { $0 < clause && nodes[$0].word == words.when && nodes[$0].mention == nil }) else {
      return nil
    }
    let comma = nodes[when].tokens.lowerBound - 1
    guard reading.isComma(comma), let date = dates.first(where: { $0.tokens.upperBound == comma }) else { return nil }
    return DateReader.Found(tokens: date.tokens, date: date.date, role: .date)
  }

  private func isPerfect(_ verb: Int) -> Bool {
    isVerb(verb) && penn(verb) == .pastParticiple && has(verb, .auxiliary) { flags($0).contains(.have) && penn($0) != .past }
  }

  /// The clause that a clause or noun is part of, so that its time is that one’s too: `flew there on Friday to inspect the base`.
  private func leadingClause(of node: Int) -> Int? {
    let parent = nodes[node].parent
    guard parent >= 0 else { return nil }
    if !isPredicate(node) { return governor(of: node) }
    switch nodes[node].relation {
    case .openComplement, .conjunct: return clause(of: parent)
    case .adverbialClause:
      // “moved on Friday as the minister hosted his counterpart”
      let markers = children(node, .marker) + children(node, .adverb).filter { flags($0).contains(.subordinator) }
      return markers.isEmpty || isInfinitive(node) || markers.contains { words.meanwhile.contains(nodes[$0].word) }
        ? clause(of: parent) : nil
    case .participle:
      if isInfinitive(node) { return governor(of: parent) }
      // “took part in January in Milan, an exercise held off India”
      guard isPassive(node), nodes[parent].relation == .apposition, nodes[parent].parent >= 0,
        let name = nodes[nodes[parent].parent].mention, ["Exercise", "Forum", "Event"].contains(reading.type(of: name).rawValue)
      else { return nil }
      return governor(of: nodes[parent].parent)
    // “attended the meeting in Berlin in May, where she met X”
    case .relativeClause:
      // “was received in June by X, with whom he signed an agreement”
      if let outer = governor(of: parent), isPast(node), isPast(outer),
        reading.isComma(span(node).lowerBound) || reading.isComma(span(node).lowerBound - 1),
        children(node, .adverb).isEmpty
      {
        return outer
      }
      return nodes[node].children.contains { nodes[$0].word == words.where && reading.isComma(nodes[$0].tokens.lowerBound - 1) }
        ? governor(of: parent) : nil
    default: return nil
    }
  }

  /// Whether a clause is in the present tense, by its own verb: `flies`, not `has flown`.
  func isPresent(_ clause: Int) -> Bool {
    isVerb(clause) && [.presentThird, .present].contains(penn(clause)) && !has(clause, .auxiliary) && !has(clause, .passiveAuxiliary)
  }

  /// Whether a clause tells what happened at a time that is over: `met`, `was received`, not `has met`.
  func isPast(_ clause: Int) -> Bool {
    if isInfinitive(clause) { return false }
    if penn(clause) == .past { return true }
    let helpers = nodes[clause].children.filter {
      nodes[$0].relation == .auxiliary || nodes[$0].relation == .passiveAuxiliary || nodes[$0].relation == .copula
    }
    // “At the margins General X conferred with Kenya” may be taken for a participle; “Boat handed over to Kenya” tells of the past, too.
    if helpers.isEmpty, penn(clause) == .pastParticiple, nodes[clause].relation == .root { return true }
    return !helpers.isEmpty && helpers.allSatisfy { penn($0) == .past && !flags($0).contains(.have) && !flags($0).contains(.future) }
  }
}
