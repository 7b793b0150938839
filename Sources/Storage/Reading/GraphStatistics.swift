public import Knowledge

/// How much a graph file holds, counted without reading it all.
public struct GraphStatistics: Hashable, Sendable {
  /// The number of documents.
  public var documents = 0
  /// The number of bytes of their texts, in UTF-8.
  public var textBytes = 0
  /// The number of places that mention an entity.
  public var mentions = 0
  /// The number of entities of each type.
  public var entities: [EntityTypeName: Int] = [:]
  /// The number of facts of each relation type.
  public var facts: [RelationTypeName: Int] = [:]
  /// The number of facts of each modality.
  public var modalities: [Modality: Int] = [:]
  /// The number of pieces of evidence.
  public var evidence = 0
  /// The number of sentences that gave facts.
  public var sentencesWithFacts = 0
  /// The number of sentences rejected for each reason.
  public var rejections: [String: Int] = [:]
  /// The number of sentences in which nothing calls for a fact.
  public var sentencesWithout = 0

  /// The number of all sentences.
  public var sentences: Int { sentencesWithFacts + rejections.values.reduce(0, +) + sentencesWithout }
}
