/// How sure each rule is, by its record on annotated texts.
///
/// A rule's confidence is its precision, smoothed towards that of all rules of its relation, which is smoothed towards that of all rules: a rule
/// that drew twice and was right twice is not thought perfect, and one that never drew is thought as good as its relation. Each prior counts as
/// `weight` facts:
///
///     all       = (right + 1) / (drawn + 2)
///     relation  = (right + weight · all) / (drawn + weight)
///     rule      = (right + weight · relation) / (drawn + weight)
public struct RuleConfidences: Hashable, Sendable {
  /// The weight of a prior unless a pack says otherwise: what predicted best on halves of the annotated texts that it was not fitted on.
  public static let usualWeight = 16.0

  /// How many facts a prior counts for.
  public let weight: Double
  /// The record of each rule, by relation and name.
  public let records: [RelationTypeName: [String: RuleRecord]]
  private let priors: [RelationTypeName: Double]
  private let overall: Double

  /// Computes the priors. Linear in the rules.
  public init(records: [RelationTypeName: [String: RuleRecord]], weight: Double = usualWeight) {
    self.records = records
    self.weight = weight
    func sum(_ records: some Sequence<RuleRecord>) -> RuleRecord {
      records.reduce(into: RuleRecord()) { total, record in
        total.drawn += record.drawn
        total.right += record.right
      }
    }
    let overall = sum(records.values.lazy.flatMap(\.values)).precision(prior: 0.5, weight: 2)
    self.overall = overall
    priors = records.mapValues { sum($0.values).precision(prior: overall, weight: weight) }
  }

  /// How often a rule is right, 0 to 1, to three places.
  public func confidence(of rule: String, drawing relation: RelationTypeName) -> Double {
    let prior = priors[relation] ?? overall
    let record = records[relation]?[rule] ?? RuleRecord()
    return Rounding.places(3, record.precision(prior: prior, weight: weight))
  }
}
