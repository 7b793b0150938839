import Knowledge
import Language

// What “it” means where it is no subject: the mission that soldiers are kept in, the meeting that is joined, the subject of a clause around it.
extension References {
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

  /// `keep battalions in it`, `will send it a company`: where somebody sends forces, and no place is spoken of, is the mission that the text was
  /// speaking of.
  func mission(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    let own = reading.text.sentences[sentence].tokens
    let isPlaced = reading.flags(token - 1).contains(.preposition), isGiven = isVerbal(token - 1, reading)
    guard token > own.lowerBound, isPlaced || isGiven else { return nil }
    let beside = isPlaced ? max(own.lowerBound, token - 6)..<token : token..<min(own.upperBound, token + 5)
    guard
      beside.contains(where: { reading.flags($0).contains(.agent) && reading.mention(at: $0) == nil && reading.tokens[$0].shape == .lower })
    else { return nil }
    let found = last(in: 4, before: token, sentence, mentions, preferringFirst: false) { mention in
      ["Mission", "Exercise", "Place", "ArmedForce"].contains(reading.type(of: mention).rawValue) && mention.kind != .demonym
        && !isInDateline(mention, reading)
    }
    return found.flatMap { reading.type(of: $0) == "Mission" ? $0.entity : nil }
  }

  /// `Bintou Keita, who heads it`, `has never joined it`: what is led, joined or hosted is the mission or meeting spoken of last, or a body.
  func undertaking(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    guard (reading.table.verbs[safe: reading.word(token - 1)] ?? []).contains(where: { joining.contains($0.lemma) }),
      reading.flags(token + 1).isDisjoint(with: [.auxiliary, .verb])
    else { return nil }
    for place in [sentence, sentence - 1] where place >= 0 {
      let found = mentions[place].filter { $0.tokens.upperBound <= token && isUndertaking($0, reading) }
      if let first = found.first(where: { !isAfterPreposition($0, reading) && !isInAside($0, before: token, reading) })
        ?? found.last
      {
        return first.entity
      }
    }
    return nil
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
    let own = mentions[sentence].filter { $0.tokens.upperBound <= token && isBody($0) && !isInAside($0, before: token, reading) }
    guard let subject = own.last else { return nil }
    // “Argentina opted for jets, 24 of which are being transferred to it”
    if (subject.tokens.upperBound..<token).contains(where: {
      reading.flags($0).contains(.relative) && !reading.flags($0).contains(.determiner)
    }) {
      return own.first?.entity
    }
    // The subject of a clause around it; “Austria and Switzerland have soldiers in it” has none.
    if let outer = own.first, outer.entity != subject.entity, !isAfterPreposition(outer, reading),
      outer.tokens.upperBound <= subject.tokens.lowerBound,
      (outer.tokens.upperBound..<subject.tokens.lowerBound).contains(where: { isVerbal($0, reading) })
    {
      return outer.entity
    }
    guard sentence > 0 else { return nil }
    let end = reading.text.sentences[sentence].tokens.lowerBound
    return mentions[sentence - 1].first {
      (isBody($0) || isUndertaking($0, reading)) && $0.entity != subject.entity && !isInAside($0, before: end, reading)
        && (!isAfterPreposition($0, reading) || isAgent($0, reading))
    }?.entity
  }

  /// `has been watched over by the force`: who acts in a passive clause.
  func isAgent(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    return reading.word(before) == by
  }

  /// A mission, exercise or meeting: what states send soldiers to, join or host.
  func isUndertaking(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    ["Mission", "Exercise", "Forum", "Event"].contains(reading.type(of: mention).rawValue) && mention.group < 0
      && reading.flags(mention.tokens.upperBound).isDisjoint(with: .clitic)
  }

  /// Whether a name stands in a relative clause between commas that ends before a place: the NATO of `Austria, which is no NATO member, …`.
  func isInAside(_ mention: Mention, before token: Int, _ reading: DocumentReading) -> Bool {
    let start = mention.tokens.lowerBound
    guard (mention.tokens.upperBound..<max(mention.tokens.upperBound, token)).contains(where: { reading.isComma($0) }) else { return false }
    // “, which”, “, in which”, “, neither of which”
    return (max(0, start - 12)..<start).last { reading.isComma($0) }.map { comma in
      ((comma + 1)..<min(comma + 4, start)).contains { reading.flags($0).contains(.relative) }
    } ?? false
  }
}
