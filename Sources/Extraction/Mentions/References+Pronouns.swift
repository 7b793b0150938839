import Knowledge
import Language

// What pronouns take up, and how far back they look.
extension References {
  /// Whether a mention is named as a ship: by a prefix, or with a noun for ships in or before its name.
  func isShip(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    let first = reading.word(mention.tokens.lowerBound)
    return shipPrefixes.contains(first) || vessels.contains(first) || vessels.contains(reading.word(mention.tokens.lowerBound - 1))
  }

  /// Whether a pronoun begins a clause, after a date at most.
  func beginsClause(_ token: Int, _ sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    if token == sentence.lowerBound { return true }
    let before = reading.flags(token - 1)
    if reading.isComma(token - 1) || reading.isMark(token - 1, UInt8(ascii: ";")) { return true }
    if !before.isDisjoint(with: [.coordinator, .subordinator, .relative, .month, .weekday]) { return true }
    return reading.tokens[token - 1].shape == .number && reading.flags(token - 2).isDisjoint(with: [.determiner])
  }

  /// What "it" means where it begins a clause: the subject of the clause before.
  func subject(of token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = reading.text.sentences[sentence].tokens
    guard beginsClause(token, own, reading), !isEmpty(token, reading) else { return nil }
    func isBody(_ mention: Mention) -> Bool {
      let type = reading.type(of: mention)
      return ontology.isKind(type, of: "Actor") && type != "Person" || type == "Mission"
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
      reading.type(of: $0) == "Person" && !inside.contains($0.entity)
    }?.entity
  }

  private func isFinite(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.mention(at: token) == nil, reading.tokens[token].shape == .lower else { return false }
    if reading.flags(token).contains(.auxiliary) { return true }
    return (reading.table.verbs[safe: reading.word(token)] ?? []).contains {
      !$0.kinds.isDisjoint(with: [.past, .thirdPerson]) && reading.flags(token).isDisjoint(with: [.agent, .topic])
    }
  }

