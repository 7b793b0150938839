import Crypto

/// A statement of the graph: a relation between two entities, with its modality and qualifiers.
public struct Fact: Hashable, Sendable, Identifiable {
  /// A digest of all other properties.
  public let id: FactID
  /// Who. Of a symmetric relation, the entity whose identifier comes first.
  public let source: EntityID
  /// The relation.
  public let type: RelationTypeName
  /// Whom.
  public let target: EntityID
  /// Whether it is so, planned, desired or denied.
  public let modality: Modality
  /// How many, since when, in which office.
  public let qualifiers: Qualifiers

  /// Makes a fact. The ends of a symmetric relation are put into the order of their identifiers, so that both ways of saying it are one fact.
  public init(
    _ source: EntityID, _ type: RelationTypeName, _ target: EntityID, symmetric: Bool, modality: Modality = .asserted,
    qualifiers: Qualifiers = Qualifiers()
  ) {
    let isSwapped = symmetric && target < source
    self.source = isSwapped ? target : source
    self.type = type
    self.target = isSwapped ? source : target
    self.modality = modality
    self.qualifiers = qualifiers
    self.id = Self.identity(of: self.source, type, self.target, modality, qualifiers)
  }

  /// Restores a stored fact under its stored identifier.
  public init(
    restoring id: FactID, source: EntityID, type: RelationTypeName, target: EntityID, modality: Modality, qualifiers: Qualifiers
  ) {
    self.id = id
    self.source = source
    self.type = type
    self.target = target
    self.modality = modality
    self.qualifiers = qualifiers
  }

  private static func identity(
    of source: EntityID, _ type: RelationTypeName, _ target: EntityID, _ modality: Modality, _ qualifiers: Qualifiers
  ) -> FactID {
    // A unit separator cannot occur in a value, so no two different facts give the same key.
    var key = [source.rawValue, type.rawValue, target.rawValue, modality.rawValue].joined(separator: "\u{1F}")
    for (name, value) in qualifiers.pairs { key += "\u{1F}" + name + "=" + value }
    let digest = key.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
    return FactID(rawValue: "fact/" + ContentHash.hexadecimal(digest.prefix(10)))
  }
}
