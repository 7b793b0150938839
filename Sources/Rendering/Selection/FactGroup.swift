import Knowledge

/// The facts that share one line of a diagram: same ends, same relation, same modality, and all read or all inferred.
struct FactGroup {
  let source: EntityID
  let type: RelationTypeName
  let target: EntityID
  let modality: Modality
  /// The facts, in reading order; never empty.
  let facts: [Fact]
  /// Whether no document says them.
  let isInferred: Bool
  /// What became of them between two graphs; `nil` where only one is shown.
  let change: Change?

  init(
    source: EntityID, type: RelationTypeName, target: EntityID, modality: Modality, facts: [Fact], isInferred: Bool = false,
    change: Change? = nil
  ) {
    self.source = source
    self.type = type
    self.target = target
    self.modality = modality
    self.facts = facts
    self.isInferred = isInferred
    self.change = change
  }

  /// Puts facts into groups, keeping their order.
  static func grouping(
    _ facts: [Fact], isInferred: (FactID) -> Bool = { _ in false }, change: (FactID) -> Change? = { _ in nil }
  ) -> [FactGroup] {
    struct Key: Hashable {
      let source: EntityID
      let type: RelationTypeName
      let target: EntityID
      let modality: Modality
      let isInferred: Bool
      let change: Change?
    }
    var order: [Key] = []
    var members: [Key: [Fact]] = [:]
    for fact in facts {
      let key = Key(
        source: fact.source, type: fact.type, target: fact.target, modality: fact.modality, isInferred: isInferred(fact.id),
        change: change(fact.id))
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(fact)
    }
    return order.map { key in
      FactGroup(
        source: key.source, type: key.type, target: key.target, modality: key.modality, facts: members[key] ?? [],
        isInferred: key.isInferred, change: key.change)
    }
  }

  /// The end that is not `end`.
  func other(than end: EntityID) -> EntityID { source == end ? target : source }

  /// Whether both ends are one entity.
  var isLoop: Bool { source == target }

  /// Whether it came or went between two graphs.
  var isNews: Bool { change == .added || change == .removed }
}
