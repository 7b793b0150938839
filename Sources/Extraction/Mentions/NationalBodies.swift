import Knowledge
import Language

/// Finds the bodies that every country has one of where a text words them in small letters: `the Peruvian navy`, `China’s foreign ministry`.
struct NationalBodies: Sendable {
  private struct Key: Hashable {
    let country: EntityID
    let body: String
  }

  /// A body that every country has one of.
  private struct Body {
    let words: [Int32]
    let type: EntityTypeName
    /// One word for it, whichever way it is spelled.
    let name: String
    /// Whether several countries’ are told by one noun in the plural: not those that a country has several of.
    var isCountable: Bool { name != "embassy" && name != "high commission" }
  }

  /// The known bodies by country: the Vietnamese navy is the Vietnam People’s Navy.
  private let known: [Key: EntityID]
  private let bodies: [Body]
  private let `in`: Int32
  private let gazetteer: GazetteerMentions
  private let ontology: Ontology

  init(_ gazetteer: GazetteerMentions, table: WordTableBuilder, ontology: Ontology) {
    self.gazetteer = gazetteer
    self.ontology = ontology
    `in` = table.id("in")
    let named: [(String, EntityTypeName, String)] = [
      ("army", "ArmedForce", "army"), ("navy", "ArmedForce", "navy"), ("air force", "ArmedForce", "air force"),
      ("coast guard", "ArmedForce", "coast guard"), ("coastguard", "ArmedForce", "coast guard"),
      ("foreign ministry", "Organization", "foreign ministry"), ("defence ministry", "Organization", "defence ministry"),
      ("defense ministry", "Organization", "defence ministry"), ("ministry of defence", "Organization", "defence ministry"),
      ("ministry of defense", "Organization", "defence ministry"), ("interior ministry", "Organization", "interior ministry"),
      ("embassy", "Organization", "embassy"), ("high commission", "Organization", "high commission"),
    ]
    bodies = named.map { Body(words: $0.0.split(separator: " ").map { table.id(String($0)) }, type: $0.1, name: $0.2) }
    var known: [Key: EntityID] = [:]
    for entry in gazetteer.entries where ["ArmedForce", "Organization"].contains(entry.type.rawValue) {
      guard let country = entry.countries.first, entry.countries.count == 1, let body = Self.body(of: entry.name) else { continue }
      let key = Key(country: country, body: body)
      // Of several the one with the shortest name: a navy, not its fleet's.
      if let other = known[key].flatMap({ gazetteer.entry($0) }), other.name.utf8.count <= entry.name.utf8.count { continue }
      known[key] = entry.id
    }
    self.known = known
  }

  /// Which of the bodies the full name of one says it is.
  private static func body(of name: String) -> String? {
    let folded = NameFolding.folded(name)
    for body in ["navy", "air force", "coast guard", "army"] where folded.hasSuffix(" " + body) { return body }
    // Not “General Department of Defence Industry”.
    guard folded.contains("ministry of") || folded.contains("department of") && !folded.contains("general department"),
      !folded.contains("industr")
    else { return nil }
    if folded.contains("foreign affairs") { return "foreign ministry" }
    if folded.contains("of defence") || folded.contains("of defense") || folded.contains("national defence") { return "defence ministry" }
    return nil
  }

  func find(in reading: inout DocumentReading) {
    findBySeat(in: &reading)
    for mention in reading.mentions where !mention.isCovered && reading.type(of: mention) == "Country" && mention.kind != .capital {
      let end = mention.tokens.upperBound
      let start = reading.flags(end).contains(.clitic) ? end + 1 : end
      guard start > end || mention.kind == .demonym else { continue }
      for body in bodies where names(body, at: start, reading) {
        let end = start + body.words.count
        // “the Russian embassy in Hanoi”
        if ["embassy", "high commission"].contains(body.name) {
          let seat = reading.word(end) == `in` ? reading.mention(beginningAt: end + 1).map(\.tokens.upperBound) : nil
          let tokens = mention.tokens.lowerBound..<(seat ?? end)
          add(body, tokens, of: mention, name: reading.string(tokens), isOfItsOwn: true, &reading)
          break
        }
        add(body, mention.tokens.lowerBound..<end, of: mention, &reading)
        break
      }
      if mention.kind == .demonym, start == end { findShared(after: mention, &reading) }
    }
  }

