/// The number of a node in its graph.
public struct NodeID: Hashable, Sendable, Comparable {
  /// The place in the graph's columns, counted from zero.
  public let index: Int32

  /// Wraps a place in the graph's columns.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// A node as a value: its number, and in results also what it carried when the query ended.
public struct Node: Sendable {
  /// What a node carries.
  final class Content: Sendable {
    let labels: [String]
    let properties: [String: Value]
    init(labels: [String], properties: [String: Value]) {
      self.labels = labels
      self.properties = properties
    }
  }

  /// The number in the graph.
  public let id: NodeID
  private let content: Content?

  /// A node during evaluation, whose content is looked up in the graph.
  init(_ id: NodeID) {
    self.id = id
    content = nil
  }

  /// A node that carries its content.
  public init(id: NodeID, labels: [String], properties: [String: Value]) {
    self.id = id
    content = Content(labels: labels, properties: properties)
  }

  /// The labels in alphabetical order; empty during evaluation.
  public var labels: [String] { content?.labels ?? [] }
  /// The properties; empty during evaluation.
  public var properties: [String: Value] { content?.properties ?? [:] }
}
