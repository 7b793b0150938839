import Knowledge
import Language

// Where names and their neighbours say that something is.
extension NameRelations {
  /// Whether a body stands after “by”: “staged by the ministry in Hanoi” says where it is staged.
  private func isAgent(_ mention: Mention, _ reading: DocumentReading) -> Bool {
    var before = mention.tokens.lowerBound - 1
    while reading.flags(before).contains(.determiner) { before -= 1 }
    guard reading.word(before) == by, ["Organization", "ArmedForce"].contains(reading.type(of: mention).rawValue),
      let former = reading.mentionsBackward(from: before).first(where: { _ in true })
    else { return false }
    return ["Forum", "Event", "Exercise"].contains(reading.type(of: former).rawValue)
  }

  /// `Da Nang, Vietnam`, `the Military Academy in Magelang`, `Vietnam’s Quang Ninh province`, `Myanmar’s capital`
  func location(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    let entity = reading.entities[mention.entity]
    // “the opening of the exercise in Phitsanulok”
    let isOccasion = mention.kind == .reference && ["Forum", "Event", "Exercise"].contains(entity.type.rawValue) && mention.group < 0
    guard mention.kind == .name || isOccasion, !mention.isCovered, !entity.kinds.isDisjoint(with: located) else { return [] }
    var found: [RelationMention] = []
    var end = afterBrackets(mention.tokens.upperBound, reading)
    // “the SEACAT exercise in Singapore”
    if ["Forum", "Event", "Exercise"].contains(entity.type.rawValue), occasionNouns.contains(reading.word(end)) { end += 1 }
    if entity.type == "Place", reading.isComma(end), let region = reading.mention(beginningAt: end + 1), region.kind == .name,
      ["Place", "Country"].contains(reading.type(of: region).rawValue), !isList(after: region.tokens.upperBound, reading)
    {
      if let relation = relation(
        mention.entity, "locatedIn", region.entity, "comma", 0.85, mention.tokens.lowerBound..<region.tokens.upperBound, reading)
      {
        found.append(relation)
      }
    }
    if reading.word(end) == `in` || [at, near].contains(reading.word(end)) && entity.type != "Place"
      || reading.word(end) == on && entity.type == "Mission"
    {
      var next = end + 1
      while reading.flags(next).contains(.determiner) { next += 1 }
      next = afterKind(next, in: sentence, reading)
      // “in Egypt's Sinai peninsula”
      if let owner = reading.mention(beginningAt: next), reading.flags(owner.tokens.upperBound).contains(.clitic),
        let part = reading.mention(beginningAt: owner.tokens.upperBound + 1), reading.type(of: part) == "Place"
      {
        next = part.tokens.lowerBound
      }
      if let region = reading.mention(beginningAt: next), region.kind == .name || region.kind == .capital,
        ["Place", "Country"].contains(reading.type(of: region).rawValue),
        ["Place", "Organization", "Forum", "Event", "Exercise"].contains(entity.type.rawValue)
          || entity.type == "Mission"
            && (reading.type(of: region) == "Place" || reading.word(end) == `in` && end == mention.tokens.upperBound),
        !isAgent(mention, reading),
        var relation = relation(
          mention.entity, "locatedIn", region.entity, "in-place", 0.75, mention.tokens.lowerBound..<region.tokens.upperBound, reading)
      {
        if ["Forum", "Event", "Exercise"].contains(entity.type.rawValue) {
          DatePlacement.place(dates.dates(in: sentence, of: reading), near: end, into: &relation.qualifiers)
        }
        found.append(relation)
      }
    }
    // “Finnish Lapland”
    if entity.type == "Place", let demonym = reading.mention(endingAt: mention.tokens.lowerBound), demonym.kind == .demonym,
      reading.type(of: demonym) == "Country", mention.tokens.count == 1,
      let relation = relation(
        mention.entity, "locatedIn", demonym.entity, "demonym", 0.7, demonym.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
    }
    if reading.flags(mention.tokens.lowerBound - 1).contains(.clitic), let owner = reading.mention(endingAt: mention.tokens.lowerBound - 1),
      entity.type == "Place",
      reading.type(of: owner) == "Country",
      let relation = relation(
        mention.entity, "locatedIn", owner.entity, "possessor", 0.75, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
      // “Vietnam’s Thanh Hoa and Nghe An provinces”
      for other in fellows(of: mention, in: sentence, reading) {
        if let fellow = self.relation(
          other.entity, "locatedIn", owner.entity, "possessor", 0.75, owner.tokens.lowerBound..<other.tokens.upperBound, reading)
        {
          found.append(fellow)
        }
      }
    }
    // “the Greek island of Crete”
    if entity.type == "Place", mention.tokens.lowerBound > sentence.lowerBound, reading.word(mention.tokens.lowerBound - 1) == of,
      let country = country(
        ofKindIn: max(mention.tokens.lowerBound - 5, sentence.lowerBound)..<(mention.tokens.lowerBound - 1), reading),
      let relation = relation(
        mention.entity, "locatedIn", country.entity, "described-place", 0.7, country.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
    }
    if found.isEmpty, let region = describedPlace(mention, in: sentence, reading),
      let relation = relation(
        mention.entity, "locatedIn", region.entity, "described-place", 0.7, mention.tokens.lowerBound..<region.tokens.upperBound, reading)
    {
      found.append(relation)
    }
    // “the Embassy of France in Vietnam”, “the French Armed Forces in New Caledonia”
    if ["Organization", "ArmedForce"].contains(entity.type.rawValue),
      let region = reading.mentions(beginningIn: mention.tokens).first(where: {
        $0.tokens.upperBound == mention.tokens.upperBound && reading.word($0.tokens.lowerBound - 1) == `in` && $0.kind != .demonym
          && ["Place", "Country"].contains(reading.type(of: $0).rawValue) && $0.entity != mention.entity
      }), let relation = relation(mention.entity, "locatedIn", region.entity, "place-in-name", 0.85, mention.tokens, reading)
    {
      found.append(relation)
    }
    // A mission whose name spells out its place.
    if entity.type == "Mission", let known = gazetteer[entity.id], mention.tokens.count > 1 {
      let text = Array(reading.foldedBytes(mention.tokens))
      for place in known.countries {
        guard let host = gazetteer[place], let index = reading.entity(place),
          ([host.name] + host.aliases).contains(where: { Self.contains(FoldedText.fold(name: $0), in: text) }),
          let relation = relation(mention.entity, "locatedIn", index, "place-in-name", 0.9, mention.tokens, reading)
        else { continue }
        found.append(relation)
      }
    }
    for party in entity.parties where entity.type == "Event" {
      if let relation = relation(mention.entity, "locatedIn", party, "disaster-place", 0.85, mention.tokens, reading), isDisaster(entity) {
        found.append(relation)
      }
    }
    return found
  }

