extension CurationRun {
  /// Makes the entities known that assertions bring along.
  mutating func makeNewEnds() {
    for (_, decision) in decisions {
      guard case .assert(let fact) = decision.action else { continue }
      for end in [fact.source, fact.target] {
        guard let type = end.newType, (try? resolver.entity(end.name)) == nil else { continue }
        let id = EntityID(kind: original.ontology.entityType(type)?.idKind ?? Slug.make(type.rawValue), name: end.name)
        guard original.entities[id] == nil else { continue }
        let record = Entity(id: id, type: type, canonicalName: end.name)
        // Spelt in two ways it is one entity under the first of them.
        if made[id].map({ record.name < $0.name }) ?? true { made[id] = record }
      }
    }
    for record in made.values.sorted(by: { $0.id < $1.id }) { resolver.make(record.id, named: record.name) }
  }

  /// Makes the names known that decisions give, for other decisions.
  mutating func knowNewNames() {
    for (_, decision) in decisions {
      if case .rename(let old, let new) = decision.action, let id = try? resolver.entity(old) { resolver.rename(id, to: new) }
    }
  }

  mutating func replayNamesAndTypes() {
    var names: [EntityID: [(number: Int, value: String)]] = [:]
    var types: [EntityID: [(number: Int, value: EntityTypeName)]] = [:]
    for (number, decision) in decisions {
      do throws(NameLookupError) {
        switch decision.action {
        case .rename(let entity, let name): names[try self.entity(entity), default: []].append((number, name))
        case .retype(let entity, let type): types[try self.entity(entity), default: []].append((number, type))
        default: break
        }
      } catch {
        note(number, error)
      }
    }
    for (id, wishes) in names {
      guard let old = agreed(wishes, on: id, "name"), let entity = graph.entities[id] else { continue }
      let (number, name) = old
      guard entity.name != name else {
        note(number, .stale, "\(id) is named “\(name)” already")
        continue
      }
      graph.entities[id] = Entity(
        id: id, type: entity.type, canonicalName: name,
        knownForms: (entity.knownForms + (entity.canonicalName.map { [$0] } ?? [])).filter { $0 != name }, usedForms: entity.usedForms,
        attributes: entity.attributes)
      marks.note("renamed from “\(entity.name)”", on: id)
    }
    for (id, wishes) in types {
      guard let (number, type) = agreed(wishes, on: id, "type"), let entity = graph.entities[id] else { continue }
      guard entity.type != type else {
        note(number, .stale, "\(words(for: id)) is a \(type) already")
        continue
      }
      graph.entities[id] = Entity(
        id: id, type: type, canonicalName: entity.canonicalName, knownForms: entity.knownForms, usedForms: entity.usedForms,
        attributes: entity.attributes)
      marks.note("type changed from \(entity.type)", on: id)
      touched[id] = number
    }
  }

  /// What all decisions on an entity want; `nil` where they want different things, or the entity is gone, which is said.
  private mutating func agreed<Value: Hashable>(_ wishes: [(number: Int, value: Value)], on id: EntityID, _ what: String) -> (Int, Value)? {
    guard graph.entities[id] != nil else {
      for wish in wishes { note(wish.number, .stale, "splits leave no mention of \(words(for: id))") }
      return nil
    }
    guard Set(wishes.map(\.value)).count == 1, let first = wishes.first else {
      for wish in wishes {
        let others = wishes.filter { $0.value != wish.value }.map(\.number)
        note(wish.number, .conflict, "\(lines(others)) gives \(words(for: id)) another \(what); keep one of them")
      }
      return nil
    }
    // The same wish under two names of one entity.
    for wish in wishes.dropFirst() { note(wish.number, .stale, "\(lines([first.number])) says the same of \(words(for: id)) already") }
    return (first.number, first.value)
  }
}
