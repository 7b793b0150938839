import Knowledge
import Language

// Two and more: the two sides, both navies, the latter, they, their relations.
extension References {
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

  /// `the two coast guards`, `both navies`: the last so many that bear the noun in their names.
  func named(
    _ count: Int, by noun: Int32, before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading
  ) -> [Int]? {
    guard noun >= 0, trailingBodies.contains(noun) else { return nil }
    var found: [Int] = []
    for mention in recent(sentence, mentions).joined().reversed() where mention.tokens.upperBound <= token && mention.kind == .name {
      guard ["ArmedForce", "Organization"].contains(reading.type(of: mention).rawValue), !found.contains(mention.entity), mention.group < 0,
        mention.tokens.count > 1, reading.word(mention.tokens.upperBound - 1) == noun
      else { continue }
      found.append(mention.entity)
      if found.count == count { return found.sorted() }
    }
    return nil
  }

  /// `their relations`, `their defence ties`: of the two or more that the sentence, or the one before, spoke of together.
  func joint(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])?
  {
    guard (1...3).contains(where: { bonds.contains(reading.word(token + $0)) }) else { return nil }
    let types = ["Country", "ArmedForce", "Organization"]
    for place in [sentence, sentence - 1] where place >= 0 {
      let before = mentions[place].filter { $0.tokens.upperBound <= token && types.contains(reading.type(of: $0).rawValue) }
      if let group = before.last(where: { $0.group >= 0 }) { return (token..<(token + 1), reading.entities(of: group)) }
    }
    return couple(before: token, sentence, mentions, reading).flatMap {
      types.contains(reading.type(of: $0.0).rawValue) ? (token..<(token + 1), [$0.0.entity, $0.1.entity]) : nil
    }
  }

  /// `the latter`, `the former`: the last or first of the two actors that the sentence last named.
  func latter(at token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (tokens: Range<Int>, entities: [Int])?
  {
    let word = reading.word(token + 1)
    let next = reading.flags(token + 2)
    // “staged by the former at Visakhapatnam”, “a border with the latter.”
    let isObject =
      (reading.flags(token - 1).contains(.preposition) || isVerbal(token - 1, reading))
      && (!reading.tokens.indices.contains(token + 2) || reading.tokens[token + 2].shape == .mark
        || !next.isDisjoint(with: [.preposition, .coordinator]))
    guard word == latter || word == former,
      isObject || next.contains(.clitic) || next.contains(.auxiliary) || isVerbal(token + 2, reading) && isFinite(token + 2, reading)
    else { return nil }
    // Both in this sentence, or both in the one before; two that “and” joins rather than others.
    for place in [sentence, sentence - 1] where place >= 0 {
      if let couple = couple(in: place, before: token, mentions, reading) {
        return (token..<(token + 2), [word == latter ? couple.1.entity : couple.0.entity])
      }
      var named: [Int] = []
      for mention in mentions[place] where mention.tokens.upperBound <= token && mention.kind != .demonym && mention.group < 0 {
        guard ontology.isKind(reading.type(of: mention), of: "Actor"), !isInAside(mention, before: token, reading) else { continue }
        named.removeAll { $0 == mention.entity }
        named.append(mention.entity)
      }
      if named.count > 1 { return (token..<(token + 2), [word == latter ? named[named.count - 1] : named[named.count - 2]]) }
    }
    return nil
  }

  /// The last two actors that this sentence, or the one before, joins with “and”.
  func couple(before token: Int, _ sentence: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (Mention, Mention)? {
    [sentence, sentence - 1].lazy.filter { $0 >= 0 }.compactMap { couple(in: $0, before: token, mentions, reading) }.first
  }

  private func couple(in sentence: Int, before token: Int, _ mentions: [[Mention]], _ reading: DocumentReading) -> (Mention, Mention)? {
    let named = mentions[sentence].filter {
      $0.tokens.upperBound <= token && $0.kind != .demonym && $0.group < 0 && ontology.isKind(reading.type(of: $0), of: "Actor")
    }
    for (first, second) in zip(named, named.dropFirst()).reversed() {
      // A reference may cover the name before it.
      guard first.tokens.upperBound <= second.tokens.lowerBound else { continue }
      let between = first.tokens.upperBound..<second.tokens.lowerBound
      guard between.contains(where: { reading.flags($0).contains(.coordinator) }), first.entity != second.entity,
        between.allSatisfy({ !reading.flags($0).isDisjoint(with: [.coordinator, .determiner, .rank, .honorific]) }),
        reading.type(of: first) == reading.type(of: second)
      else { continue }
      return (first, second)
    }
    return nil
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
          ontology.isKind(reading.type(of: $0), of: "Actor")
            && (!isAfterPreposition($0, reading) || isOfAgents($0, reading) || place == sentence && $0.group >= 0)
        })
      else { continue }
      if before[first].group >= 0 { return reading.entities(of: before[first]) }
      var list = [before[first].entity]
      var end = before[first].tokens.upperBound
      for mention in before[(first + 1)...] where reading.type(of: mention) == reading.type(of: before[first]) {
        guard (0...6).contains(mention.tokens.lowerBound - end),
          (end..<mention.tokens.lowerBound).allSatisfy({
            reading.isComma($0) || !reading.flags($0).isDisjoint(with: [.coordinator, .determiner, .rank, .honorific])
          })
        else { break }
        if !list.contains(mention.entity) { list.append(mention.entity) }
        end = mention.tokens.upperBound
      }
      if list.count > 1 { return list }
      // “Brazil belongs to it; Portugal does not. Both sit in …”
      if reading.word(token) == both, place < sentence, reading.type(of: before[first]) == "Country" {
        let countries = Set(before.filter { reading.type(of: $0) == "Country" && $0.group < 0 }.map(\.entity))
        if countries.count == 2 { return countries.sorted() }
      }
      // “Members of the Ghana Armed Forces left. They …”
      let only = before[first]
      return reading.word(token) == they && reading.type(of: only) == "ArmedForce"
        && only.tokens.lowerBound > reading.text.sentences[place].tokens.lowerBound ? list : nil
    }
    return nil
  }
}
