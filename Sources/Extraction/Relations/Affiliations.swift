import Knowledge
import Language

/// Draws offices: a person with the role beside the name, and the body or country that it belongs to.
struct Affiliations: Sendable {
  let ontology: Ontology

  init(_ pack: DomainPack) { ontology = pack.ontology }

  func match(sentence: Range<Int>, mentions: [Mention], in reading: DocumentReading) -> [RelationMention] {
    var found: [RelationMention] = []
    let persons = mentions.filter { reading.type(of: $0) == "Person" && $0.kind == .name }
    var roles = reading.roles[...]
    if let first = roles.firstIndex(where: { $0.span.lowerBound >= sentence.lowerBound - 1 }) {
      roles = roles[first...].prefix { $0.span.lowerBound < sentence.upperBound }
    } else {
      roles = []
    }
    for person in persons {
      let start = nameStart(person, in: sentence, reading)
      var own: [RolePhrase] = []
      for role in roles {
        if !role.isPlural {
          // The office before the name, with or without a comma, or after it behind a comma.
          if role.span.upperBound == start { own.append(role) }
          if role.span.upperBound == start - 1, reading.isComma(start - 1), isDescribing(role, reading) { own.append(role) }
          // “whose commander was Colonel X”, “The head of the school is X”
          if role.span.upperBound == start - 1, reading.flags(start - 1).contains(.be), !role.owners.isEmpty,
            beginsClause(role.span.lowerBound, in: sentence, reading)
          {
            own.append(role)
          }
          if let gap = gap(from: afterBody(person, reading), to: role.span.lowerBound), reading.isComma(gap.lowerBound),
            isApposition(gap, reading)
          {
            own.append(role)
          }
          if let last = own.last, last.span.upperBound < role.span.lowerBound, role.span.lowerBound - last.span.upperBound == 1,
            reading.flags(last.span.upperBound).contains(.coordinator)
          {
            own.append(role)
          }
        }
      }
      // “Deputy Prime Minister and Minister for Defence of Australia”: one country for both.
      for index in own.indices.dropLast() where own[index].owners.isEmpty {
        if own[index + 1].span.lowerBound - own[index].span.upperBound == 1 { own[index].owners = own[index + 1].owners }
      }
      var seen: Set<Int> = []
      let isOwned = own.contains { !$0.owners.isEmpty }
      for role in own where seen.insert(role.tokens.lowerBound).inserted {
        // “Ambassador X, head of the EU Delegation”: his rank says nothing of a country.
        if isOwned, role.owners.isEmpty, reading.foldedBytes(role.head..<(role.head + 1)).elementsEqual("ambassador".utf8) { continue }
        found += affiliation(person, role, in: sentence, reading)
      }
      // “General A of the Nepali Army, the mission's commander” has both.
      if !own.isEmpty, afterBody(person, reading) > person.tokens.upperBound { found += of(person, reading) }
      if own.isEmpty {
        found += counterpart(person, start, in: sentence, reading)
        if found.last?.source != person.entity { found += possessive(person, start, reading) }
        if found.last?.source != person.entity { found += of(person, reading) }
      }
    }
    for role in roles where !role.isPlural && !role.owners.isEmpty { found += served(as: role, persons, in: sentence, reading) }
    found += plural(roles: Array(roles), persons: persons, reading)
    return found
  }

  /// `took over as Force Commander of MONUSCO`: the office behind “as” is that of the last person named before, who is no object.
  private func served(as role: RolePhrase, _ persons: [Mention], in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    var before = role.span.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    guard before > sentence.lowerBound, reading.foldedBytes(before..<(before + 1)).elementsEqual("as".utf8),
      let person = persons.last(where: {
        $0.tokens.upperBound <= before && !reading.flags(nameStart($0, in: sentence, reading) - 1).contains(.preposition)
      }),
      before - person.tokens.upperBound < 14, let owner = role.owners.first,
      ontology.allows("Person", "affiliatedWith", reading.entities[owner].type),
      // “will take over as”, “was rejected as”: he does not hold it.
      (person.tokens.upperBound..<before).allSatisfy({
        reading.flags($0).isDisjoint(with: [.future, .possibility, .negation, .plan, .planWord, .desire, .denial])
      })
    else { return [] }
    return [
      RelationMention(
        source: person.entity, type: "affiliatedWith", target: owner, modality: .asserted,
        qualifiers: Qualifiers(role: reading.string(role.tokens)), rule: "office-served", confidence: 0.7,
        tokens: person.tokens.lowerBound..<role.span.upperBound)
    ]
  }

