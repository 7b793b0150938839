import Knowledge

/// Entities that found no room of their own, folded into one node for each kind at the end of one relation: `12 further countries`.
///
/// Each is folded where most others are, and counts once; its other facts are left out, and counted there.
struct Folding {
  /// One folded node, with the line that leads to it.
  struct Fold {
    let id: EntityID
    let standIn: StandIn
    let line: FactGroup
  }

  /// The fewest entities that are worth a node.
  private static let least = 2

  private struct Key: Hashable {
    let hub: Int
    let relation: RelationTypeName
    let sense: DiagramTrunk.Sense
    let modality: Modality
    let isInferred: Bool
    let change: Change?
    let kind: EntityTypeName
  }

  private let graph: SelectedGraph
  private let web: EntityWeb
  private let facts: [Fact]
  private let change: (FactID) -> Change?
  /// The type of each entity of the web.
  private let types: [EntityTypeName?]

  init(_ graph: SelectedGraph, _ web: EntityWeb, _ facts: [Fact], change: @escaping (FactID) -> Change?) {
    self.graph = graph
    self.web = web
    self.facts = facts
    self.change = change
    self.types = web.entities.map { graph.entity($0)?.type }
  }

  /// The folds of the open entities at the shown ones, largest first, no more than `limit`. Linear in the facts, but for sorting the folds.
  /// - Parameters:
  ///   - shown: the place of each entity among those shown; `nil` for the others.
  ///   - isOpen: whether an entity may be folded.
  func folds(at shown: [Int?], isOpen: [Bool], limit: Int) -> [Fold] {
    guard limit > 0 else { return [] }
    let symmetric = Set(graph.graph.ontology.relationTypes.filter(\.isSymmetric).map(\.name))
    var bundles: [Key: [(entity: Int, fact: Int)]] = [:]
    for (fact, ends) in web.ends.enumerated() {
      let hub: Int, end: Int
      switch (shown[ends.source], shown[ends.target]) {
      case (_?, nil): (hub, end) = (ends.source, ends.target)
      case (nil, _?): (hub, end) = (ends.target, ends.source)
      default: continue
      }
      guard isOpen[end], let type = types[end] else { continue }
      // A copy of the fact would count the uses of all its texts.
      let relation = facts[fact].type, id = facts[fact].id
      let sense: DiagramTrunk.Sense = symmetric.contains(relation) ? .mutual : hub == ends.source ? .out : .in
      let key = Key(
        hub: hub, relation: relation, sense: sense, modality: facts[fact].modality, isInferred: graph.isInferred(id), change: change(id),
        kind: type)
      bundles[key, default: []].append((end, fact))
    }
    let sizes = bundles.mapValues { Set($0.map(\.entity)).count }
    let order = bundles.keys.sorted { left, right in
      if sizes[left] != sizes[right] { return (sizes[left] ?? 0) > (sizes[right] ?? 0) }
      let one = shown[left.hub] ?? 0, other = shown[right.hub] ?? 0
      return one != other ? one < other : name(left) < name(right)
    }
    var isTaken = [Bool](repeating: false, count: web.entities.count)
    var folds: [Fold] = []
    for key in order where folds.count < limit {
      let members = (bundles[key] ?? []).filter { !isTaken[$0.entity] }
      let entities = Set(members.map(\.entity)).sorted()
      guard entities.count >= Self.least else { continue }
      for entity in entities { isTaken[entity] = true }
      folds.append(fold(key, entities, members.map { facts[$0.fact] }))
    }
    return folds
  }

  private func fold(_ key: Key, _ entities: [Int], _ facts: [Fact]) -> Fold {
    let ids = entities.map { web.entities[$0] }
    let type = graph.graph.ontology.entityType(key.kind)
    let plural = PlainText.cleaned(type?.plural ?? EnglishPlural.of(key.kind.rawValue), limit: 40)
    let name = "\(Phrasing.number(ids.count)) further \(plural)"
    let id = EntityID(rawValue: "further/" + self.name(key))
    let hub = web.entities[key.hub]
    let names = ids.prefix(60).map { PlainText.cleaned(graph.entity($0)?.name ?? $0.rawValue, limit: 60) }
    return Fold(
      id: id,
      standIn: StandIn(
        name: name, type: key.kind, folded: ids,
        tooltip: [name] + names + (ids.count > names.count ? ["and \(Phrasing.number(ids.count - names.count)) more"] : [])),
      line: FactGroup(
        source: key.sense == .in ? id : hub, type: key.relation, target: key.sense == .in ? hub : id, modality: key.modality,
        facts: facts, isInferred: key.isInferred, change: key.change))
  }

  /// A name of its own for each key.
  private func name(_ key: Key) -> String {
    [
      web.entities[key.hub].rawValue, key.relation.rawValue, key.sense.rawValue, key.modality.rawValue,
      key.isInferred ? "inferred" : "read",
      key.change?.rawValue ?? "", key.kind.rawValue,
    ].joined(separator: "/")
  }
}
