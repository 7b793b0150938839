import Knowledge

/// A node that is no entity of the graph: one for several entities, or one for a whole type.
struct StandIn: Hashable {
  /// Its words: `12 further countries`.
  let name: String
  /// The type whose shape and colours it has.
  let type: EntityTypeName
  /// The entities that are folded into it, in reading order; empty where it stands for a type.
  let folded: [EntityID]
  /// What pops up at it, line by line.
  let tooltip: [String]
}
