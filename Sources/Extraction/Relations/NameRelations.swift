import Knowledge
import Language

/// Draws what names and their neighbours say by themselves: whose army it is, where a place lies, who holds two sides of a dialogue.
struct NameRelations: Sendable {
  private let ontology: Ontology
  private let owned: Ontology.TypeSet, located: Ontology.TypeSet
  private let gazetteer: [EntityID: GazetteerEntry]
  private let `in`: Int32, at: Int32, of: Int32, and: Int32
  private let dates: DateReader

  init(_ pack: DomainPack, table: WordTable) {
    ontology = pack.ontology
    owned = pack.ontology.ends(of: "partOf").domain
    located = pack.ontology.ends(of: "locatedIn").domain
    gazetteer = Dictionary(pack.gazetteer.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    `in` = table.id("in")
    at = table.id("at")
    of = table.id("of")
    and = table.id("and")
    dates = DateReader(table: table)
  }

  func match(sentence: Range<Int>, mentions: [Mention], in reading: DocumentReading) -> [RelationMention] {
    var found: [RelationMention] = []
    for mention in mentions where mention.kind != .reference || reading.type(of: mention) == "ArmedForce" {
      found += belonging(of: mention, reading)
      found += owner(of: mention, in: sentence, reading)
      found += location(of: mention, in: sentence, reading)
      found += parties(of: mention, in: sentence, reading)
    }
    return found
  }

  private func relation(
    _ source: Int, _ type: RelationTypeName, _ target: Int, _ rule: String, _ confidence: Double, _ tokens: Range<Int>,
    _ reading: DocumentReading
  ) -> RelationMention? {
    guard source != target, ontology.allows(reading.entities[source].type, type, reading.entities[target].type) else { return nil }
    return RelationMention(
      source: source, type: type, target: target, modality: .asserted, rule: rule, confidence: confidence, tokens: tokens)
  }

  /// `ASEAN member states` are members of ASEAN; the `Vietnam Defence Expo` is Vietnam’s.
  private func belonging(of mention: Mention, _ reading: DocumentReading) -> [RelationMention] {
    let entity = reading.entities[mention.entity]
    guard mention.kind == .name, !mention.isCovered, let owner = entity.owner, spells(owner, within: mention.tokens, reading) else {
      return []
    }
    if entity.type == "CountryGroup" {
      return [relation(mention.entity, "memberOf", owner, "members-in-name", 0.9, mention.tokens, reading)].compactMap { $0 }
    }
    guard entity.type == "Event", gazetteer[entity.id]?.countries.contains(reading.entities[owner].id) == true else { return [] }
    return [relation(owner, "hosts", mention.entity, "host-in-name", 0.7, mention.tokens, reading)].compactMap { $0 }
  }

  // MARK: partOf

  /// `Vietnam People’s Army`, `Vietnam’s Corvette 20`, `the VCG patrol ship CSB 8002`, `USS Halsey of the US Navy`
  private func owner(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    let entity = reading.entities[mention.entity]
    guard mention.kind == .name, !entity.kinds.isDisjoint(with: owned) else { return [] }
    var found: [RelationMention] = []
    if let owner = entity.owner, spells(owner, within: mention.tokens, reading),
      let relation = relation(mention.entity, "partOf", owner, "owner-in-name", 0.9, mention.tokens, reading)
    {
      found.append(relation)
    }
    guard found.isEmpty, entity.type != "Forum", entity.type != "InternationalOrganization" else { return found }
    let before = mention.tokens.lowerBound
    if reading.flags(before - 1).contains(.clitic), let owner = reading.mention(endingAt: before - 1),
      ["Organization", "ArmedForce", "Mission"].contains(entity.type.rawValue),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "possessor", 0.8, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
    } else if entity.type == "ArmedForce", let owner = actorBefore(before, in: sentence, reading),
      let relation = relation(
        mention.entity, "partOf", owner.entity, "modifier", 0.7, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    {
      found.append(relation)
    }
    if found.isEmpty, entity.type == "ArmedForce", reading.word(mention.tokens.upperBound) == of {
      var next = mention.tokens.upperBound + 1
      while reading.flags(next).contains(.determiner) { next += 1 }
      if let owner = reading.mention(beginningAt: next), ["ArmedForce", "Country"].contains(reading.type(of: owner).rawValue),
        let relation = relation(
          mention.entity, "partOf", owner.entity, "of-owner", 0.8, mention.tokens.lowerBound..<owner.tokens.upperBound, reading)
      {
        found.append(relation)
      }
    }
    return found
  }

  /// Whether a mention of the owner stands within a name.
  private func spells(_ owner: Int, within tokens: Range<Int>, _ reading: DocumentReading) -> Bool {
    reading.mentions(beginningIn: tokens).contains {
      $0.entity == owner && $0.isCovered && $0.tokens.upperBound <= tokens.upperBound
    }
  }

  /// Whether a phrase stands in a text as whole words.
  private static func contains(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= text.count else { return false }
    for start in 0...(text.count - phrase.count) where text[start] == phrase[0] && (start == 0 || !isLetter(text[start - 1])) {
      let end = start + phrase.count
      if text[start..<end].elementsEqual(phrase), end == text.count || !isLetter(text[end]) { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }

  /// The actor whose name or adjective stands before, with at most two small words between: `the Indonesian frigate`, `the VCG patrol ship`.
  private func actorBefore(_ token: Int, in sentence: Range<Int>, _ reading: DocumentReading) -> Mention? {
    var place = token
    while place > sentence.lowerBound, token - place <= 2 {
      if let mention = reading.mention(endingAt: place) {
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

  // MARK: locatedIn

  /// `Da Nang, Vietnam`, `the Military Academy in Magelang`, `Vietnam’s Quang Ninh province`, `Myanmar’s capital`
  private func location(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    let entity = reading.entities[mention.entity]
    guard mention.kind == .name, !entity.kinds.isDisjoint(with: located) else { return [] }
    var found: [RelationMention] = []
    let end = afterBrackets(mention.tokens.upperBound, reading)
    if entity.type == "Place", reading.isComma(end), let region = reading.mention(beginningAt: end + 1), region.kind == .name,
      ["Place", "Country"].contains(reading.type(of: region).rawValue), !isList(after: region.tokens.upperBound, reading)
    {
      if let relation = relation(
        mention.entity, "locatedIn", region.entity, "comma", 0.85, mention.tokens.lowerBound..<region.tokens.upperBound, reading)
      {
        found.append(relation)
      }
    }
    if reading.word(end) == `in` || reading.word(end) == at && entity.type != "Place" {
      var next = end + 1
      while reading.flags(next).contains(.determiner) { next += 1 }
      if let region = reading.mention(beginningAt: next), region.kind == .name || region.kind == .capital,
        ["Place", "Country"].contains(reading.type(of: region).rawValue),
        ["Place", "Organization", "Forum", "Event", "Exercise"].contains(entity.type.rawValue),
        var relation = relation(
          mention.entity, "locatedIn", region.entity, "in-place", 0.75, mention.tokens.lowerBound..<region.tokens.upperBound, reading)
      {
        if ["Forum", "Event", "Exercise"].contains(entity.type.rawValue) {
          DatePlacement.place(dates.dates(in: sentence, of: reading), near: end, into: &relation.qualifiers)
        }
        found.append(relation)
      }
    }
    if reading.flags(mention.tokens.lowerBound - 1).contains(.clitic), let owner = reading.mention(endingAt: mention.tokens.lowerBound - 1),
      entity.type == "Place",
      reading.type(of: owner) == "Country",
      let relation = relation(
        mention.entity, "locatedIn", owner.entity, "possessor", 0.75, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
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

  private func isDisaster(_ entity: ReadEntity) -> Bool { entity.parties.count == 1 }

  private func isList(after end: Int, _ reading: DocumentReading) -> Bool {
    reading.flags(end).contains(.coordinator) && reading.mention(beginningAt: end + 1) != nil
      || reading.isComma(end) && reading.mention(beginningAt: end + 1).map { reading.type(of: $0) == "Country" } == true
      || reading.isComma(end) && reading.flags(end + 1).contains(.coordinator)
  }

  private func afterBrackets(_ end: Int, _ reading: DocumentReading) -> Int {
    guard reading.isMark(end, UInt8(ascii: "(")) else { return end }
    for close in (end + 1)..<min(end + 6, reading.tokens.count) where reading.isMark(close, UInt8(ascii: ")")) { return close + 1 }
    return end
  }

  // MARK: Parties

  /// `the Vietnam–Japan Defence Policy Dialogue` has Vietnam and Japan in it; a border exchange says that they are neighbours.
  private func parties(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    let entity = reading.entities[mention.entity]
    guard entity.parties.count > 1 else { return [] }
    var found: [RelationMention] = []
    var qualifiers = Qualifiers()
    DatePlacement.place(dates.dates(in: sentence, of: reading), near: mention.tokens.lowerBound, into: &qualifiers)
    for party in entity.parties {
      if var relation = relation(party, "participatesIn", mention.entity, "party-in-name", 0.85, mention.tokens, reading) {
        relation.qualifiers = qualifiers
        found.append(relation)
      }
    }
    if mention.tokens.contains(where: { reading.foldedBytes($0..<($0 + 1)).elementsEqual("border".utf8) }), entity.parties.count == 2,
      let relation = relation(entity.parties[0], "borders", entity.parties[1], "border-in-name", 0.85, mention.tokens, reading)
    {
      found.append(relation)
    }
    return found
  }
}
