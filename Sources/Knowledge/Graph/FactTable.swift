/// A graph's entities and facts as columns, without documents and quotes: all that an export of the whole graph says, in a tenth of its memory.
///
/// Entities are in the order of their identifiers; facts are in reading order, what follows from the others among them.
public struct FactTable: Sendable {
  /// An entity.
  public struct Node: Hashable, Sendable {
    /// Its stable identity.
    public let id: EntityID
    /// Its type in the ontology.
    public let type: EntityTypeName
    /// The name to show.
    public let name: String

    /// Makes a row.
    public init(id: EntityID, type: EntityTypeName, name: String) {
      self.id = id
      self.type = type
      self.name = name
    }
  }

  /// What a fact says beside its ends, in the order of columns.
  public enum Detail: String, CaseIterable, Sendable {
    /// The relation, whether it is so, and the qualifiers.
    case relation, modality, count, countQualifier, unit, since, until, date, role
    /// How many independent sources say it; nothing where none does.
    case sources
    /// By which rule it follows from other facts; nothing for what documents say.
    case inferredBy
  }

  /// The entities.
  public let nodes: [Node]
  /// Where each fact starts, as a place in `nodes`.
  public let sources: [Int32]
  /// Where each fact leads, as a place in `nodes`.
  public let targets: [Int32]
  /// The identifier of each fact.
  public let ids: TextColumn
  /// The texts that the columns hold, each once; the first is empty.
  public let texts: [String]
  /// What each fact says, as places in `texts`, for those details that some fact has.
  public let details: [(detail: Detail, column: [Int32])]

  /// How many facts there are.
  public var count: Int { ids.count }
}
