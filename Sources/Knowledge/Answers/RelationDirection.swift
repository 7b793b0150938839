/// How a relation runs, seen from one of its ends.
public enum RelationDirection: String, Hashable, Comparable, Sendable, CaseIterable {
  /// From it.
  case outgoing
  /// Both ways alike.
  case mutual
  /// To it.
  case incoming

  private var order: Int {
    switch self {
    case .outgoing: 0
    case .mutual: 1
    case .incoming: 2
    }
  }

  public static func < (left: RelationDirection, right: RelationDirection) -> Bool { left.order < right.order }
}

extension Ontology {
  /// A relation's words for readers in one direction: `takes part in`, and from the other end `has participant`.
  ///
  /// A relation without an inverse is given as `(takes part in) ← `, one that the ontology does not know by its name.
  public func words(for relation: RelationTypeName, _ direction: RelationDirection) -> String {
    guard let type = relationType(relation) else { return direction == .incoming ? "← \(relation)" : relation.rawValue }
    guard direction == .incoming else { return type.label }
    return type.inverse.map(Self.spaced) ?? "← \(type.label)"
  }

  /// `hasParticipant` as `has participant`.
  private static func spaced(_ name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase && !words.isEmpty { words += " " }
      words += character.lowercased()
    }
    return words
  }
}
