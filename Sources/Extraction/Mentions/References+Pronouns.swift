import Knowledge
import Language

// What pronouns take up, and how far back they look.
extension References {
  /// Whether a pronoun begins a clause, after a date at most.
  func beginsClause(_ token: Int, _ sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    if token == sentence.lowerBound { return true }
    let before = reading.flags(token - 1)
    if reading.isComma(token - 1) || reading.isMark(token - 1, UInt8(ascii: ";")) || reading.isMark(token - 1, UInt8(ascii: ":")) {
      return true
    }
    if !before.isDisjoint(with: [.coordinator, .subordinator, .relative, .month, .weekday]) { return true }
    // “and this morning it sent”
    if before.contains(.dateWord),
      token - 1 == sentence.lowerBound || !reading.flags(token - 2).isDisjoint(with: [.determiner, .pronoun, .adverb])
    {
      return true
    }
    // “since they signed”
    if conjunctive.contains(reading.word(token - 1)), isVerbal(token + 1, reading) { return true }
    return reading.tokens[token - 1].shape == .number && reading.flags(token - 2).isDisjoint(with: [.determiner])
  }

  /// What "it" means where it begins a clause: the subject of the clause before.
  func subject(of token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = reading.text.sentences[sentence].tokens
    guard beginsClause(token, own, reading), !isEmpty(token, reading) else { return nil }
    func isBody(_ mention: Mention) -> Bool {
      let type = reading.type(of: mention)
      return mention.kind != .demonym && ontology.isKind(type, of: "Actor") && type != "Person"
        || mention.kind != .demonym && type == "Mission"
    }
    func isOccasion(_ mention: Mention) -> Bool {
      ["Event", "Exercise", "Forum"].contains(reading.type(of: mention).rawValue) && !isAfterPreposition(mention, reading)
    }
    let former = mentions[sentence].first {
      $0.tokens.upperBound < token && reading.word($0.tokens.lowerBound) != it
        && reading.flags($0.tokens.upperBound).isDisjoint(with: .clitic) && (isBody($0) || isOccasion($0))
        && !isAfterPreposition($0, reading) && $0.group < 0
    }
    let isFronted = former.map { $0.tokens.lowerBound - own.lowerBound < 2 && isDescribedOnly($0, until: token, reading) } ?? false
    if token > own.lowerBound, let former, !isFronted { return former.entity }
    guard sentence > 0, token == own.lowerBound || former == nil || isFronted else { return nil }
    let before = mentions[sentence - 1].filter { !isInDateline($0, reading) && (isBody($0) || !isFronted && isOccasion($0)) }
    return (before.first { !isAfterPreposition($0, reading) } ?? before.first)?.entity
  }

  /// `Receiving his counterpart X, he said`: whoever a sentence that begins with a participle speaks of is not named in that clause.
  func actor(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = reading.text.sentences[sentence].tokens
    let forms = reading.table.verbs[safe: reading.word(own.lowerBound)] ?? []
    guard sentence > 0, reading.isComma(token - 1), reading.mention(at: own.lowerBound) == nil,
      forms.contains(where: { $0.kinds.contains(.presentParticiple) }),
      let named = mentions[sentence].first(where: { reading.type(of: $0) == "Person" }), named.tokens.upperBound <= token,
      // No clause of its own lies between the participle and the pronoun.
      !((own.lowerBound + 1)..<token).contains(where: { isFinite($0, reading) })
    else { return nil }
    let inside = Set(mentions[sentence].filter { $0.tokens.upperBound <= token }.map(\.entity))
    return last(in: 2, before: own.lowerBound, sentence, mentions, preferringFirst: true) {
      isPerson($0, for: reading.word(token), reading) && !inside.contains($0.entity)
    }?.entity
  }

  func isFinite(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.mention(at: token) == nil, reading.tokens[token].shape == .lower else { return false }
    if reading.flags(token).contains(.auxiliary) { return true }
    return (reading.table.verbs[safe: reading.word(token)] ?? []).contains {
      !$0.kinds.isDisjoint(with: [.past, .thirdPerson]) && reading.flags(token).isDisjoint(with: [.agent, .topic])
    }
  }

  func isSigned(_ token: Int, _ reading: DocumentReading) -> Bool {
    var next = token + 1
    while reading.flags(next).contains(.auxiliary) { next += 1 }
    return next > token + 1 && (reading.table.verbs[safe: reading.word(next)] ?? []).contains { signing.contains($0.lemma) }
  }

  /// “it is clear that”: stands for nothing.
  func isEmpty(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.flags(token + 1).contains(.be), reading.tokens.indices.contains(token + 3) else { return false }
    let next = reading.foldedBytes((token + 3)..<(token + 4))
    return next.elementsEqual("that".utf8) || next.elementsEqual("to".utf8)
  }

  func isInDateline(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    reading.dateline.map { $0.overlaps(mention.tokens) } ?? false
  }

  /// Whether nothing is said between a name and a place behind it, but what describes the name: `RIMPAC, led by the United States, it joined`.
  private func isDescribedOnly(_ mention: Mention, until token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.isComma(token - 1) else { return false }
    return !((mention.tokens.upperBound)..<token).contains { place in
      if reading.flags(place).contains(.auxiliary) || reading.flags(place).contains(.be) { return true }
      guard reading.flags(place).contains(.verb), reading.mention(at: place) == nil, reading.tokens[place].shape == .lower else {
        return false
      }
      let forms = reading.table.verbs[safe: reading.word(place)] ?? []
      // A participle before “by” is no verb of a clause.
      return forms.contains { !$0.kinds.isDisjoint(with: [.past, .thirdPerson]) } && reading.word(place + 1) != reading.table.by
    }
  }

