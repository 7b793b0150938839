/// A conclusion that follows from facts by what everybody in the field knows: a minister's visit is a visit of his state.
public struct BackgroundRule: Hashable, Sendable {
  /// A fact with words instead of its ends; one word stands for one entity throughout a rule, different words for different ones.
  public struct Clause: Hashable, Sendable {
    /// The word for the source.
    public let subject: String
    /// What stands between them.
    public let predicate: Predicate
    /// The word for the target.
    public let object: String

    /// Makes a clause.
    public init(_ subject: String, _ predicate: Predicate, _ object: String) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
    }
  }

  /// Where a clause's facts come from.
  public enum Predicate: Hashable, Sendable {
    /// The graph: what texts say, and what follows from it.
    case relation(RelationTypeName)
    /// What a gazetteer knows under a key: `country`, `partOf`, `members`.
    case gazetteer(String)
  }

  /// The rule's name, which conclusions carry.
  public let name: String
  /// What must hold, at least one clause; each shares a word with one before it.
  public let premises: [Clause]
  /// The source, relation and target of what follows.
  public let source: String, relation: RelationTypeName, target: String
  /// The types that the entity behind a word must be a kind of; a word that is not listed may be anything.
  public let kinds: [String: [EntityTypeName]]

  /// Makes a rule. A conclusion that speaks of a word which no premise has is our mistake.
  public init(
    name: String, premises: [Clause], source: String, relation: RelationTypeName, target: String, kinds: [String: [EntityTypeName]] = [:]
  ) {
    let words = premises.flatMap { [$0.subject, $0.object] }
    precondition(words.contains(source) && words.contains(target), "a conclusion speaks of what its premises speak of")
    self.name = name
    self.premises = premises
    self.source = source
    self.relation = relation
    self.target = target
    self.kinds = kinds
  }
}