  /// `the Brazilian, Colombian and Peruvian navies`: one noun for the bodies of several countries, each found at its country’s adjective.
  private func findShared(after last: Mention, _ reading: inout DocumentReading) {
    let start = last.tokens.upperBound
    guard let body = bodies.first(where: { $0.isCountable && names($0, at: start, reading, inPlural: true) }) else { return }
    var owners = [last]
    var token = last.tokens.lowerBound - 1
    while reading.isComma(token) || reading.flags(token).contains(.coordinator) {
      if reading.isComma(token - 1) { token -= 1 }
      guard let other = reading.mention(endingAt: token), other.kind == .demonym, reading.type(of: other) == "Country" else { break }
      owners.append(other)
      token = other.tokens.lowerBound - 1
    }
    guard owners.count > 1 else { return }
    for owner in owners {
      let name =
        reading.string(owner.tokens) + " "
        + body.name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
      let tokens = owner.tokens == last.tokens ? last.tokens.lowerBound..<(start + body.words.count) : owner.tokens
      add(body, tokens, of: owner, name: name, isNameFixed: true, &reading)
    }
  }

  /// `the defence ministry in Lima`: the seat says whose it is.
  private func findBySeat(in reading: inout DocumentReading) {
    for seat in reading.mentions where !seat.isCovered && reading.type(of: seat) == "Place" {
      guard reading.word(seat.tokens.lowerBound - 1) == `in`,
        let country = gazetteer.country(seatedIn: reading.entities[seat.entity].id, in: &reading)
      else { continue }
      let end = seat.tokens.lowerBound - 1
      for body in bodies where body.type == "Organization" && end - body.words.count > 0 && names(body, at: end - body.words.count, reading)
      {
        let owner = Mention(tokens: seat.tokens, entity: country, kind: .name)
        guard reading.mention(at: end - body.words.count - 1) == nil else { break }
        let words = reading.string((end - body.words.count)..<end)
        add(
          body, (end - body.words.count)..<end, of: owner,
          name: reading.entities[country].known.map { [words, $0.name].joined(separator: " of ") },
          &reading)
        break
      }
    }
  }

  private func names(_ body: Body, at start: Int, _ reading: DocumentReading, inPlural: Bool = false) -> Bool {
    let end = start + body.words.count
    guard
      body.words.indices.allSatisfy({
        let word = reading.word(start + $0)
        let isNoun = start + $0 == end - 1
        let named = inPlural && isNoun ? reading.table.singulars[safe: word] ?? -1 : word
        return named == body.words[$0] && (!inPlural || !isNoun || named != word) && reading.mention(at: start + $0) == nil
          && reading.tokens[start + $0].shape == .lower
      })
    else { return false }
    // “army doctors”, “navy-run”
    guard reading.tokens.indices.contains(end) else { return true }
    if reading.isDash(end) && reading.isJoined(end) { return false }
    return reading.tokens[end].shape != .lower
      || !reading.flags(end).isDisjoint(with: [
        .clitic, .preposition, .auxiliary, .be, .have, .verb, .coordinator, .subordinator, .relative, .adverb, .future, .possibility,
      ]) && reading.flags(end).isDisjoint(with: [.agent])
  }

  /// - Parameter isOfItsOwn: whether the country has several of them, told apart by their names.
  private func add(
    _ body: Body, _ tokens: Range<Int>, of owner: Mention, name: String? = nil, isOfItsOwn: Bool = false, isNameFixed: Bool = false,
    _ reading: inout DocumentReading
  ) {
    let country = reading.entities[owner.entity].id
    let index: Int
    if let id = known[Key(country: country, body: body.name)], let found = gazetteer.entity(id, in: &reading) {
      index = found
    } else {
      let kind = ontology.entityType(body.type)?.idKind ?? "entity"
      let code = country.rawValue.split(separator: "/").last.map { $0.lowercased() } ?? ""
      var entity = ReadEntity(
        id: EntityID(rawValue: "\(kind)/\(code)-\(Slug.make(isOfItsOwn ? name ?? body.name : body.name))"), type: body.type, name: name,
        owner: owner.entity)
      entity.isNameFixed = isNameFixed
      index = reading.entity(entity)
    }
    reading.entities[index].owner = reading.entities[index].owner ?? owner.entity
    reading.add(Mention(tokens: tokens, entity: index, kind: .name))
  }
}
