import Knowledge
import Language

// What names and their neighbours say of whose a body or unit is.
extension NameRelations {
  /// `Vietnam People’s Army`, `Vietnam’s Corvette 20`, `the VCG patrol ship CSB 8002`, `USS Halsey of the US Navy`
  func owner(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    let entity = reading.entities[mention.entity]
    guard mention.kind == .name, !entity.kinds.isDisjoint(with: owned) else { return [] }
    var found: [RelationMention] = []
    if let owner = entity.owner, spells(owner, within: mention.tokens, reading),
      let relation = relation(mention.entity, "partOf", owner, "owner-in-name", 0.9, mention.tokens, reading)
    {
      found.append(relation)
    }
    if ["Organization", "ArmedForce"].contains(entity.type.rawValue) {
      // “the Joint Peru-Kenya Research Centre”
      found += entity.parties.compactMap { relation(mention.entity, "partOf", $0, "owners-in-name", 0.85, mention.tokens, reading) }
    }
    // “the Working Group on Peacekeeping of the Defence Ministers’ Meeting”
    if found.isEmpty, entity.type == "Forum", reading.word(mention.tokens.upperBound) == of {
      let next = reading.flags(mention.tokens.upperBound + 1).contains(.determiner) ? 2 : 1
      if let whole = reading.mention(beginningAt: mention.tokens.upperBound + next), whole.kind == .name,
        ["Forum", "InternationalOrganization"].contains(reading.type(of: whole).rawValue),
        let relation = relation(
          mention.entity, "partOf", whole.entity, "of-owner", 0.8, mention.tokens.lowerBound..<whole.tokens.upperBound, reading)
      {
        found.append(relation)
      }
    }
    guard found.isEmpty, entity.type != "Forum", entity.type != "InternationalOrganization" else { return found }
    let before = beforeKind(of: mention, in: sentence, reading)
    if reading.flags(before - 1).contains(.clitic), let owner = reading.mention(endingAt: before - 1),
      ["Organization", "ArmedForce", "Mission"].contains(entity.type.rawValue),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "possessor", 0.8, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
    } else if reading.word(before - 1) == whose, reading.isComma(before - 2),
      let owner = reading.mention(endingAt: beforeBrackets(before - 2, reading)),
      owner.kind == .name || owner.kind == .capital, ["Organization", "ArmedForce", "Mission"].contains(entity.type.rawValue),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "possessor", 0.75, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      // “the United States, whose Operation Prosperity Guardian”
      found.append(relation)
    } else if reading.flags(before - 1).contains(.possessive), let owner = reading.mention(beginningAt: before - 1),
      owner.kind == .reference,
      ["Organization", "ArmedForce"].contains(entity.type.rawValue), owner.group < 0, reading.type(of: owner) != "Mission",
      let relation = relation(
        mention.entity, "partOf", owner.entity, "possessor", 0.75, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      // “its Gajaba Regiment”
      found.append(relation)
    } else if reading.word(before - 1) == ownedWord, reading.isDash(before - 2), let owner = reading.mention(endingAt: before - 2),
      ["Organization", "ArmedForce"].contains(entity.type.rawValue),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "owned-by", 0.8, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      // “the navy-owned Viettel”
      found.append(relation)
    } else if entity.type == "ArmedForce" || entity.type == "Organization" && isStates(before, in: sentence, reading),
      let owner = actorBefore(before, in: sentence, reading),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "modifier", 0.7, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
    }
    var end = endOfList(from: mention, reading)
    // “BRP Teresa Magbanua, of the Philippine Coast Guard,”
    if end == mention.tokens.upperBound, entity.type == "ArmedForce", reading.isComma(end), reading.word(end + 1) == of { end += 1 }
    if found.isEmpty, ["ArmedForce", "Organization"].contains(entity.type.rawValue), reading.word(end) == of {
      var next = end + 1
      while reading.flags(next).contains(.determiner) { next += 1 }
      // “the Military Medical Department of Vietnam's Ministry of National Defence”
      if let state = reading.mention(beginningAt: next), reading.flags(state.tokens.upperBound).contains(.clitic),
        let body = reading.mention(beginningAt: state.tokens.upperBound + 1),
        ["ArmedForce", "Organization"].contains(reading.type(of: body).rawValue)
      {
        next = body.tokens.lowerBound
      }
      if let owner = reading.mention(beginningAt: next), owner.kind == .name,
        ["ArmedForce", "Organization", "Country"].contains(reading.type(of: owner).rawValue),
        let relation = relation(
          mention.entity, "partOf", owner.entity, "of-owner", 0.8, mention.tokens.lowerBound..<owner.tokens.upperBound, reading)
      {
        found.append(relation)
      }
    }
    if found.isEmpty, let owner = ownerOfList(before: mention, reading) ?? described(mention, in: sentence, reading),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "described-owner", 0.7,
        min(owner.tokens.lowerBound, mention.tokens.lowerBound)..<max(owner.tokens.upperBound, mention.tokens.upperBound), reading)
    {
      found.append(relation)
    }
    return found
  }

  /// `Brazil’s | patrol ship Raposo Tavares`, `its | gunboat ARC Arauca`: the place before the words that say what ship a name is of, else before
  /// the name.
  private func beforeKind(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
    let before = mention.tokens.lowerBound
    guard reading.type(of: mention) == "ArmedForce", before - 1 > sentence.lowerBound, reading.flags(before - 1).contains(.vessel) else {
      return before
    }
    var start = before - 1
    while start > sentence.lowerBound, before - start < 4, reading.tokens[start - 1].shape == .lower, reading.mention(at: start - 1) == nil,
      reading.flags(start - 1).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .determiner, .relative, .clitic, .possessive])
    { start -= 1 }
    return reading.flags(start - 1).isDisjoint(with: [.clitic, .possessive]) ? before : start
  }

  /// The place before `(SNA)`, where a bracket ends at a place.
  private func beforeBrackets(_ end: Int, _ reading: DocumentReading) -> Int {
    end > 3 && reading.isMark(end - 1, UInt8(ascii: ")")) && reading.isMark(end - 3, UInt8(ascii: "(")) ? end - 3 : end
  }

  /// `the Turkish state company | ASFAT`: whether the words before a name say that a state has it.
  private func isStates(_ start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Bool {
    (max(sentence.lowerBound, start - 2)..<start).contains { token in
      reading.mention(at: token) == nil
        && (reading.word(token) == state || stateBodies.contains(reading.word(token)) && token == start - 1)
    }
  }

  /// `KD Lekiu and KD Jebat of …`: the end of the list of forces that a mention begins or goes on.
  private func endOfList(from mention: Mention, _ reading: DocumentReading) -> Int {
    var end = mention.tokens.upperBound
    for _ in 0..<4 {
      let next = reading.isComma(end) ? end + 1 : end
      let member = reading.flags(next).contains(.coordinator) ? next + 1 : next
      guard member > end, let other = reading.mention(beginningAt: member), other.kind == .name, reading.type(of: other) == "ArmedForce"
      else { break }
      end = other.tokens.upperBound
    }
    return end
  }

  /// `three Indian vessels, INS Delhi, INS Shakti and INS Kiltan`: the country named with the noun before the list.
  private func ownerOfList(before mention: Mention, _ reading: DocumentReading) -> Mention? {
    guard reading.type(of: mention) == "ArmedForce" else { return nil }
    var start = mention.tokens.lowerBound
    for _ in 0..<5 {
      var before = reading.flags(start - 1).contains(.coordinator) ? start - 1 : start
      if reading.isComma(before - 1) { before -= 1 }
      guard before < start else { return nil }
      if let other = reading.mention(endingAt: before), other.kind == .name, reading.type(of: other) == "ArmedForce" {
        start = other.tokens.lowerBound
        continue
      }
      while reading.flags(before - 1).contains(.determiner) || reading.isComma(before - 1) { before -= 1 }
      // “three Indian vessels, …”, “A NATO staff, …”
      guard reading.flags(before - 1).contains(.agent), let country = reading.mention(endingAt: before - 1),
        country.kind == .demonym || country.kind == .name && reading.type(of: country) == "InternationalOrganization"
      else { return nil }
      return country
    }
    return nil
  }

  /// `HMCS Max Bernays, a Royal Canadian Navy vessel`, `PASKAL, the RMN’s commandos`, `the Institute, a school of the Centre`: the owner that
  /// a description behind a comma names.
  func described(_ mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Mention? {
    let comma = afterBrackets(mention.tokens.upperBound, reading)
    guard reading.isComma(comma) else { return nil }
    let isOwnedFirst = reading.mention(beginningAt: comma + 1).map { reading.flags($0.tokens.upperBound).contains(.clitic) } ?? false
    guard isOwnedFirst || reading.flags(comma + 1).contains(.determiner) else { return nil }
    // “the South Korean aid agency”, “Japan’s aid agency”
    if let state = stateBehind(comma + (isOwnedFirst ? 1 : 2), of: mention, in: sentence, reading) { return state }
    guard
      !isOwnedFirst
        || reading.mention(beginningAt: comma + 1).map({ reading.type(of: $0) != "Country" && reading.type(of: $0) != "Place" }) == true
    else { return nil }
    var token = comma + (isOwnedFirst ? 1 : 2)
    while token < sentence.upperBound, token - comma <= 8 {
      if let owner = reading.mention(at: token) {
        let end = owner.tokens.upperBound, type = reading.type(of: owner)
        if reading.flags(end).contains(.clitic) {
          return end + 1 < sentence.upperBound && reading.tokens[end + 1].shape == .lower ? owner : nil
        }
        guard owner.kind != .demonym, type != "Country", type != "Person", end < sentence.upperBound, reading.tokens[end].shape == .lower,
          reading.flags(end).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .relative, .officeHead])
        else { return nil }
        return owner
      }
      if reading.word(token) == of, bodyHeads.contains(reading.word(token - 1)) {
        var next = token + 1
        while reading.flags(next).contains(.determiner) { next += 1 }
        return reading.mention(beginningAt: next).flatMap { reading.type(of: $0) == "Country" ? nil : $0 }
      }
      // “the rule-of-law mission of”
      if reading.isDash(token), reading.isJoined(token), reading.isJoined(token + 1) {
        token += 2
        continue
      }
      guard reading.tokens[token].shape == .lower,
        reading.flags(token).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .relative, .officeHead])
      else { return nil }
      token += 1
    }
    return nil
  }

  /// The country of `the South Korean aid agency`, `Japan’s aid agency`: whose agency, force or unit a description says a body is.
  private func stateBehind(_ start: Int, of body: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Mention? {
    var start = start
    // “the second Dutch warship”
    while start < sentence.upperBound, reading.mention(at: start) == nil, reading.tokens[start].shape == .lower,
      !reading.flags(start).isDisjoint(with: [.numeral, .adverb])
        || ["second", "third", "first", "last", "fourth", "fifth", "new"].contains(where: {
          reading.foldedBytes(start..<(start + 1)).elementsEqual($0.utf8)
        })
    { start += 1 }
    guard let country = reading.mention(beginningAt: start), reading.type(of: country) == "Country", country.kind != .reference,
      ["Organization", "ArmedForce"].contains(reading.type(of: body).rawValue)
    else { return nil }
    var noun = country.tokens.upperBound
    if reading.flags(noun).contains(.clitic) { noun += 1 } else if country.kind != .demonym { return nil }
    while noun < sentence.upperBound, noun - start < 7, reading.tokens[noun].shape == .lower, reading.mention(at: noun) == nil,
      reading.flags(noun).isDisjoint(with: [.preposition, .auxiliary, .relative, .coordinator, .officeHead])
    {
      // “the South African state arms maker”
      if reading.word(noun) == state, noun + 1 < sentence.upperBound, reading.tokens[noun + 1].shape == .lower { return country }
      if stateBodies.contains(reading.word(noun)),
        noun + 1 >= sentence.upperBound || reading.tokens[noun + 1].shape != .lower
          || !reading.flags(noun + 1).isDisjoint(with: [.preposition, .auxiliary, .relative, .coordinator, .be, .have, .verb])
      {
        return country
      }
      noun += 1
    }
    return nil
  }

  /// Whether a mention of the owner stands within a name.
  func spells(_ owner: Int, within tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    reading.mentions(beginningIn: tokens).contains {
      $0.entity == owner && $0.isCovered && $0.tokens.upperBound <= tokens.upperBound
    }
  }

  /// Whether a phrase stands in a text as whole words.
  static func contains(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= text.count else { return false }
    for start in 0...(text.count - phrase.count) where text[start] == phrase[0] && (start == 0 || !isLetter(text[start - 1])) {
      let end = start + phrase.count
      if text[start..<end].elementsEqual(phrase), end == text.count || !isLetter(text[end]) { return true }
    }
    return false
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }

  /// The actor whose name or adjective stands before, with at most two small words between: `the Indonesian frigate`, `the VCG patrol ship`.
  func actorBefore(_ token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Mention? {
    var place = token
    while place > sentence.lowerBound, token - place <= 2 {
      // “the Japan Coast Guard (JCG) ship”
      if let mention = reading.mention(endingAt: token > place ? beforeBrackets(place, reading) : place) {
        guard token > place || mention.kind == .demonym || reading.type(of: mention) == "Country" else { return nil }
        return ["Country", "ArmedForce"].contains(reading.type(of: mention).rawValue) && mention.kind != .reference ? mention : nil
      }
      guard reading.tokens[place - 1].shape == .lower,
        reading.flags(place - 1).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .determiner, .relative])
      else { return nil }
      place -= 1
    }
    return nil
  }
}
