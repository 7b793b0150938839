/// The difference between the graph before and after a query.
public struct SideEffects: Hashable, Sendable {
  /// Nodes that are new.
  public var nodesCreated = 0
  /// Nodes that are gone.
  public var nodesDeleted = 0
  /// Relationships that are new.
  public var relationshipsCreated = 0
  /// Relationships that are gone.
  public var relationshipsDeleted = 0
  /// Triples of entity, key and value that are new.
  public var propertiesSet = 0
  /// Triples of entity, key and value that are gone.
  public var propertiesRemoved = 0
  /// Labels that no node had before.
  public var labelsAdded = 0
  /// Labels that no node has any more.
  public var labelsRemoved = 0

  /// No change.
  public init() {}
}
