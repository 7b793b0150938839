import Knowledge
import Language

// What descriptions take up: the two sides, the minister, next year’s meeting.
extension References {
  func isAdjective(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape != .mark || reading.isDash(token) else { return false }
    return reading.flags(token).isDisjoint(with: [.preposition, .determiner, .auxiliary, .coordinator, .pronoun, .relative, .subordinator])
  }

  /// The two that "the two sides" means: of countries the pair that the text speaks of, where it clearly speaks of two; else the last two named.
  func pair(
    of party: EntityTypeName, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading
  ) -> [Int] {
    // “Laos, which borders both countries”: not the one that this is said of.
    let own = reading.text.sentences[sentence].tokens
    let relative = (own.lowerBound..<token).last { reading.flags($0).contains(.relative) && reading.isComma($0 - 1) }.flatMap { place in
      (place..<token).contains { reading.isComma($0) } ? nil : place
    }
    let subject = relative.flatMap { reading.mention(endingAt: $0 - 1) }?.entity
    if let subject, party == "Country" {
      let others = lastDistinct(2, before: token, sentence, mentions, reading) { reading.type(of: $0) == party && $0.entity != subject }
      let main = reading.mainPair
      return main?.contains(subject) == false ? main?.sorted() ?? others : others
    }
    let recent = lastDistinct(2, before: token, sentence, mentions, reading) { reading.type(of: $0) == party }
    guard party == "Country", let main = reading.mainPair else { return recent }
    // A third country that is named once in between does not take the place of one of them.
    let isKnown = main.allSatisfy { country in
      mentions[...sentence].contains { $0.contains { reading.entities(of: $0).contains(country) && $0.tokens.upperBound <= token } }
    }
    return isKnown || recent.count < 2 ? main.sorted() : recent
  }

  /// What `the ministry`, `the ship`, `the navy`, `the forum` means: the last that has the word in its name, else, where the word need not stand in a
  /// name, the one of its type that the text speaks of; of several ships the one that it has spoken of most.
  func definite(
    _ noun: Int, _ type: EntityTypeName, before token: Int, _ sentence: Int, _ mentions: [[Mention]], ships: [Int32: [Int]],
    _ reading: DocumentReading
  ) -> Int? {
    let word = reading.word(noun)
    let isVessel = vessels.contains(word)
    if !isVessel {
      let named = last(in: 8, before: token, sentence, mentions, preferringFirst: false) { mention in
        reading.type(of: mention) == type && mention.kind == .name && mention.tokens.count > 1
          && mention.tokens.contains { reading.word($0) == word }
      }
      if let named { return named.entity }
      // Farther back where only one bears the word.
      let all = Set(
        recent(sentence, mentions).joined().filter { mention in
          mention.tokens.upperBound <= token && reading.type(of: mention) == type && mention.kind == .name && mention.tokens.count > 1
            && mention.tokens.contains { reading.word($0) == word }
        }.map(\.entity))
      if all.count == 1 { return all.first }
      if namesakes.contains(word) { return nil }
    }
    if let introduced = ships[word], !introduced.isEmpty { return mostSpokenOf(introduced, before: token, sentence, mentions) }
    if isVessel {
      let candidates = recent(sentence, mentions).joined().filter {
        $0.tokens.upperBound <= token && $0.kind == .name && reading.type(of: $0) == type && isShip($0, reading)
      }
      return mostSpokenOf(candidates.map(\.entity), before: token, sentence, mentions)
    }
    let near = last(in: 4, before: token, sentence, mentions, preferringFirst: false) { reading.type(of: $0) == type && $0.kind == .name }
    if let near { return near.entity }
    // Farther back where the text speaks of one only.
    let all = Set(
      recent(sentence, mentions).joined().filter { $0.tokens.upperBound <= token && reading.type(of: $0) == type && $0.kind == .name }
        .map(\.entity))
    return all.count == 1 ? all.first : nil
  }

