/// How often a rule drew a fact from annotated texts, and how often the annotator had drawn it too.
public struct RuleRecord: Hashable, Sendable {
  /// How often it drew; a fact counts once for each document.
  public var drawn: Int
  /// How often that was right.
  public var right: Int

  /// Makes a record.
  public init(drawn: Int = 0, right: Int = 0) {
    self.drawn = drawn
    self.right = right
  }

  /// Counts one more fact.
  public mutating func count(isRight: Bool) {
    drawn += 1
    if isRight { right += 1 }
  }

  /// The share that is right, as far as it can be told beside a prior that counts as `weight` facts (additive smoothing towards a prior).
  public func precision(prior: Double, weight: Double) -> Double { (Double(right) + weight * prior) / (Double(drawn) + weight) }
}
