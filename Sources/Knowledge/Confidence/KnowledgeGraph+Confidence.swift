extension KnowledgeGraph {
  /// No number of sources makes a fact certain.
  private static let mostConfidence = 0.999

  /// How sure a fact is, 0 to 1, to three places: that at least one of the independent sources that say it was read rightly (noisy-or).
  ///
  /// A source counts once, with the surest of its rules: what one text says twice, or two rules read in it, is not independent. Copies of one text
  /// are one source. `nil` where there is no evidence, as of what only a person asserts.
  ///
  /// Who asks for many facts takes `sources` once, and gives it here.
  public func confidence(of fact: FactID, among groups: SourceGroups? = nil) -> Double? {
    let groups = groups ?? self.sources
    var sources: [DocumentID] = [], surest: [DocumentID: Double] = [:]
    for proof in evidence[fact] ?? [] {
      let source = groups.source(of: proof.document)
      if surest[source] == nil { sources.append(source) }
      surest[source] = max(surest[source] ?? 0, min(max(proof.confidence, 0), 1))
    }
    guard !sources.isEmpty else { return nil }
    // In the order of the evidence, as a product of rounded numbers depends on theirs.
    let doubt = sources.reduce(1.0) { $0 * (1 - (surest[$1] ?? 0)) }
    return min(Self.mostConfidence, Rounding.places(3, 1 - doubt))
  }
}
