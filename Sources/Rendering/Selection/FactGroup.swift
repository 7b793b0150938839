import Knowledge

/// The facts that share one line of a diagram: same ends, same relation, same modality.
struct FactGroup {
  let source: EntityID
  let type: RelationTypeName
  let target: EntityID
  let modality: Modality
  /// The facts, in reading order; never empty.
  let facts: [Fact]

  /// Puts facts into groups, keeping their order.
  static func grouping(_ facts: [Fact]) -> [FactGroup] {
    // In reading order the facts of a group stand next to each other.
    var groups: [FactGroup] = []
    var pending: [Fact] = []
    func close() {
      guard let first = pending.first else { return }
      groups.append(FactGroup(source: first.source, type: first.type, target: first.target, modality: first.modality, facts: pending))
    }
    for fact in facts {
      if let first = pending.first, !first.sharesLine(with: fact) {
        close()
        pending = []
      }
      pending.append(fact)
    }
    close()
    return groups
  }

  /// The end that is not `end`.
  func other(than end: EntityID) -> EntityID { source == end ? target : source }

  /// Whether both ends are one entity.
  var isLoop: Bool { source == target }
}

extension Fact {
  fileprivate func sharesLine(with other: Fact) -> Bool {
    source == other.source && type == other.type && target == other.target && modality == other.modality
  }
}