  /// Where ranks and honorifics before a name begin.
  private func nameStart(_ person: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
    var start = person.tokens.lowerBound
    while start > sentence.lowerBound, !reading.flags(start - 1).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(start - 1),
      !isRole(start - 1, reading)
    { start -= 1 }
    return start
  }

  /// The end of `General A of the Nepali Army`.
  private func afterBody(_ person: Mention, _ reading: DocumentReading) -> Int {
    let end = person.tokens.upperBound
    guard reading.foldedBytes(end..<min(end + 1, reading.tokens.count)).elementsEqual("of".utf8) else { return end }
    var place = end + 1
    while reading.flags(place).contains(.determiner) { place += 1 }
    guard let body = reading.mention(beginningAt: place), reading.isComma(body.tokens.upperBound),
      ["ArmedForce", "Organization"].contains(reading.type(of: body).rawValue)
    else { return end }
    return body.tokens.upperBound
  }

  private func isRole(_ token: Int, _ reading: DocumentReading) -> Bool { reading.roles.contains { $0.tokens.contains(token) } }

  private func gap(from end: Int, to start: Int) -> Range<Int>? { start > end && start - end <= 4 ? end..<start : nil }

  private func isApposition(_ gap: Range<Int>, _ reading: DocumentReading) -> Bool {
    gap.dropFirst().allSatisfy {
      !reading.flags($0).isDisjoint(with: [.determiner, .adverb, .possessive]) || reading.flags($0).contains(.be)
        || reading.flags($0).contains(.relative)
        || ["became", "becomes"].contains(String(decoding: reading.foldedBytes($0..<($0 + 1)), as: UTF8.self))
    }
  }

  /// Whether an office is the subject of what follows: “Meeting the minister of Peru was X” does not call X that.
  private func beginsClause(_ start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    var before = start - 1
    while before >= sentence.lowerBound, !reading.flags(before).isDisjoint(with: [.determiner, .relative, .possessive]) { before -= 1 }
    return before < sentence.lowerBound || reading.tokens[before].shape == .mark || reading.flags(before).contains(.coordinator)
  }

  private func isDescribing(_ role: RolePhrase, _ reading: DocumentReading) -> Bool {
    !role.owners.isEmpty || !reading.flags(role.span.lowerBound - 1).isDisjoint(with: [.determiner, .possessive])
      || reading.isCapitalized(role.tokens.lowerBound)
  }

  private func affiliation(_ person: Mention, _ role: RolePhrase, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention]
  {
    var owners = role.owners
    if owners.isEmpty, reading.country(ofPerson: person) == nil, let abroad = countryOfPlace(before: person, in: sentence, reading) {
      owners = [abroad]
    }
    if owners.isEmpty, let likely = country(of: person, reading) {
      // “President A and his Argentine colleague”, from Buenos Aires: A is the other country’s.
      let country = isCounterparts(likely, in: sentence, reading) ? reading.otherFocus(than: likely) : likely
      if let country, !isCounterparts(country, in: sentence, reading) { owners = [country] }
    }
    // “President José Ramos-Horta of Timor-Leste”
    var named = person.tokens.upperBound + 1
    while reading.flags(named).contains(.determiner) { named += 1 }
    if role.owners.isEmpty,
      reading.foldedBytes(person.tokens.upperBound..<min(person.tokens.upperBound + 1, reading.tokens.count)).elementsEqual("of".utf8),
      let owner = reading.mention(beginningAt: named),
      ontology.allows("Person", "affiliatedWith", reading.type(of: owner))
    {
      owners = [owner.entity]
    }
    return owners.prefix(1).compactMap { owner in
      guard ontology.allows("Person", "affiliatedWith", reading.entities[owner].type), owner != person.entity else { return nil }
      let tokens = min(person.tokens.lowerBound, role.span.lowerBound)..<max(person.tokens.upperBound, role.span.upperBound)
      return RelationMention(
        source: person.entity, type: "affiliatedWith", target: owner, modality: .asserted,
        qualifiers: Qualifiers(role: reading.string(role.tokens)), rule: "office",
        confidence: role.owners.isEmpty ? 0.65 : 0.9, tokens: tokens)
    }
  }