  func isAfterPreposition(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.flags(before).contains(.preposition)
  }

  /// Members of …, soldiers from …
  func isOfAgents(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.flags(before).contains(.preposition) && reading.flags(before - 1).contains(.agent)
  }

  /// Whose "its" is: of the actor that the sentence, or the one before it, begins with.
  func owner(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = reading.text.sentences[sentence].tokens
    let start = (own.lowerBound..<token).last { reading.isMark($0, UInt8(ascii: ";")) } ?? own.lowerBound
    // “Finland, its eastern neighbour”: not Finland’s.
    let described = reading.isComma(token - 1) ? reading.mention(endingAt: token - 1)?.entity : nil
    for back in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      let actors = mentions[back].filter { mention in
        let type = reading.type(of: mention)
        return mention.tokens.upperBound <= token && mention.kind != .demonym && ontology.isKind(type, of: "Actor") && type != "Person"
          && !isInDateline(mention, reading) && mention.entity != described
      }
      // “South Korea is no member; Vietnam, bound by its policy”: of the clause behind the semicolon.
      if back == sentence, start > own.lowerBound,
        let near = actors.first(where: { $0.tokens.lowerBound > start && !isAfterPreposition($0, reading) })
      {
        return near.entity
      }
      // “by which Berlin wants to prove that its interest”: the subject next to it.
      let subject =
        back < sentence
        ? nil
        : actors.last {
          guard !isAfterPreposition($0, reading), !reading.flags($0.tokens.upperBound).contains(.clitic) else { return false }
          // “will give the navy radars under its initiative”: who is given something does not own what is given.
          if isObject($0, reading) { return false }
          // “the United States, under its initiative”
          return !reading.flags($0.tokens.upperBound).isDisjoint(with: [.auxiliary, .be, .verb])
            || !($0.tokens.upperBound..<token).contains { !reading.flags($0).isDisjoint(with: [.auxiliary, .be, .verb]) }
        }
      if let found = subject ?? actors.first { return found.entity }
    }
    return nil
  }

  /// Whether a name stands behind a verb as what it is done to.
  private func isObject(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    let start = mention.tokens.lowerBound
    let before = reading.word(start - 1) == the ? start - 2 : start - 1
    return reading.mention(at: before) == nil && isVerbal(before, reading) && !reading.flags(before).contains(.be)
  }

  /// The country that "the country" means: the subject of the sentence before, else the one that the text is about.
  func country(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = mentions[sentence].first {
      $0.tokens.upperBound <= token && reading.type(of: $0) == "Country" && $0.kind != .reference
        && !isOfOpening($0, before: token, sentence, reading)
    }
    // “Burundi, which has kept troops in the country”: not its own.
    if let own, reading.flags(token - 1).contains(.preposition), !isAfterPreposition(own, reading), let focus = reading.focus,
      focus != own.entity
    {
      return focus
    }
    // “Britain and Australia both trained the country's hospital”: neither of two that act together.
    if let own, let fellow = fellow(of: own, reading) {
      return reading.focus.flatMap { $0 == own.entity || $0 == fellow ? nil : $0 }
    }
    if let own { return own.entity }
    for back in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      if let found = mentions[back].first(where: { reading.type(of: $0) == "Country" }) { return found.entity }
    }
    return reading.focus
  }

  /// The country that “and” joins to one: `Britain and | Australia`.
  private func fellow(of country: Mention, _ reading: DocumentReading) -> Int? {
    guard reading.flags(country.tokens.upperBound).contains(.coordinator) else { return nil }
    let next =
      reading.flags(country.tokens.upperBound + 1).contains(.determiner) ? country.tokens.upperBound + 2 : country.tokens.upperBound + 1
    return reading.mention(beginningAt: next).flatMap { reading.type(of: $0) == "Country" && $0.kind != .demonym ? $0.entity : nil }
  }

  /// Whether a name stands in the phrase that opens a sentence before its subject: `To Cobra Gold in Thailand the country sends observers`.
  private func isOfOpening(_ mention: Mention, before token: Int, _ sentence: Int, _ reading: DocumentReading) -> Bool {
    let start = reading.text.sentences[sentence].tokens.lowerBound
    guard isAfterPreposition(mention, reading), reading.flags(start).contains(.preposition) else { return false }
    return !(start..<token).contains { !reading.flags($0).isDisjoint(with: [.verb, .auxiliary, .be]) && reading.mention(at: $0) == nil }
  }

  func last(
    in reach: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], preferringFirst: Bool, where fits: (Mention) -> Bool
  ) -> Mention? {
    for back in stride(from: sentence, through: max(0, sentence - reach), by: -1) {
      let candidates = mentions[back].filter { $0.tokens.upperBound <= token && fits($0) }
      if let found = preferringFirst && back < sentence ? candidates.first : preferringFirst ? candidates.first : candidates.last {
        return found
      }
    }
    return nil
  }

  func lastDistinct(
    _ count: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading, where fits: (Mention) -> Bool
  )
    -> [Int]
  {
    var found: [Int] = []
    for back in stride(from: sentence, through: max(0, sentence - 6), by: -1) {
      for mention in mentions[back].reversed() where mention.tokens.upperBound <= token && fits(mention) {
        for entity in reading.entities(of: mention) where !found.contains(entity) && found.count < count { found.append(entity) }
      }
      if found.count >= count { break }
    }
    return found.sorted()
  }
}