  /// `the flotilla`, `the ships`: the ships that one of the last sentences named together.
  func squadron(
    at noun: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading
  ) -> [Int]? {
    let word = reading.word(noun)
    let isPlural = word >= 0 && vessels.contains(reading.table.singulars[safe: word] ?? -1) && !vessels.contains(word)
    guard isPlural || fleets.contains(word), !reading.isCapitalized(noun), reading.word(noun + 1) != reading.table.id("of"),
      !reading.flags(noun + 1).contains(.relative)
    else { return nil }
    for back in stride(from: sentence, through: max(0, sentence - 4), by: -1) {
      var ships: [Int] = []
      for mention in mentions[back] where mention.tokens.upperBound <= token && mention.kind == .name {
        if reading.type(of: mention) == "ArmedForce", isShip(mention, reading), !ships.contains(mention.entity) {
          ships.append(mention.entity)
        }
      }
      if ships.count > 1 { return ships }
    }
    return nil
  }

  /// The mentions of the last sentences, as far back as a reader of a long text remembers; it also keeps the search linear in the text.
  private func recent(_ sentence: Int, _ mentions: [[Mention]]) -> ArraySlice<[Mention]> { mentions[max(0, sentence - 40)...sentence] }

  /// Of some entities the one with the most mentions so far; of several the one named last.
  private func mostSpokenOf(_ entities: [Int], before token: Int, _ sentence: Int, _ mentions: [[Mention]]) -> Int? {
    guard let first = entities.first else { return nil }
    if entities.allSatisfy({ $0 == first }) { return first }
    var counts: [Int: (count: Int, last: Int)] = [:]
    for mention in recent(sentence, mentions).joined() where mention.tokens.upperBound <= token && entities.contains(mention.entity) {
      counts[mention.entity, default: (0, 0)].count += 1
      counts[mention.entity]?.last = mention.tokens.lowerBound
    }
    return counts.max { ($0.value.count, $0.value.last) < ($1.value.count, $1.value.last) }?.key ?? entities.last
  }

