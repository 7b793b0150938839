/// Facts and what follows from them, as a pack writes them: `planned: [Ana Souza]{Person} visits [Peru]{Country}, date 2026-03`.
public struct BackgroundExample: Hashable, Sendable {
  /// The rule that it belongs to.
  public let rule: String
  /// The facts that are given; an entity alone is only there.
  public let given: [String]
  /// The facts that must follow, by this rule.
  public let gives: [String]
  /// The facts that must not follow.
  public let excludes: [String]
}
