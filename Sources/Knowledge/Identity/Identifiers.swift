/// The stable, readable identity of an entity, such as `country/VN` or `person/phan-van-giang`.
///
/// Two documents that speak of the same thing give the same identifier, whatever the order in which they are read.
public struct EntityID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The identifier's text: a lower-case kind, a slash, and a slug or code.
  public let rawValue: String

  /// Wraps an identifier that is already known to be well formed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Composes an identifier from a kind and a name, which is folded to a slug.
  public init(kind: String, name: String) { self.init(rawValue: kind + "/" + Slug.make(name)) }

  public var description: String { rawValue }

  public static func < (left: EntityID, right: EntityID) -> Bool { left.rawValue < right.rawValue }
}

/// The identity of a document within a graph, by default its file's name without the ending.
public struct DocumentID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The identifier's text.
  public let rawValue: String

  /// Wraps an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: DocumentID, right: DocumentID) -> Bool { left.rawValue < right.rawValue }
}

/// The identity of a fact, a digest of everything that makes it this fact and no other.
public struct FactID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// `fact/` and twenty hexadecimal digits.
  public let rawValue: String

  /// Wraps an identifier.
  public init(rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: FactID, right: FactID) -> Bool { left.rawValue < right.rawValue }
}

/// The name of an entity type of the ontology, such as `ArmedForce`.
public struct EntityTypeName: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name as the ontology spells it.
  public let rawValue: String

  /// Wraps a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps a name written in code.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  public var description: String { rawValue }

  public static func < (left: EntityTypeName, right: EntityTypeName) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a relation type of the ontology, such as `participatesIn`.
public struct RelationTypeName: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name as the ontology spells it.
  public let rawValue: String

  /// Wraps a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Wraps a name written in code.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  public var description: String { rawValue }

  public static func < (left: RelationTypeName, right: RelationTypeName) -> Bool { left.rawValue < right.rawValue }
}
