/// A fact that no text says and that follows from some that texts say. It is no evidence, and counts for nothing where facts are counted.
public struct InferredFact: Hashable, Sendable, Identifiable {
  /// What a conclusion rests on.
  public enum Premise: Hashable, Sendable {
    /// A fact of the graph, or another inferred one.
    case fact(FactID)
    /// What a gazetteer knows.
    case known(Background.KnownFact)
  }

  /// The fact.
  public let fact: Fact
  /// The rule by which it follows.
  public let rule: String
  /// What it follows from, in the order of the rule's premises.
  public let premises: [Premise]

  /// The identity of the fact.
  public var id: FactID { fact.id }

  /// Makes an inferred fact.
  public init(fact: Fact, rule: String, premises: [Premise]) {
    self.fact = fact
    self.rule = rule
    self.premises = premises
  }
}
