extension KnowledgeGraph {
  /// Which documents are copies of one text: syndicated ones, with another headline, or shortened.
  ///
  /// A graph that a file gave knows them. One that was put together in memory finds them out each time, which is nearly linear in its texts.
  public var sources: SourceGroups { storedSources ?? SourceGroups(among: documents.values) }
}
