/// Entities by any form of their names, whatever its case and diacritics.
public struct NameIndex: Sendable {
  private struct Holder {
    let entity: Int
    let isMainName: Bool
  }

  private let entities: [Entity]
  private let byID: [EntityID: Int]
  private let byKey: [String: [Holder]]

  /// Indexes entities. Linear in the forms of their names.
  public init(_ entities: [Entity]) {
    let entities = entities.sorted { $0.id < $1.id }
    var byKey: [String: [Holder]] = [:]
    for (index, entity) in entities.enumerated() {
      let main = NameFolding.key(entity.name)
      var seen: Set<String> = [main]
      byKey[main, default: []].append(Holder(entity: index, isMainName: true))
      for key in entity.aliases.map(NameFolding.key) where seen.insert(key).inserted {
        byKey[key, default: []].append(Holder(entity: index, isMainName: false))
      }
    }
    self.entities = entities
    self.byKey = byKey
    byID = Dictionary(zip(entities.map(\.id), entities.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The entity that a name or an identifier stands for.
  ///
  /// An identifier counts before names, a main name before other forms, and among several that the same spelling in case and diacritics
  /// does not decide either, none is preferred.
  /// - Throws: that no entity has the name, with those that come near; or that several have it, with their identifiers.
  public func entity(named name: String) throws(NameLookupError) -> Entity {
    if let index = byID[EntityID(rawValue: name)] { return entities[index] }
    let key = NameFolding.key(name)
    let holders = key.isEmpty ? [] : byKey[key] ?? []
    guard !holders.isEmpty else { throw .unknown(name, suggestions: suggestions(for: name)) }
    let main = holders.filter(\.isMainName)
    let candidates = (main.isEmpty ? holders : main).map { entities[$0.entity] }
    let exact = candidates.filter { main.isEmpty ? $0.aliases.contains(name) : $0.name == name }
    guard let only = exact.count == 1 ? exact.first : candidates.count == 1 ? candidates.first : nil else {
      throw .ambiguous(name, candidates: candidates)
    }
    return only
  }

  /// The entities with names that come near to a name, the nearest first.
  ///
  /// Near are names that differ by a few letters, begin with it, or share words with it. Linear in the indexed forms; a name longer than
  /// any usual one is compared by its beginning.
  public func suggestions(for name: String, limit: Int = 5) -> [Entity] {
    guard let wanted = NearName(NameFolding.key(name)) else { return [] }
    var best: [Int: NearName.Distance] = [:]
    for (key, holders) in byKey {
      guard let distance = wanted.distance(to: key) else { continue }
      for holder in holders where best[holder.entity].map({ distance < $0 }) ?? true { best[holder.entity] = distance }
    }
    let order = best.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value < $1.value }
    return order.prefix(limit).map { entities[$0.key] }
  }
}
