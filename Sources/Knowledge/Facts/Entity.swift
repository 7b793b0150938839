/// A thing that texts speak of: a state, a body, a person, a forum, a mission.
public struct Entity: Hashable, Sendable, Identifiable {
  /// Its stable identity.
  public let id: EntityID
  /// Its type in the ontology.
  public let type: EntityTypeName
  /// The name under which a gazetteer knows it; `nil` for an entity that only texts name.
  public let canonicalName: String?
  /// The forms of its name that the gazetteer lists, sorted, without repetition; empty for an entity that only texts name.
  public let knownForms: [String]
  /// The forms of its name that texts use, sorted, without repetition.
  public private(set) var usedForms: [String]
  /// Codes and other plain data of the gazetteer, such as `iso3`.
  public let attributes: [String: String]

  /// Makes an entity. Neither list of forms need hold the canonical name.
  public init(
    id: EntityID, type: EntityTypeName, canonicalName: String?, knownForms: [String] = [], usedForms: [String] = [],
    attributes: [String: String] = [:]
  ) {
    self.id = id
    self.type = type
    self.canonicalName = canonicalName
    self.knownForms = Self.sorted(knownForms)
    self.usedForms = Self.sorted(usedForms)
    self.attributes = attributes
  }

  /// The name to show: the gazetteer's, else the fullest form that a text uses.
  ///
  /// The fullest is the one with the most words, then the longest, then the first in code-point order; it does not depend on the order in which
  /// the forms came.
  public var name: String {
    if let canonicalName { return canonicalName }
    let best = usedForms.max { left, right in
      let leftWords = left.split(separator: " ").count, rightWords = right.split(separator: " ").count
      if leftWords != rightWords { return leftWords < rightWords }
      if left.utf8.count != right.utf8.count { return left.utf8.count < right.utf8.count }
      return right < left
    }
    return best ?? id.rawValue
  }

  /// Every form, known or used, but the name that is shown; sorted.
  public var aliases: [String] {
    let name = name
    return Self.sorted(knownForms + usedForms).filter { $0 != name }
  }

  /// The same entity with other forms used.
  public func using(_ forms: [String]) -> Entity {
    var entity = self
    entity.usedForms = Self.sorted(forms)
    return entity
  }

  /// Adds the used forms of another record of the same entity.
  ///
  /// Of two records that know different things of it, as two editions of a gazetteer may, the same one is kept whatever the order.
  public mutating func formUnion(_ other: Entity) {
    if other == self { return }
    let forms = other.usedForms == usedForms ? usedForms : Self.sorted(usedForms + other.usedForms)
    if other.isKeptBefore(self) { self = other }
    usedForms = forms
  }

  /// Whether this record is kept of two: one that a gazetteer knows, else the first in the order of all that it says.
  private func isKeptBefore(_ other: Entity) -> Bool {
    if (canonicalName == nil) != (other.canonicalName == nil) { return canonicalName != nil }
    if canonicalName != other.canonicalName { return (canonicalName ?? "") < (other.canonicalName ?? "") }
    if type != other.type { return type < other.type }
    if knownForms != other.knownForms { return knownForms.lexicographicallyPrecedes(other.knownForms) }
    if attributes == other.attributes { return false }
    func pairs(_ entity: Entity) -> [String] { entity.attributes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } }
    return pairs(self).lexicographicallyPrecedes(pairs(other))
  }

  private static func sorted(_ forms: [String]) -> [String] { forms.count < 2 ? forms : Array(Set(forms)).sorted() }
}
