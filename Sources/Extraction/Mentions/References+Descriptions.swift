import Knowledge
import Language

// What descriptions take up: the two sides, the minister, next year’s meeting.
extension References {
  func isAdjective(_ token: Int, _ reading: DocumentReading) -> Bool {
    guard reading.tokens.indices.contains(token), reading.tokens[token].shape != .mark || reading.isDash(token) else { return false }
    return reading.flags(token).isDisjoint(with: [.preposition, .determiner, .auxiliary, .coordinator, .pronoun, .relative, .subordinator])
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
      // “the team”, an Observer Team
      if let other = last(
        in: 8, before: token, sentence, mentions, preferringFirst: false,
        where: { mention in
          mention.kind == .name && mention.tokens.count > 1 && reading.word(mention.tokens.upperBound - 1) == word
            && ["Mission", "ArmedForce", "Organization", "InternationalOrganization"].contains(reading.type(of: mention).rawValue)
        }), ["ArmedForce", "Organization", "Mission"].contains(type.rawValue)
      {
        return other.entity
      }
      // Farther back where only one bears the word.
      let all = Set(
        recent(sentence, mentions).joined().filter { mention in
          mention.tokens.upperBound <= token && reading.type(of: mention) == type && mention.kind == .name && mention.tokens.count > 1
            && mention.tokens.contains { reading.word($0) == word }
        }.map(\.entity))
      if all.count == 1 { return all.first }
      // “the force”, a Combined Joint Peace Force
      if near(word, before: token, sentence, mentions, reading) == nil, namesakes.contains(word) { return nil }
      if type == "Mission", let force = near(word, before: token, sentence, mentions, reading) { return force }
    }
    if let introduced = ships[word], !introduced.isEmpty { return mostSpokenOf(introduced, before: token, sentence, mentions) }
    if isVessel {
      let candidates = recent(sentence, mentions).joined().filter {
        $0.tokens.upperBound <= token && $0.kind == .name && reading.type(of: $0) == type && isShip($0, reading)
      }
      return mostSpokenOf(candidates.map(\.entity), before: token, sentence, mentions)
    }
    let near = last(in: 4, before: token, sentence, mentions, preferringFirst: false) { reading.type(of: $0) == type && $0.kind == .name }
    if let near {
      let isAside = isInAside(near, before: reading.text.sentences[sentence].tokens.upperBound, reading)
      return main(besides: near.entity, before: token, sentence, mentions, atLeast: isAside ? 2 : 3) { reading.type(of: $0) == type }
    }
    // Farther back where the text speaks of one only.
    let all = Set(
      recent(sentence, mentions).joined().filter { $0.tokens.upperBound <= token && reading.type(of: $0) == type && $0.kind == .name }
        .map(\.entity))
    return all.count == 1 ? all.first : nil
  }

  /// `the Union`, `the Games`: with a capital, the last that has the word at the end of its name.
  func headed(
    _ words: Range<Int>, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading
  ) -> Int? {
    let noun = words.lowerBound, end = words.upperBound
    guard end > noun, reading.tokens[noun].shape == .capitalized, reading.word(noun) >= 0,
      (noun..<end).allSatisfy({ reading.mention(at: $0) == nil }), reading.word(end) != of,
      reading.flags(noun).isDisjoint(with: [.month, .weekday, .officeHead, .rank, .honorific])
    else { return nil }
    let word = reading.foldedBytes(noun..<end)
    return last(in: 24, before: token, sentence, mentions, preferringFirst: false) { mention in
      guard mention.kind == .name, !["Person", "Place", "Country", "Policy"].contains(reading.type(of: mention).rawValue) else {
        return false
      }
      if mention.tokens.count > end - noun,
        reading.foldedBytes((mention.tokens.upperBound - (end - noun))..<mention.tokens.upperBound).elementsEqual(word)
      {
        return true
      }
      guard end == noun + 1 else { return false }
      let name = reading.entities[mention.entity].name ?? ""
      return name.split(separator: " ").last.map { FoldedText.fold(name: String($0)).elementsEqual(word) } ?? false && name.contains(" ")
    }?.entity
  }

  /// The last force or body that bears a word at the end of its name.
  func near(_ word: Int32, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> Int? {
    last(in: 12, before: token, sentence, mentions, preferringFirst: false) { mention in
      mention.kind == .name && mention.tokens.count > 1 && reading.type(of: mention) == "ArmedForce"
        && mention.tokens.contains { reading.word($0) == word }
    }?.entity
  }

  /// The mentions of the last sentences, as far back as a reader of a long text remembers; it also keeps the search linear in the text.
  func recent(_ sentence: Int, _ mentions: [[Mention]]) -> ArraySlice<[Mention]> { mentions[max(0, sentence - 40)...sentence] }

  /// The entity named last, or where it was named in passing the one of its kind that the text is about.
  private func main(
    besides near: Int, before token: Int, _ sentence: Int, _ mentions: [[Mention]], atLeast least: Int = 3, where fits: (Mention) -> Bool
  ) -> Int {
    var counts: [Int: Int] = [:]
    for mention in recent(sentence, mentions).joined() where mention.tokens.upperBound <= token && fits(mention) {
      counts[mention.entity, default: 0] += 1
    }
    guard counts[near] == 1, let main = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), main.value >= least else {
      return near
    }
    return main.key
  }

  /// Of some entities the one with the most mentions so far; of several the one named last.
  func mostSpokenOf(_ entities: [Int], before token: Int, _ sentence: Int, _ mentions: [[Mention]]) -> Int? {
    guard let first = entities.first else { return nil }
    if entities.allSatisfy({ $0 == first }) { return first }
    var counts: [Int: (count: Int, last: Int)] = [:]
    for mention in recent(sentence, mentions).joined() where mention.tokens.upperBound <= token && entities.contains(mention.entity) {
      counts[mention.entity, default: (0, 0)].count += 1
      counts[mention.entity]?.last = mention.tokens.lowerBound
    }
    return counts.max { ($0.value.count, $0.value.last) < ($1.value.count, $1.value.last) }?.key ?? entities.last
  }

  /// `that meeting`, `this mission`: the last of its kind.
  func pointed(
    at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ ships: [Int32: [Int]], _ reading: DocumentReading
  ) -> (tokens: Range<Int>, entities: [Int])? {
    let noun = token + 1
    guard let type = nouns[reading.word(noun)], ["Forum", "Exercise", "Event", "Mission"].contains(type.rawValue),
      reading.tokens[noun].shape == .lower, reading.mention(at: noun) == nil, reading.word(noun + 1) != of, !reading.isCapitalized(noun + 1)
    else { return nil }
    return definite(noun, type, before: token, sentence, mentions, ships: ships, reading).map { (token..<(noun + 1), [$0]) }
  }

  /// `the capital`, in a text sent from one.
  func capital(at token: Int, _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])? {
    guard reading.word(token + 1) == capital, reading.word(token + 2) != of, !reading.isCapitalized(token + 1),
      reading.flags(token - 1).contains(.preposition), let dateline = reading.dateline,
      let place = reading.mentions.first(where: { dateline.overlaps($0.tokens) && reading.type(of: $0) == "Place" }),
      capitals.contains(reading.entities[place.entity].id)
    else { return nil }
    return (token..<(token + 2), [place.entity])
  }

  func isVerbal(_ token: Int, _ reading: DocumentReading) -> Bool {
    reading.flags(token).contains(.auxiliary)
      || reading.flags(token).contains(.verb) && !reading.flags(token).contains(.party)
        && reading.mention(at: token) == nil
        && reading.flags(token).isDisjoint(with: [.agent, .body, .countryNoun, .officeModifier, .topic])
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
      reading.word(next + 1) != reading.table.of, !reading.isCapitalized(next + 1)
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
      return main(besides: near.entity, before: token, sentence, mentions, where: fits)
    }
    // The only one that the text speaks of may lie farther back.
    let all = Set(recent(sentence, mentions).joined().filter { $0.tokens.upperBound <= token && fits($0) }.map(\.entity))
    return all.count == 1 ? all.first : nil
  }
}
