public import Knowledge

/// An entity in a diagram, or one node for several.
public struct DiagramNode: Hashable, Sendable, Identifiable {
  /// The entity.
  public let id: EntityID
  /// The identifier of its element in the picture.
  public let elementID: String
  /// Its name, on one line.
  public let name: String
  /// Its name, broken into the lines of its label.
  public let label: [String]
  /// Its type, which is its class in the picture.
  public let type: EntityTypeName
  /// Its shape and colours.
  public let look: NodeLook
  /// Whether it stands in the middle and is drawn large.
  public let isCentral: Bool
  /// How many steps it stands to the right of the middle, or, below zero, to the left.
  public let column: Int
  /// The entities that are folded into it; empty for one that stands for itself.
  public let folded: [EntityID]
  /// What became of it between two graphs; `nil` where only one is shown.
  public let change: Change?
  /// The size of its shape.
  let size: ShapeGeometry.Size
  /// What is known of it, line by line.
  public let tooltip: [String]
}
