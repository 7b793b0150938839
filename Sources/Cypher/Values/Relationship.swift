/// The number of a relationship in its graph.
public struct RelationshipID: Hashable, Sendable, Comparable {
  /// The place in the graph's columns, counted from zero.
  public let index: Int32

  /// Wraps a place in the graph's columns.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static func < (left: RelationshipID, right: RelationshipID) -> Bool { left.index < right.index }
}

/// A relationship as a value: its number, and in results also what it carried when the query ended.
public struct Relationship: Sendable {
  /// What a relationship carries.
  final class Content: Sendable {
    let type: String
    let source: NodeID
    let target: NodeID
    let properties: [String: Value]
    init(type: String, source: NodeID, target: NodeID, properties: [String: Value]) {
      self.type = type
      self.source = source
      self.target = target
      self.properties = properties
    }
  }

  /// The number in the graph.
  public let id: RelationshipID
  private let content: Content?

  /// A relationship during evaluation, whose content is looked up in the graph.
  init(_ id: RelationshipID) {
    self.id = id
    content = nil
  }

  /// A relationship that carries its content.
  public init(id: RelationshipID, type: String, source: NodeID, target: NodeID, properties: [String: Value]) {
    self.id = id
    content = Content(type: type, source: source, target: target, properties: properties)
  }

  /// The type; empty during evaluation.
  public var type: String { content?.type ?? "" }
  /// The node that it leaves.
  public var source: NodeID { content?.source ?? NodeID(-1) }
  /// The node that it enters.
  public var target: NodeID { content?.target ?? NodeID(-1) }
  /// The properties; empty during evaluation.
  public var properties: [String: Value] { content?.properties ?? [:] }
}
