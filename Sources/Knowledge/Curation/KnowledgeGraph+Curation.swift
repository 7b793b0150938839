/// A graph with decisions replayed.
public struct CuratedGraph: Sendable {
  /// The graph.
  public let graph: KnowledgeGraph
  /// What is to be said of the decisions, in the order of their lines.
  public let findings: [CurationFinding]
  /// How many decisions were replayed.
  public let replayed: Int
}

extension KnowledgeGraph {
  /// Replays decisions on what the documents say.
  ///
  /// A pure function; the order of the decisions makes no difference to the graph: splits come first, then merges, names and types, denials, and assertions
  /// last, and of decisions that contradict each other none is replayed. Linear in the graph, but for sorting what decisions touch.
  /// - Parameter curation: the decisions, on names and identifiers of this graph, which has the texts of its documents.
  public func curated(by curation: Curation) -> CuratedGraph {
    if curation.decisions.isEmpty {
      var graph = self
      graph.curation = CurationMarks()
      return CuratedGraph(graph: graph, findings: [], replayed: 0)
    }
    var run = CurationRun(self, curation)
    return run.run()
  }
}