  /// `his Vietnamese counterpart, Gen. Phan Van Giang`: the other’s office, in the country named.
  private func counterpart(_ person: Mention, _ start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    var place = start - 1
    if reading.isComma(place) { place -= 1 }
    guard place > sentence.lowerBound else { return [] }
    let word = reading.foldedBytes(place..<(place + 1))
    var noun = place
    if word.elementsEqual("number".utf8) {
      noun = place - 1
    } else if !Appositions.isCounterpart(place, reading) {
      // “Tony Radakin, his British opposite number”
      return following(person, in: sentence, reading)
    }
    if let country = reading.mention(endingAt: noun), reading.type(of: country) == "Country" {
      return [counterpart(person, of: country.entity, in: country.tokens, before: noun, reading)]
    }
    // “his counterpart, Gen. Phan Van Giang”: the country is the one that the text gives him elsewhere.
    guard reading.flags(noun - 1).contains(.possessive), let country = reading.country(ofPerson: person) else { return [] }
    return [counterpart(person, of: country, in: noun..<person.tokens.lowerBound, before: noun, reading)]
  }

  private func following(_ person: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    let after = person.tokens.upperBound
    guard reading.isComma(after), reading.flags(after + 1).contains(.possessive), let country = reading.mention(beginningAt: after + 2),
      reading.type(of: country) == "Country"
    else { return [] }
    let noun = country.tokens.upperBound
    guard noun < sentence.upperBound else { return [] }
    let word = reading.foldedBytes(noun..<(noun + 1))
    guard word.elementsEqual("counterpart".utf8) || word.elementsEqual("colleague".utf8) || word.elementsEqual("opposite".utf8) else {
      return []
    }
    return [counterpart(person, of: country.entity, in: country.tokens, before: person.tokens.lowerBound, reading)]
  }

  private func counterpart(_ person: Mention, of country: Int, in words: Range<Int>, before token: Int, _ reading: DocumentReading)
    -> RelationMention
  {
    // The other’s office: one that the text gives to somebody by name, if any.
    let before = reading.roles.reversed().lazy.filter { $0.span.lowerBound < token && !$0.isPlural }.prefix(6)
    let role = (before.first { holder(of: $0, reading).map { $0 != person.entity } ?? false } ?? before.first).map { fullest($0, reading) }
    return RelationMention(
      source: person.entity, type: "affiliatedWith", target: country, modality: .asserted,
      qualifiers: Qualifiers(role: role.map { reading.string($0.tokens) }),
      rule: "counterpart", confidence: 0.8,
      tokens: min(words.lowerBound, person.tokens.lowerBound)..<max(words.upperBound, person.tokens.upperBound))
  }

  /// An office in the words of its first mention, where those say more of the same person’s: “Minister” after “Minister of National Defence”.
  private func fullest(_ role: RolePhrase, _ reading: DocumentReading) -> RolePhrase {
    guard let person = holder(of: role, reading) else { return role }
    let words = reading.foldedBytes(role.tokens)
    return reading.roles.first { other in
      other.span.lowerBound < role.span.lowerBound && !other.isPlural && other.tokens.count > role.tokens.count
        && holder(of: other, reading) == person && reading.foldedBytes(other.tokens).starts(with: words)
    } ?? role
  }

  private func holder(of role: RolePhrase, _ reading: DocumentReading) -> Int? {
    func person(_ mention: Mention?) -> Int? { mention.flatMap { reading.type(of: $0) == "Person" ? $0.entity : nil } }
    var after = reading.isComma(role.span.upperBound) ? role.span.upperBound + 1 : role.span.upperBound
    while !reading.flags(after).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(after) { after += 1 }
    if let found = person(reading.mention(beginningAt: after)) { return found }
    var before = role.span.lowerBound
    while before > 0, !reading.flags(before - 1).isDisjoint(with: [.determiner]) || reading.isComma(before - 1) { before -= 1 }
    return person(reading.mention(endingAt: before))
  }

