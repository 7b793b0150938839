import Knowledge
import Language

// Persons by their office, and what is theirs: the minister, the guest, the writer, his country, her ministry.
extension References {
  /// `the guest`, `the visitor`: the last person named whose office is in another country than the text was sent from.
  func visitor(
    at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ offices: [Int: Titles], _ reading: DocumentReading
  ) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard reading.flags(noun).contains(.hostNoun), reading.word(noun) != host, reading.word(noun + 1) != reading.table.of,
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
      let person = last(
        in: 3, before: token, sentence, mentions, preferringFirst: true, where: { isPerson($0, for: reading.word(token), reading) })
    else { return nil }
    let owners = (offices[person.entity]?.owners ?? []).sorted()
    let country = owners.lazy.compactMap { owner -> Int? in
      if reading.entities[owner].type == "Country" { return owner }
      return reading.entities[owner].countries.first.flatMap { reading.entity($0) } ?? reading.entities[owner].owner
    }.first { reading.entities[$0].type == "Country" }
    return (country ?? reading.homeland(of: person)).map { (token..<(token + 2), [$0]) }
  }

  /// `his service`, `her ministry`: the body of that kind where the person spoken of holds office.
  func ownBody(
    at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ offices: [Int: Titles], _ reading: DocumentReading
  ) -> (tokens: Range<Int>, entities: [Int])? {
    guard let type = nouns[reading.word(token + 1)], ["Organization", "ArmedForce", "Mission"].contains(type.rawValue),
      !reading.isCapitalized(token + 1), reading.mention(at: token + 1) == nil, reading.word(token + 2) != of,
      let person = last(
        in: 2, before: token, sentence, mentions, preferringFirst: true, where: { isPerson($0, for: reading.word(token), reading) })
    else { return nil }
    let bodies = (offices[person.entity]?.owners ?? []).filter {
      ["Organization", "ArmedForce", "Mission"].contains(reading.entities[$0].type.rawValue)
    }
    return bodies.count == 1 ? (token..<(token + 2), Array(bodies)) : nil
  }

  /// `The writer is a fellow at …`: whom the by-line names.
  func writer(at token: Int, _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])? {
    guard writers.contains(reading.word(token + 1)), reading.word(token + 2) != of, !reading.isCapitalized(token + 1),
      let name = reading.mentions.first(where: {
        reading.type(of: $0) == "Person" && reading.word($0.tokens.lowerBound - 1) == by && reading.isCapitalized($0.tokens.lowerBound - 1)
      })
    else { return nil }
    return (token..<(token + 2), [name.entity])
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
      !reading.flags(noun).isDisjoint(with: [.officeHead, .rank]), reading.word(noun + 1) != reading.table.of,
      !reading.isCapitalized(noun + 1), reading.mention(beginningAt: noun + 1) == nil
    else { return nil }
    let head = singular(noun, reading)
    guard head == reading.word(noun) else { return nil }
    // “the vice admiral” is no deputy.
    let asksForDeputy = reading.flags(noun).isDisjoint(with: .rank) && (token..<noun).contains { deputies.contains(reading.word($0)) }
    func fits(_ mention: Mention) -> Bool {
      guard reading.type(of: mention) == "Person", let titles = offices[mention.entity] else { return false }
      if let country {
        return titles.words.contains(head) && titles.owners.contains { $0 == country || isOwned($0, by: country, reading) }
      }
      return titles.words.contains(head)
    }
    // “the deputy minister” is nobody else; “the minister” may be a deputy where there is no other.
    let exact = last(in: 16, before: token, sentence, mentions, preferringFirst: false) { mention in
      fits(mention) && offices[mention.entity].map { asksForDeputy ? $0.isDeputy : $0.isChief || !$0.isDeputy } == true
    }
    let found = exact ?? (asksForDeputy ? nil : last(in: 16, before: token, sentence, mentions, preferringFirst: false, where: fits))
    return found.map { (token..<(noun + 1), [$0.entity]) }
  }

  func isOwned(_ entity: Int, by country: Int, _ reading: DocumentReading) -> Bool {
    reading.entities[entity].owner == country || reading.entities[entity].countries.contains(reading.entities[country].id)
  }
}
