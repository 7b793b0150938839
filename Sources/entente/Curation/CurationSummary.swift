import Knowledge

/// What decisions do to a graph, in words.
struct CurationSummary {
  let curation: Curation
  let curated: CuratedGraph
  let recorded: KnowledgeGraph

  /// What is to be said of single decisions, each with file and line.
  var findings: [String] { curated.findings.map(\.description) }

  /// `decisions.yaml: 3 of 4 decisions replayed: entities 28 → 27, facts 29 → 28 (1 denied)`.
  var line: String {
    let graph = curated.graph
    let count = Counting.of(curation.decisions.count, "decision")
    guard !curation.decisions.isEmpty else { return "\(curation.file): no decisions; the graph is as the documents have it" }
    let marks = [
      (graph.curation.denied.count, "denied"), (graph.curation.assertions.count, "asserted"), (graph.curation.unfit.count, "left out"),
    ].filter { $0.0 > 0 }.map { "\(Counting.grouped($0.0)) \($0.1)" }
    return """
      \(curation.file): \(Counting.grouped(curated.replayed)) of \(count) replayed: \
      entities \(Self.change(recorded.entities.count, graph.entities.count)), facts \(Self.change(recorded.facts.count, graph.facts.count))\
      \(marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")")
      """
  }

  private static func change(_ before: Int, _ after: Int) -> String { "\(Counting.grouped(before)) → \(Counting.grouped(after))" }
}
