import Knowledge
import Language

// The offices and ranks by which persons are taken up, and whose offices these are.
extension References {
  /// Ranks as texts shorten them before a name, and spell them out after it.
  static let ranks = [
    "gen.": "general", "adm.": "admiral", "col.": "colonel", "capt.": "captain", "lt.": "lieutenant", "maj.": "major", "brig.": "brigadier",
    "cdre.": "commodore", "cmdr.": "commander", "sgt.": "sergeant",
  ]

  /// What stands beside a person’s name.
  struct Titles {
    /// The heads of offices and the ranks: minister, general.
    var words: WordSet = []
    /// Whether an office is that of a deputy, and whether one is not.
    var isDeputy = false, isChief = false
    /// Where the offices are held.
    var owners: Set<Int> = []
  }

  /// The offices and ranks that persons hold next to their names.
  func titles(in reading: DocumentReading) -> [Int: Titles] {
    var offices: [Int: Titles] = [:]
    for mention in reading.mentions where mention.kind == .name && reading.type(of: mention) == "Person" {
      // “Defence Minister Ana Souza of Brazil”
      if reading.word(mention.tokens.upperBound) == reading.table.of,
        let owner = reading.mention(beginningAt: mention.tokens.upperBound + 1), reading.type(of: owner) == "Country"
      {
        offices[mention.entity, default: Titles()].owners.insert(owner.entity)
      }
      var before = mention.tokens.lowerBound - 1
      while reading.flags(before).contains(.rank), reading.isCapitalized(before) {
        let rank = String(decoding: reading.foldedBytes(before..<(before + 1)), as: UTF8.self)
        offices[mention.entity, default: Titles()].words.insert(reading.table.id(Self.ranks[rank] ?? rank))
        before -= 1
      }
    }
    func note(_ mention: Mention?, _ role: RolePhrase) -> Bool {
      guard let mention, reading.type(of: mention) == "Person" else { return false }
      offices[mention.entity, default: Titles()].words.insert(singular(role.head, reading))
      if role.tokens.contains(where: { deputies.contains(reading.word($0)) }) {
        offices[mention.entity, default: Titles()].isDeputy = true
      } else {
        offices[mention.entity, default: Titles()].isChief = true
      }
      offices[mention.entity, default: Titles()].owners.formUnion(role.owners)
      return true
    }
    for role in reading.roles {
      var after = reading.isComma(role.span.upperBound) ? role.span.upperBound + 1 : role.span.upperBound
      while !reading.flags(after).isDisjoint(with: [.rank, .honorific]), reading.isCapitalized(after) { after += 1 }
      if note(reading.mention(beginningAt: after), role) { continue }
      var before = role.span.lowerBound
      while before > 0, reading.flags(before - 1).contains(.determiner) { before -= 1 }
      if reading.isComma(before - 1) { before -= 1 }
      guard let last = reading.mention(endingAt: before), note(last, role), role.isPlural else { continue }
      // “A and B, the defence ministers of …”
      var place = last.tokens.lowerBound
      for _ in 0..<4 {
        while !reading.flags(place - 1).isDisjoint(with: [.rank, .honorific, .coordinator]) || reading.isComma(place - 1) { place -= 1 }
        guard let other = reading.mention(endingAt: place), note(other, role) else { break }
        place = other.tokens.lowerBound
      }
    }
    return offices
  }

  func singular(_ token: Int, _ reading: DocumentReading) -> Int32 {
    reading.table.id(Inflection.singular(of: String(decoding: reading.foldedBytes(token..<(token + 1)), as: UTF8.self)))
  }

  /// “the defence ministers of the two countries”: whose office it is, now that the countries are known.
  func ownOffices(in reading: inout DocumentReading) {
    for index in reading.roles.indices where reading.roles[index].owners.isEmpty {
      let start = reading.roles[index].span.lowerBound
      // “the country’s Deputy Minister of National Defence”
      if reading.flags(start - 1).contains(.clitic), let owner = reading.mention(endingAt: start - 1), owner.kind == .reference,
        ontology.allows("Person", "affiliatedWith", reading.type(of: owner))
      {
        reading.roles[index].owners = reading.entities(of: owner)
        reading.roles[index].span = owner.tokens.lowerBound..<reading.roles[index].span.upperBound
        continue
      }
      // “Its secretary general”, “Her captain”
      if reading.flags(start).contains(.possessive), let owner = reading.mention(beginningAt: start), owner.kind == .reference,
        ontology.allows("Person", "affiliatedWith", reading.type(of: owner))
      {
        reading.roles[index].owners = reading.entities(of: owner)
        continue
      }
      let end = reading.roles[index].span.upperBound
      guard reading.word(end) == reading.table.of, let owners = reading.mention(beginningAt: end + 1), owners.kind == .reference,
        ontology.allows("Person", "affiliatedWith", reading.type(of: owners))
      else { continue }
      let role = reading.roles[index]
      reading.roles[index].owners = reading.entities(of: owners)
      reading.roles[index].span = role.span.lowerBound..<owners.tokens.upperBound
    }
  }
}
