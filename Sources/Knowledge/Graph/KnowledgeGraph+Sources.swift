extension KnowledgeGraph {
  /// Which documents are copies of one text: syndicated ones, with another headline, or shortened.
  ///
  /// A graph that a file gave knows them. One that was put together in memory finds them out each time, which is nearly linear in its texts.
  public var sources: SourceGroups { storedSources ?? SourceGroups(among: documents.values) }

  /// The number of independent sources that say a fact; 0 for one that only a person asserts.
  ///
  /// Who asks for many facts takes `sources` once, and counts with it.
  public func sourceCount(of fact: FactID) -> Int { sources.count(of: (evidence[fact] ?? []).lazy.map(\.document)) }
}
