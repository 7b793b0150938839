/// What names in decisions stand for: entities that documents name, and those that decisions make.
struct EntityResolver {
  private let recorded: Set<EntityID>
  private let names: NameIndex
  private var made: [String: EntityID] = [:]
  private var renamed: [String: Set<EntityID>] = [:]

  init(_ graph: KnowledgeGraph) {
    recorded = Set(graph.entities.keys)
    names = NameIndex(graph.sortedEntities)
  }

  /// An entity that documents name.
  func recordedEntity(_ name: String) throws(NameLookupError) -> EntityID { try names.entity(named: name).id }

  /// An entity that documents name or a decision makes. Identifiers count before names, and names that decisions give before those of documents.
  func entity(_ name: String) throws(NameLookupError) -> EntityID {
    let id = EntityID(rawValue: name)
    if recorded.contains(id) { return id }
    if let id = made[name] ?? made[NameFolding.key(name)] { return id }
    do throws(NameLookupError) {
      return try recordedEntity(name)
    } catch {
      if let ids = renamed[NameFolding.key(name)], ids.count == 1, let only = ids.first { return only }
      throw error
    }
  }

  /// Makes an entity of a decision known.
  mutating func make(_ id: EntityID, named name: String) {
    made[id.rawValue] = id
    // Of two of one name the first by identifier, whatever the order of the decisions.
    let key = NameFolding.key(name)
    made[key] = made[key].map { min($0, id) } ?? id
  }

  /// Makes a name known that a decision gives.
  mutating func rename(_ id: EntityID, to name: String) { renamed[NameFolding.key(name), default: []].insert(id) }
}
