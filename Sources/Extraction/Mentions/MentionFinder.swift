import Knowledge
import Language

/// Finds all mentions of a document, in steps from the surest to the least sure; each step leaves the tokens of the former alone unless it has a longer name.
struct MentionFinder: Sendable {
  private let gazetteer: GazetteerMentions
  private let shapes: NameShapes
  private let bodies: NationalBodies
  private let described: DescribedNames
  private let roles: Roles
  private let persons: Persons
  private let places: Places
  private let references: References
  private let dates: DateReader
  /// The beginnings of identifiers of bodies that every country has one of.
  private let nationalBodies: [String]

  init(_ pack: DomainPack, table: WordTableBuilder) {
    gazetteer = GazetteerMentions(pack.gazetteer)
    shapes = NameShapes(pack.vocabulary, table: table, ontology: pack.ontology)
    bodies = NationalBodies(gazetteer, table: table, ontology: pack.ontology)
    described = DescribedNames(table: table)
    roles = Roles(table: table, ontology: pack.ontology)
    persons = Persons(pack.vocabulary, table: table)
    places = Places(table: table)
    references = References(
      pack.vocabulary, capitals: Set(pack.gazetteer.compactMap(\.capital)), table: table, ontology: pack.ontology)
    dates = DateReader(table: table)
    nationalBodies = (pack.vocabulary.words[.nationalBodies] ?? []).map { $0 + "-of" }
  }

  /// Fills the reading's mentions, entities, roles, date and focus.
  func find(in reading: inout DocumentReading) {
    gazetteer.find(in: &reading)
    shapes.find(in: &reading)
    bodies.find(in: &reading)
    Acronyms.find(in: &reading)
    NumberedNames.find(in: &reading)
    described.find(in: &reading)
    roles.find(in: &reading)
    for (index, role) in reading.roles.enumerated() { reading.roleStarts[role.tokens.lowerBound] = index }
    persons.find(in: &reading)
    places.find(in: &reading)
    if reading.published == nil, let found = dates.documentDate(of: reading) {
      reading.published = found.date
      // “At seven in the morning of June 5”: the day of what is told, some days before the text was written.
      let sentence = reading.text.sentences[References.sentence(of: found.token, in: reading.text.sentences)].tokens
      reading.isDatedByEvent = reading.dateline.map { !$0.contains(found.token) } ?? true && sentence.count > 14
    }
    reading.focus = focus(of: reading)
    nameOwners(in: &reading)
    references.find(in: &reading)
    reading.mentions = reading.mentions.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    for index in reading.cover.indices { reading.cover[index] = -1 }
    for (index, mention) in reading.mentions.enumerated() where !mention.isCovered && !mention.overlaps {
      for token in mention.tokens { reading.cover[token] = Int32(index) }
    }
  }

  /// The country that the text speaks of most; of several the first.
  private func focus(of reading: DocumentReading) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in reading.mentions where reading.type(of: mention) == "Country" && !reading.isWithinPerson(mention) {
      counts[mention.entity, default: 0] += 1
    }
    return counts.max { left, right in left.value != right.value ? left.value < right.value : left.key > right.key }?.key
  }

  /// A ministry without a country's name is that of the country that the text is about; otherwise ministries of all countries would be one.
  private func nameOwners(in reading: inout DocumentReading) {
    let owned = ownedBodies(of: reading)
    var same: [Int: Int] = [:]
    for index in reading.entities.indices where reading.entities[index].known == nil && reading.entities[index].owner == nil {
      let entity = reading.entities[index]
      guard entity.type == "Organization", nationalBodies.contains(where: { entity.id.rawValue.contains($0) }) else {
        continue
      }
      let slug = entity.id.rawValue.dropFirst("organization/".count)
      // An owned one of the same name in this text is the same body.
      if let body = owned[slug.replacing("defense", with: "defence")] {
        same[index] = body
      } else if let focus = reading.focus {
        let code = reading.entities[focus].id.rawValue.split(separator: "/").last.map { $0.lowercased() } ?? ""
        reading.rename(index, to: EntityID(rawValue: "organization/\(code)-\(slug)"))
      }
    }
    guard !same.isEmpty else { return }
    for mention in reading.mentions.indices {
      if let body = same[reading.mentions[mention].entity] { reading.mentions[mention].entity = body }
    }
  }

  /// The bodies that have an owner by each ending of their identifiers that follows a hyphen; of several the first named.
  private func ownedBodies(of reading: DocumentReading) -> [Substring: Int] {
    var bodies: [Substring: Int] = [:]
    for (index, entity) in reading.entities.enumerated() where entity.owner != nil {
      let id = entity.id.rawValue
      for hyphen in id.indices where id[hyphen] == "-" {
        let ending = id[id.index(after: hyphen)...]
        if bodies[ending] == nil { bodies[ending] = index }
      }
    }
    return bodies
  }
}