  /// The places that are coordinated to a place: `Thanh Hoa, | Nghe An and Quang Tri`.
  private func fellows(of first: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [Mention] {
    var found: [Mention] = []
    var end = first.tokens.upperBound
    while true {
      var next = end
      while reading.isComma(next) || reading.flags(next).contains(.coordinator) { next += 1 }
      guard next > end, next - end <= 2, next < sentence.upperBound, let other = reading.mention(beginningAt: next), other.kind == .name,
        reading.type(of: other) == "Place", !reading.flags(other.tokens.upperBound).contains(.clitic)
      else { break }
      found.append(other)
      end = other.tokens.upperBound
    }
    // A comma alone leads on to other things: only a list with “and” is one.
    guard let last = found.last, reading.flags(last.tokens.lowerBound - 1).contains(.coordinator) else { return [] }
    return found
  }

  /// `the Greek island of | Crete`, `Cebu, | the Philippine province`: the country of a word for a place, told before its noun.
  private func country(ofKindIn words: Range<Int>, _ reading: DocumentReading) -> Mention? {
    guard !words.isEmpty, placeNouns.contains(reading.word(words.upperBound - 1)) else { return nil }
    for token in words.dropLast().reversed() {
      if let demonym = reading.mention(at: token) {
        return demonym.kind == .demonym && reading.type(of: demonym) == "Country" ? demonym : nil
      }
      guard reading.tokens[token].shape == .lower, reading.flags(token).isDisjoint(with: [.preposition, .coordinator, .verb]) else {
        return nil
      }
    }
    return nil
  }

  /// `the central city of Lima`: where the name begins that a word for what it is leads to.
  private func afterKind(_ start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int {
    var next = start
    while next < sentence.upperBound, next - start < 3,
      reading.tokens[next].shape == .lower && reading.mention(at: next) == nil || reading.mention(at: next)?.kind == .demonym
    {
      next += 1
      if reading.word(next) == of, placeNouns.contains(reading.word(next - 1)) { return next + 1 }
    }
    return start
  }

  /// `Tay Ninh, a province of southern Vietnam`, `UNIFIL, the United Nations force in Lebanon`, `UNIFIL, in Lebanon,`
  private func describedPlace(_ mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> Mention? {
    let type = reading.type(of: mention).rawValue
    guard ["Place", "Mission", "Exercise", "Organization"].contains(type) else { return nil }
    let comma = afterBrackets(mention.tokens.upperBound, reading)
    guard reading.isComma(comma), comma + 1 < sentence.upperBound else { return nil }
    // “the School of Peace Operations, on the outskirts of Montevideo,”
    if [on, `in`, at, near].contains(reading.word(comma + 1)), reading.flags(comma + 2).contains(.determiner) {
      let start = comma + 3, next = afterKind(start, in: sentence, reading)
      if next > start, let region = reading.mention(beginningAt: next), region.kind == .name,
        ["Place", "Country"].contains(reading.type(of: region).rawValue)
      {
        return region
      }
    }
    // “Siem Reap, on the Cambodian side”
    if type == "Place", [on, `in`].contains(reading.word(comma + 1)), let demonym = reading.mention(beginningAt: comma + 3),
      demonym.kind == .demonym,
      reading.type(of: demonym) == "Country",
      reading.foldedBytes(demonym.tokens.upperBound..<(demonym.tokens.upperBound + 1)).elementsEqual("side".utf8)
    {
      return demonym
    }
    // “Cebu, the Philippine province”
    if type == "Place", reading.flags(comma + 1).contains(.determiner),
      let noun = ((comma + 2)..<min(comma + 6, sentence.upperBound)).first(where: { placeNouns.contains(reading.word($0)) }),
      let country = country(ofKindIn: (comma + 2)..<(noun + 1), reading)
    {
      return country
    }
    // “Maputo, capital of Mozambique”
    let isBareKind =
      type == "Place" && reading.word(comma + 2) == of
      && (reading.word(comma + 1) == capital || placeNouns.contains(reading.word(comma + 1)))
    var token = isBareKind ? comma + 2 : comma + 1
    if type == "Organization", reading.word(token) != `in` || reading.flags(token + 1).contains(.determiner) { return nil }
    if reading.flags(token).contains(.determiner) {
      guard let preposition = prepositionOfPlace(from: token, in: sentence, reading),
        // “the yearly exercise of Kenya” says whose it is.
        type != "Exercise" || reading.word(preposition) != of
      else { return nil }
      token = preposition
    } else {
      guard isBareKind || reading.word(token) == `in` else { return nil }
    }
    var next = token + 1
    // “South Sudan” begins with its point of the compass.
    while reading.mention(beginningAt: next) == nil,
      reading.flags(next).contains(.determiner) || neighbouring.contains(reading.word(next)) || compass.contains(reading.word(next))
        || reading.isDash(next)
        || reading.foldedBytes(next..<(next + 1)).suffix(3).elementsEqual("ern".utf8)
    {
      next += 1
    }
    guard let region = reading.mention(beginningAt: next), region.kind == .name || region.kind == .capital,
      ["Place", "Country"].contains(reading.type(of: region).rawValue)
    else { return nil }
    // “Lao Bao, in Vietnam's Quang Tri province”
    guard reading.flags(region.tokens.upperBound).contains(.clitic) else { return region }
    return reading.mention(beginningAt: region.tokens.upperBound + 1).flatMap {
      reading.type(of: $0) == "Place" && $0.kind == .name ? $0 : nil
    }
  }

  /// The preposition before the place in a description, at most seven words on: `the UN force | in Lebanon`, `the joint operation of the African Union
  /// and the United Nations | in Darfur`.
  private func prepositionOfPlace(from start: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Int? {
    var token = start, limit = min(start + 7, sentence.upperBound), isBehindOwner = false
    while token < limit {
      if [of, `in`, on, off].contains(reading.word(token)) {
        if reading.word(token) == of, let end = endOfOwners(from: token + 1, reading) {
          token = end
          limit = min(end + 1, sentence.upperBound)
          isBehindOwner = true
          continue
        }
        return isBehindOwner || reading.tokens[token - 1].shape == .lower ? token : nil
      }
      guard !reading.isComma(token), reading.flags(token).isDisjoint(with: [.preposition, .coordinator, .auxiliary, .relative]) else {
        return nil
      }
      token += 1
    }
    return nil
  }

  /// The end of the international organizations, one or a list, that begin at a token.
  private func endOfOwners(from start: Int, _ reading: DocumentReading) -> Int? {
    var next = start, end: Int?
    while true {
      while reading.flags(next).contains(.determiner) { next += 1 }
      guard let owner = reading.mention(beginningAt: next), reading.type(of: owner) == "InternationalOrganization" else { return end }
      end = owner.tokens.upperBound
      next = owner.tokens.upperBound
      guard reading.flags(next).contains(.coordinator) else { return end }
      next += 1
    }
  }

  func isDisaster(_ entity: ReadEntity) -> Bool { entity.parties.count == 1 }

  func isList(after end: Int, _ reading: DocumentReading) -> Bool {
    reading.flags(end).contains(.coordinator) && reading.mention(beginningAt: end + 1) != nil
      || reading.isComma(end)
        && reading.mention(beginningAt: end + 1).map { reading.type(of: $0) == "Country" && $0.kind != .reference } == true
      || reading.isComma(end) && reading.flags(end + 1).contains(.coordinator)
        && reading.mention(beginningAt: reading.flags(end + 2).contains(.determiner) ? end + 3 : end + 2).map {
          ["Place", "Country"].contains(reading.type(of: $0).rawValue)
        } == true
  }

  func afterBrackets(_ end: Int, _ reading: DocumentReading) -> Int {
    guard reading.isMark(end, UInt8(ascii: "(")) else { return end }
    for close in (end + 1)..<min(end + 6, reading.tokens.count) where reading.isMark(close, UInt8(ascii: ")")) { return close + 1 }
    return end
  }
}
