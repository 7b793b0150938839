public import Knowledge

/// A name that the pack knows, with all its forms and what is certain about the thing that bears it.
public struct GazetteerEntry: Sendable, Hashable {
  /// The stable identity.
  public let id: EntityID
  /// The entity type.
  public let type: EntityTypeName
  /// The usual name.
  public let name: String
  /// Other names; capitals must stand where they stand here.
  public let aliases: [String]
  /// Short forms that count in exactly this case.
  public let acronyms: [String]
  /// Adjectives and words for the people.
  public let demonyms: [String]
  /// Forms that often mean something else and count only where the text supports them.
  public let ambiguous: Set<String>
  /// Words of a text that decide for this entry where an ambiguous form stands.
  public let context: [String]
  /// The seat of government, whose name also stands for the government.
  public let capital: EntityID?
  /// Where it is, or whose it is.
  public let countries: [EntityID]
  /// The body that it belongs to.
  public let owner: EntityID?
  /// What belongs to it.
  public let members: [EntityID]
  /// Codes and other plain data.
  public let attributes: [String: String]

  /// The entity as it goes into a graph, with no form used yet.
  public var entity: Entity {
    Entity(id: id, type: type, canonicalName: name, knownForms: aliases + acronyms + demonyms, attributes: attributes)
  }
}
