public import Knowledge

/// Lines of one relation that share an end: they leave it as one, carry the relation's words once, and then branch.
///
/// A line that shares nothing is a trunk with one branch.
public struct DiagramTrunk: Hashable, Sendable, Identifiable {
  /// How the relation stands to the shared end.
  public enum Sense: String, Hashable, Sendable {
    /// The shared end is the source of every line.
    case out
    /// The shared end is the target of every line.
    case `in`
    /// The relation is symmetric.
    case mutual
  }

  /// The identifier of its element in the picture.
  public let id: String
  /// The end that the lines share.
  public let hub: EntityID
  /// The relation.
  public let type: RelationTypeName
  /// How the relation stands to the shared end.
  public let sense: Sense
  /// Whether the lines are so, planned, desired or denied.
  public let modality: Modality
  /// Whether no document says it, and it follows from what they say.
  public let isInferred: Bool
  /// What became of it between two graphs; `nil` where only one is shown.
  public let change: Change?
  /// The relation's words, in lines; with those of the branch where there is only one.
  public internal(set) var label: [String]
  /// The colour of the lines, `#RRGGBB`.
  public let color: String
  /// What it says, line by line.
  public let tooltip: [String]
  /// The lines.
  public internal(set) var branches: [DiagramBranch]
}

/// One line of a diagram, from the trunk on.
public struct DiagramBranch: Hashable, Sendable, Identifiable {
  /// What it says, with the facts behind it.
  public let statement: DrawnStatement
  /// The end that the trunk does not share.
  public let end: EntityID
  /// How many, since when, in lines; empty where the texts do not tell, or the trunk says it.
  public internal(set) var label: [String]
  /// How many independent sources say it; none where it is inferred or only a person asserts it.
  public let sources: Int
  /// The statement and its evidence, line by line.
  public let tooltip: [String]
  /// The address of a document that says it.
  public let link: String?

  /// The identifier of its element in the picture.
  public var id: String { statement.id }
  /// The facts that it stands for.
  public var facts: [FactID] { statement.facts }
}
