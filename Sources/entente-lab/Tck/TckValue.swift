/// A value as the TCK writes it.
indirect enum TckValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list([TckValue])
  case map([String: TckValue])
  case node(TckNode)
  case relationship(TckRelationship)
  case path(start: TckNode, steps: [TckStep])
}

struct TckNode: Hashable, Sendable {
  let labels: Set<String>
  let properties: [String: TckValue]
}

struct TckRelationship: Hashable, Sendable {
  let type: String
  let properties: [String: TckValue]
}

/// A step of a path: a relationship, whether it is walked in its direction, and the node that is reached.
struct TckStep: Hashable, Sendable {
  let relationship: TckRelationship
  let isForward: Bool
  let node: TckNode
}
