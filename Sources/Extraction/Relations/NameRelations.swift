import Knowledge
import Language

/// Draws what names and their neighbours say by themselves: whose army it is, where a place lies, who holds two sides of a dialogue.
struct NameRelations: Sendable {
  let ontology: Ontology
  let owned: Ontology.TypeSet, located: Ontology.TypeSet
  let gazetteer: [EntityID: GazetteerEntry]
  let `in`: Int32, at: Int32, of: Int32, and: Int32, near: Int32, by: Int32, on: Int32, off: Int32, capital: Int32, whose: Int32,
    state: Int32, under: Int32, based: Int32
  let conditions: WordSet
  /// Words that say of a country that it borders the one spoken of.
  let neighbouring: WordSet
  /// Nouns for bodies and units, whose "of" says to what they belong.
  let bodyHeads: WordSet
  /// Words for an exercise, forum or event behind its name: `the SEACAT exercise`.
  let occasionNouns: WordSet
  let ownedWord: Int32
  /// Nouns for places that are of their name: the city of Lima.
  let placeNouns: WordSet
  /// Nouns for what only a state has: its agency, its navy.
  let stateBodies: WordSet
  /// The points of the compass.
  let compass: WordSet
  let dates: DateReader

  init(_ pack: DomainPack, table: WordTableBuilder) {
    ontology = pack.ontology
    owned = pack.ontology.ends(of: "partOf").domain
    located = pack.ontology.ends(of: "locatedIn").domain
    gazetteer = Dictionary(pack.gazetteer.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    `in` = table.id("in")
    at = table.id("at")
    of = table.id("of")
    and = table.id("and")
    near = table.id("near")
    by = table.id("by")
    on = table.id("on")
    off = table.id("off")
    whose = table.id("whose")
    state = table.id("state")
    conditions = table.ids(["if", "unless", "whether"])
    under = table.id("under")
    based = table.id("based")
    capital = table.id("capital")
    neighbouring = table.ids(pack.vocabulary.words[.neighbourWords] ?? [])
    occasionNouns = WordSet(
      pack.vocabulary.heads.filter { $0.standsBeside && ["Exercise", "Forum", "Event"].contains($0.type.rawValue) }
        .flatMap(\.words).map { table.id($0) })
    ownedWord = table.id("owned")
    let parts = pack.vocabulary.words[.placeParts] ?? []
    placeNouns = WordSet(
      pack.vocabulary.heads.filter { $0.standsBeside && $0.type == "Place" }.flatMap(\.words).map { table.id($0) }
        + parts.map { table.id($0) })
    let heads = pack.vocabulary.heads.filter {
      ["Organization", "ArmedForce"].contains($0.type.rawValue) && $0.words.count == 1 && !$0.leads
    }
    bodyHeads = WordSet((heads.flatMap(\.words) + pack.patterns.filter { $0.relation == "partOf" }.flatMap(\.nouns)).map { table.id($0) })
    compass = table.ids(
      ["north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"])
    stateBodies = table.ids(pack.vocabulary.words[.stateBodies] ?? [])
    dates = DateReader(table: table)
  }

  func match(sentence: Range<Int>, mentions: [Mention], in reading: DocumentReading) -> [RelationMention] {
    var found: [RelationMention] = []
    for mention in mentions
    where mention.kind != .reference || ["ArmedForce", "Forum", "Event", "Exercise"].contains(reading.type(of: mention).rawValue) {
      found += belonging(of: mention, reading)
      found += owner(of: mention, in: sentence, reading)
      found += location(of: mention, in: sentence, reading)
      found += service(of: mention, in: sentence, reading)
      found += base(of: mention, in: sentence, reading)
      found += parties(of: mention, in: sentence, reading)
      found += policy(mention, reading)
      found += neighbour(mention, in: sentence, mentions, reading)
    }
    // “the Lao capital”
    for mention in mentions where mention.kind == .reference && reading.word(mention.tokens.upperBound - 1) == capital {
      let country = mentions.first {
        $0.isCovered && $0.tokens.lowerBound == mention.tokens.lowerBound && reading.type(of: $0) == "Country"
      }
      if let country, let relation = relation(mention.entity, "locatedIn", country.entity, "capital", 0.9, mention.tokens, reading) {
        found.append(relation)
      }
    }
    return found
  }

  func relation(
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

  /// `Hanoi’s “four no’s”`, `Tokyo’s Official Security Assistance`: whose doctrine it is, he follows.
  private func policy(_ mention: Mention, _ reading: DocumentReading) -> [RelationMention] {
    guard reading.type(of: mention) == "Policy" else { return [] }
    var clitic = mention.tokens.lowerBound - 1
    if clitic > 0, reading.tokens[clitic].shape == .mark, !reading.flags(clitic).contains(.clitic), !reading.isComma(clitic) { clitic -= 1 }
    // “reaffirmed its “four no’s””
    let pronoun = reading.mention(at: clitic).flatMap { reading.flags(clitic).contains(.possessive) ? $0 : nil }
    guard let owner = pronoun ?? (reading.flags(clitic).contains(.clitic) ? reading.mention(endingAt: clitic) : nil) else { return [] }
    return [
      relation(
        owner.entity, "upholds", mention.entity, "owner-of-policy", 0.75, owner.tokens.lowerBound..<mention.tokens.upperBound, reading)
    ].compactMap { $0 }
  }

  /// `Uganda sent troops to neighbouring Kenya`: a country that borders the last that the sentence spoke of.
  private func neighbour(_ mention: Mention, in sentence: Range<Int>, _ mentions: [Mention], _ reading: DocumentReading)
    -> [RelationMention]
  {
    guard reading.type(of: mention) == "Country", mention.kind == .name, neighbouring.contains(reading.word(mention.tokens.lowerBound - 1))
    else { return [] }
    let last = mentions.last {
      reading.type(of: $0) == "Country" && $0.tokens.upperBound < mention.tokens.lowerBound && $0.group < 0 && !$0.isCovered
    }
    guard let last else { return [] }
    return [
      relation(last.entity, "borders", mention.entity, "neighbouring", 0.75, last.tokens.lowerBound..<mention.tokens.upperBound, reading)
    ].compactMap { $0 }
  }

  // MARK: Parties

  /// `the Joint Committee on Defence between France and the Republic of Peru`: the two that a format is between.
  private func between(_ mention: Mention, _ reading: DocumentReading) -> [Int] {
    guard reading.type(of: mention) == "Forum", mention.kind == .name else { return [] }
    var place = mention.tokens.upperBound
    guard reading.foldedBytes(place..<(place + 1)).elementsEqual("between".utf8) else { return [] }
    var parties: [Int] = []
    repeat {
      place += 1
      while reading.flags(place).contains(.determiner) { place += 1 }
      guard let party = reading.mention(beginningAt: place), party.kind != .demonym, reading.type(of: party) == "Country" else { break }
      parties.append(party.entity)
      place = party.tokens.upperBound
    } while reading.word(place) == and && parties.count < 2
    return parties
  }

  /// `the Vietnam–Japan Defence Policy Dialogue` has Vietnam and Japan in it; a border exchange says that they are neighbours.
  private func parties(of mention: Mention, in sentence: Range<Int>, _ reading: DocumentReading) -> [RelationMention] {
    guard mention.kind != .reference else { return [] }
    let entity = reading.entities[mention.entity]
    let parties = entity.parties.count > 1 ? entity.parties : between(mention, reading)
    guard parties.count > 1 else { return [] }
    var found: [RelationMention] = []
    var qualifiers = Qualifiers()
    DatePlacement.place(dates.dates(in: sentence, of: reading), near: mention.tokens.lowerBound, into: &qualifiers)
    if entity.type == "Agreement" {
      // “the Egypt–Israel Peace Treaty”
      // Of one that is proposed or talked about nobody knows whether it was signed.
      guard parties.count == 2,
        (max(sentence.lowerBound, mention.tokens.lowerBound - 8)..<min(sentence.upperBound, mention.tokens.upperBound + 4)).allSatisfy({
          reading.flags($0).isDisjoint(with: [.future, .possibility, .negation, .plan, .planWord, .desire, .desireNoun, .denial])
        })
      else { return [] }
      return parties.compactMap { relation($0, "signs", mention.entity, "party-in-name", 0.8, mention.tokens, reading) }
        + [relation(parties[0], "signsAgreementWith", parties[1], "parties-in-name", 0.8, mention.tokens, reading)].compactMap { $0 }
    }
    for party in parties {
      if var relation = relation(party, "participatesIn", mention.entity, "party-in-name", 0.85, mention.tokens, reading) {
        relation.qualifiers = qualifiers
        found.append(relation)
      }
    }
    if mention.tokens.contains(where: { reading.foldedBytes($0..<($0 + 1)).elementsEqual("border".utf8) }), parties.count == 2,
      let relation = relation(parties[0], "borders", parties[1], "border-in-name", 0.85, mention.tokens, reading)
    {
      found.append(relation)
    }
    return found
  }
}