  /// `the latter`, `the former`: the last or first of the two actors that the sentence last named.
  func latter(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])?
  {
    let word = reading.word(token + 1)
    let next = reading.flags(token + 2)
    guard word == latter || word == former,
      next.contains(.clitic) || next.contains(.auxiliary) || isVerbal(token + 2, reading) && isFinite(token + 2, reading)
    else { return nil }
    // Both in this sentence, or both in the one before.
    for place in [sentence, sentence - 1] where place >= 0 {
      var named: [Int] = []
      for mention in mentions[place] where mention.tokens.upperBound <= token && mention.kind != .demonym && mention.group < 0 {
        guard ontology.isKind(reading.type(of: mention), of: "Actor") else { continue }
        named.removeAll { $0 == mention.entity }
        named.append(mention.entity)
      }
      if named.count > 1 { return (token..<(token + 2), [word == latter ? named[named.count - 1] : named[named.count - 2]]) }
    }
    return nil
  }

  /// `For years after it joined NATO, Poland …`: what "it" means in a clause that leads a sentence is the subject of the sentence, which comes first
  /// behind the comma.
  func laterSubject(of token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = reading.text.sentences[sentence].tokens
    let before = reading.flags(token - 1)
    guard token > own.lowerBound, token - own.lowerBound <= 6, !before.isDisjoint(with: [.subordinator, .preposition]),
      !before.contains(.coordinator), !reading.flags(token + 1).isDisjoint(with: [.verb, .auxiliary]), !isEmpty(token, reading),
      let comma = (token..<own.upperBound).first(where: { reading.isComma($0) })
    else { return nil }
    var start = comma + 1
    while reading.flags(start).contains(.determiner) { start += 1 }
    guard start < own.upperBound, let subject = reading.mention(beginningAt: start), subject.kind == .name || subject.kind == .capital,
      subject.group < 0,
      ontology.isKind(reading.type(of: subject), of: "Actor"), reading.type(of: subject) != "Person",
      !mentions[sentence].contains(where: { $0.tokens.upperBound <= token && ontology.isKind(reading.type(of: $0), of: "Actor") }),
      reading.flags(subject.tokens.upperBound).isDisjoint(with: [.clitic])
    else { return nil }
    return subject.entity
  }

  /// What "it" means as an object: not the subject of its own clause, but that of the clause around it or of the sentence before.
  func object(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    guard token > reading.text.sentences[sentence].tokens.lowerBound, reading.flags(token + 1).isDisjoint(with: [.auxiliary, .verb]),
      reading.flags(token - 1).contains(.verb) || !reading.flags(token - 1).isDisjoint(with: [.preposition])
    else { return nil }
    func isBody(_ mention: Mention) -> Bool {
      ontology.isKind(reading.type(of: mention), of: "Actor") && reading.type(of: mention) != "Person" && mention.kind != .demonym
        && mention.group < 0 && reading.flags(mention.tokens.upperBound).isDisjoint(with: .clitic)
    }
    let own = mentions[sentence].filter { $0.tokens.upperBound <= token && isBody($0) }
    guard let subject = own.last else { return nil }
    // “Argentina opted for jets, 24 of which are being transferred to it”
    if (subject.tokens.upperBound..<token).contains(where: {
      reading.flags($0).contains(.relative) && !reading.flags($0).contains(.determiner)
    }) {
      return own.first?.entity
    }
    if let outer = own.first, outer.entity != subject.entity, !isAfterPreposition(outer, reading) { return outer.entity }
    guard sentence > 0 else { return nil }
    return mentions[sentence - 1].first { isBody($0) && $0.entity != subject.entity && !isAfterPreposition($0, reading) }?.entity
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
      return forms.contains { !$0.kinds.isDisjoint(with: [.past, .thirdPerson]) } && reading.word(place + 1) != reading.table.id("by")
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

  /// Whom "they" or "both" means where it begins a clause: the pair or list that the sentence before, or its own, begins with.
  func several(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> [Int]? {
    guard beginsClause(token, reading.text.sentences[sentence].tokens, reading), reading.flags(token + 1).isDisjoint(with: [.determiner]),
      reading.mention(at: token + 1) == nil, reading.tokens.indices.contains(token + 1)
    else { return nil }
    if reading.word(token) == both, parties[reading.word(token + 1)] != nil { return nil }
    for place in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      let before = mentions[place].filter { $0.tokens.upperBound <= token && $0.kind != .demonym }
      guard
        let first = before.firstIndex(where: {
          ontology.isKind(reading.type(of: $0), of: "Actor") && (!isAfterPreposition($0, reading) || isOfAgents($0, reading))
        })
      else { continue }
      if before[first].group >= 0 { return reading.entities(of: before[first]) }
      var list = [before[first].entity]
      var end = before[first].tokens.upperBound
      for mention in before[(first + 1)...] where reading.type(of: mention) == reading.type(of: before[first]) {
        guard mention.tokens.lowerBound - end <= 6,
          (end..<mention.tokens.lowerBound).allSatisfy({
            reading.isComma($0) || !reading.flags($0).isDisjoint(with: [.coordinator, .determiner, .rank, .honorific])
          })
        else { break }
        if !list.contains(mention.entity) { list.append(mention.entity) }
        end = mention.tokens.upperBound
      }
      if list.count > 1 { return list }
      // “Members of the Ghana Armed Forces left. They …”
      let only = before[first]
      return reading.word(token) == they && reading.type(of: only) == "ArmedForce"
        && only.tokens.lowerBound > reading.text.sentences[place].tokens.lowerBound ? list : nil
    }
    return nil
  }

  /// Whose "its" is: of the actor that the sentence, or the one before it, begins with.
  func owner(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    for back in stride(from: sentence, through: max(0, sentence - 1), by: -1) {
      let actors = mentions[back].filter { mention in
        let type = reading.type(of: mention)
        return mention.tokens.upperBound <= token && mention.kind != .demonym && ontology.isKind(type, of: "Actor") && type != "Person"
          && !isInDateline(mention, reading)
      }
      // “by which Berlin wants to prove that its interest”: the subject next to it.
      let subject =
        back < sentence
        ? nil
        : actors.last {
          guard !isAfterPreposition($0, reading), !reading.flags($0.tokens.upperBound).contains(.clitic) else { return false }
          // “the United States, under its initiative”
          return !reading.flags($0.tokens.upperBound).isDisjoint(with: [.auxiliary, .be, .verb])
            || !($0.tokens.upperBound..<token).contains { !reading.flags($0).isDisjoint(with: [.auxiliary, .be, .verb]) }
        }
      if let found = subject ?? actors.first { return found.entity }
    }
    return nil
  }

  /// The country that "the country" means: the subject of the sentence before, else the one that the text is about.
  func country(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = mentions[sentence].first {
      $0.tokens.upperBound <= token && reading.type(of: $0) == "Country" && $0.kind != .reference
        && !isOfOpening($0, before: token, sentence, reading)
    }
    // “Burundi, which has kept troops in the country”: not its own.
    if let own, reading.flags(token - 1).contains(.preposition), let focus = reading.focus, focus != own.entity { return focus }
    if let own { return own.entity }
    for back in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      if let found = mentions[back].first(where: { reading.type(of: $0) == "Country" }) { return found.entity }
    }
    return reading.focus
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
