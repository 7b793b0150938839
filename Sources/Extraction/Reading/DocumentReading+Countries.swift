import Knowledge
import Language

// The country that an entity is of, as far as the text or the pack tells.
extension DocumentReading {
  /// The country of a person by an office that the text names with it, or by the family name. Linear in the number of offices.
  func country(ofPerson person: Mention) -> Int? {
    for role in roles where !role.owners.isEmpty && !role.isPlural {
      // “Ana Souza, Peru’s minister”, but not “Ana Souza met Peru’s minister”.
      let described = isComma(role.span.lowerBound - 1) ? mention(at: max(0, role.span.lowerBound - 2)) : nil
      guard let mention = mention(at: role.span.upperBound) ?? described,
        mention.entity == person.entity, let owner = role.owners.first(where: { entities[$0].type == "Country" })
      else { continue }
      return owner
    }
    return homeland(of: person)
  }

  /// The country of whatever acts: itself, its owner, or where a person holds office.
  func country(of entity: Int) -> Int? {
    if entities[entity].type == "Country" { return entity }
    if entities[entity].type == "Person" {
      guard let person = mentions.first(where: { $0.entity == entity }) else { return nil }
      return country(ofPerson: person)
    }
    if let owner = entities[entity].owner, entities[owner].type == "Country" { return owner }
    return entities[entity].countries.first.flatMap { self.entity($0) }
  }
}
