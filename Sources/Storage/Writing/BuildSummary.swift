/// What a build did to a graph file, and what the file holds after it.
public struct BuildSummary: Hashable, Sendable {
  /// Documents that the file did not hold before.
  public var added = 0
  /// Documents of which the file held another text or origin.
  public var changed = 0
  /// Documents that the file held already.
  public var unchanged = 0
  /// Documents left out because another one of this build has the same identifier.
  public var superseded = 0
  /// All documents of the file.
  public var documents = 0
  /// All entities of the file.
  public var entities = 0
  /// All facts of the file.
  public var facts = 0
  /// All places in the texts that state them.
  public var evidence = 0

  /// Nothing done to an empty file.
  public init() {}
}