  /// `Italy’s Maj. Gen. Enrico Barduani`, `PNG’s Billy Joseph`
  private func possessive(_ person: Mention, _ start: Int, _ reading: DocumentReading) -> [RelationMention] {
    guard reading.flags(start - 1).contains(.clitic), let owner = reading.mention(endingAt: start - 1),
      ontology.allows("Person", "affiliatedWith", reading.type(of: owner))
    else { return [] }
    return [
      RelationMention(
        source: person.entity, type: "affiliatedWith", target: owner.entity, modality: .asserted, rule: "possessor", confidence: 0.75,
        tokens: owner.tokens.lowerBound..<person.tokens.upperBound)
    ]
  }

  /// `Colonel Nguyen Thi Lan of the Department of Peacekeeping Operations`, `Oleh Bondar of Ukraine’s State Emergency Service`
  private func of(_ person: Mention, _ reading: DocumentReading) -> [RelationMention] {
    // “Dmitri Vasenko, of the Centre for Strategic Studies”
    let of = reading.isComma(person.tokens.upperBound) ? person.tokens.upperBound + 1 : person.tokens.upperBound
    guard of < reading.tokens.count, reading.foldedBytes(of..<(of + 1)).elementsEqual("of".utf8) else { return [] }
    var next = of + 1
    while reading.flags(next).contains(.determiner) { next += 1 }
    guard var owner = reading.mention(beginningAt: next), owner.kind != .demonym else { return [] }
    if reading.flags(owner.tokens.upperBound).contains(.clitic) {
      guard let body = reading.mention(beginningAt: owner.tokens.upperBound + 1) else { return [] }
      owner = body
    }
    guard ontology.allows("Person", "affiliatedWith", reading.type(of: owner)) else { return [] }
    return [
      RelationMention(
        source: person.entity, type: "affiliatedWith", target: owner.entity, modality: .asserted, rule: "of-body", confidence: 0.75,
        tokens: person.tokens.lowerBound..<owner.tokens.upperBound)
    ]
  }

  /// `A, B and C, the defence ministers of Vietnam, Laos and Cambodia`; `the Italian and Turkish defence ministers, A and B`
  private func plural(roles: [RolePhrase], persons: [Mention], _ reading: DocumentReading) -> [RelationMention] {
    var found: [RelationMention] = []
    for role in roles where role.isPlural {
      let before = run(persons.reversed(), from: role.span.lowerBound, forward: false, reading)
      let after = run(persons, from: role.span.upperBound, forward: true, reading)
      let group = after.isEmpty ? before : after
      guard group.count > 1, role.owners.count == group.count || role.owners.isEmpty else { continue }
      let name = singular(reading.string(role.tokens))
      for (index, person) in group.enumerated() where !role.owners.isEmpty {
        found.append(
          RelationMention(
            source: person.entity, type: "affiliatedWith", target: role.owners[index], modality: .asserted,
            qualifiers: Qualifiers(role: name), rule: "offices",
            confidence: 0.8,
            tokens: min(
              role.span.lowerBound, group[0].tokens.lowerBound)..<max(role.span.upperBound, group[group.count - 1].tokens.upperBound)))
      }
    }
    return found
  }

  /// The persons that stand next to a place in a row, joined by commas and "and".
  private func run(_ persons: [Mention], from place: Int, forward: Bool, _ reading: DocumentReading) -> [Mention] {
    var run: [Mention] = []
    var place = place
    for person in persons {
      let gap = forward ? place..<max(place, person.tokens.lowerBound) : min(place, person.tokens.upperBound)..<place
      if forward ? person.tokens.lowerBound < place : person.tokens.upperBound > place { continue }
      guard gap.count <= 5,
        gap.allSatisfy({
          reading.isComma($0) || !reading.flags($0).isDisjoint(with: [.coordinator, .determiner, .rank, .honorific, .numeral])
        })
      else { break }
      run.append(person)
      place = forward ? person.tokens.upperBound : person.tokens.lowerBound
    }
    return forward ? run : run.reversed()
  }

  private func singular(_ role: String) -> String {
    var words = role.split(separator: " ").map(String.init)
    if let last = words.indices.last { words[last] = Inflection.singular(of: words[last]) }
    return words.joined(separator: " ")
  }
}