  /// `the guest`, `the visitor`: the last person named whose office is in another country than the text was sent from.
  func visitor(
    at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ offices: [Int: Titles], _ reading: DocumentReading
  ) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard reading.flags(noun).contains(.hostNoun), reading.word(noun) != host, reading.word(noun + 1) != reading.table.id("of"),
      !reading.isCapitalized(noun + 1), let home = reading.home
    else { return nil }
    return last(in: 8, before: token, sentence, mentions, preferringFirst: false) { mention in
      guard reading.type(of: mention) == "Person", let titles = offices[mention.entity] else { return false }
      return titles.owners.contains { owner in
        let countries = reading.entities[owner].type == "Country" ? [reading.entities[owner].id] : reading.entities[owner].countries
        return !countries.isEmpty && !countries.contains(home)
      }
    }.map { (token..<(noun + 1), [$0.entity]) }
  }

  /// `his country`: that of the office of whom the sentence, or one shortly before it, speaks.
  func ownCountry(
    at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ offices: [Int: Titles], _ reading: DocumentReading
  ) -> (tokens: Range<Int>, entities: [Int])? {
    guard reading.flags(token + 1).contains(.countryNoun), !reading.isCapitalized(token + 1),
      let person = last(in: 3, before: token, sentence, mentions, preferringFirst: true, where: { reading.type(of: $0) == "Person" })
    else { return nil }
    let owners = (offices[person.entity]?.owners ?? []).sorted()
    let country = owners.lazy.compactMap { owner -> Int? in
      if reading.entities[owner].type == "Country" { return owner }
      return reading.entities[owner].countries.first.flatMap { reading.entity($0) } ?? reading.entities[owner].owner
    }.first { reading.entities[$0].type == "Country" }
    return (country ?? reading.homeland(of: person)).map { (token..<(token + 2), [$0]) }
  }

  func isVerbal(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.flags(token).contains(.auxiliary)
      || reading.flags(token).contains(.verb) && !reading.flags(token).contains(.party)
        && reading.mention(at: token) == nil
        && reading.flags(token).isDisjoint(with: [.agent, .body, .countryNoun, .officeModifier, .topic])
  }

  /// `the minister`, `the general`, `the Vietnamese minister`: whom the text gave that office or rank, of that country where one is told.
  func office(
    at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ offices: [Int: Titles], _ reading: DocumentReading
  ) -> (tokens: Range<Int>, entities: [Int])? {
    var noun = token + 1
    var country: Int?
    if let demonym = reading.mention(beginningAt: noun), demonym.kind == .demonym {
      country = demonym.entity
      noun = demonym.tokens.upperBound
    }
    while reading.flags(noun).contains(.officeModifier), reading.tokens.indices.contains(noun + 1),
      !reading.flags(noun + 1).isDisjoint(with: [.officeHead, .officeModifier, .rank])
    {
      noun += 1
    }
    guard reading.tokens.indices.contains(noun), reading.tokens[noun].shape != .mark,
      !reading.flags(noun).isDisjoint(with: [.officeHead, .rank]), reading.word(noun + 1) != reading.table.id("of"),
      !reading.isCapitalized(noun + 1), reading.mention(beginningAt: noun + 1) == nil
    else { return nil }
    let head = singular(noun, reading)
    guard head == reading.word(noun) else { return nil }
    func fits(_ mention: Mention) -> Bool {
      guard reading.type(of: mention) == "Person", let titles = offices[mention.entity] else { return false }
      if let country {
        return titles.words.contains(head) && titles.owners.contains { $0 == country || isOwned($0, by: country, reading) }
      }
      return titles.words.contains(head)
    }
    return last(in: 16, before: token, sentence, mentions, preferringFirst: false, where: fits).map { (token..<(noun + 1), [$0.entity]) }
  }

  func isOwned(_ entity: Int, by country: Int, _ reading: DocumentReading) -> Bool {
    reading.entities[entity].owner == country || reading.entities[entity].countries.contains(reading.entities[country].id)
  }

  /// `next year’s meeting`, `the seventh`, `this edition`, `the annual drill`: the last occasion of that kind.
  func occasion(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (
    tokens: Range<Int>, entities: [Int]
  )? {
    var next = token
    let isOfYear = !reading.flags(token).isDisjoint(with: .dateWord) && reading.flags(token + 1).contains(.dateWord)
    if isOfYear, reading.flags(token + 2).contains(.clitic) {
      next = token + 3
    } else if reading.word(token) == the, ordinals.contains(reading.word(token + 1)) {
      next = token + 2
      if token == reading.text.sentences[sentence].tokens.lowerBound, isVerbal(next, reading) {
        return lastOccasion(nil, before: token, sentence, mentions, reading).map { (token..<next, [$0]) }
      }
    } else if reading.word(token) == the, occasionModifiers.contains(reading.word(token + 1)) {
      next = token + 2
    } else {
      return nil
    }
    while occasionModifiers.contains(reading.word(next)) { next += 1 }
    guard reading.tokens.indices.contains(next), reading.tokens[next].shape == .lower || reading.tokens[next].shape == .capitalized,
      reading.mention(at: next) == nil,
      reading.word(next + 1) != reading.table.id("of"), !reading.isCapitalized(next + 1)
    else { return nil }
    if editions.contains(reading.word(next)) {
      return lastOccasion(nil, before: token, sentence, mentions, reading).map { (token..<(next + 1), [$0]) }
    }
    guard let type = nouns[reading.word(next)], ["Forum", "Exercise", "Event"].contains(type.rawValue) else { return nil }
    return lastOccasion(type, before: token, sentence, mentions, reading).map { (token..<(next + 1), [$0]) }
  }

  func lastOccasion(
    _ type: EntityTypeName?, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading
  )
    -> Int?
  {
    func fits(_ mention: Mention) -> Bool {
      let own = reading.type(of: mention)
      return type == nil ? ["Forum", "Exercise", "Event"].contains(own.rawValue) : own == type
    }
    if let near = last(in: 6, before: token, sentence, mentions, preferringFirst: false, where: fits) {
      // One that is named in passing does not take the place of the one that the text is about.
      let all = recent(sentence, mentions).joined().filter { $0.tokens.upperBound <= token && fits($0) }
      let counts = Dictionary(all.map { ($0.entity, 1) }, uniquingKeysWith: +)
      let main = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let main, main.value >= 3, counts[near.entity] == 1 { return main.key }
      return near.entity
    }
    // The only one that the text speaks of may lie farther back.
    let all = Set(recent(sentence, mentions).joined().filter { $0.tokens.upperBound <= token && fits($0) }.map(\.entity))
    return all.count == 1 ? all.first : nil
  }
}
