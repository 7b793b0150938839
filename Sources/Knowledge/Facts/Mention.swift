/// A place in a document that speaks of an entity by a name.
public struct EntityMention: Hashable, Comparable, Sendable {
  /// The entity.
  public let entity: EntityID
  /// Half-open UTF-8 offsets into the document's text.
  public let range: Range<Int>

  /// Makes a mention.
  public init(entity: EntityID, range: Range<Int>) {
    self.entity = entity
    self.range = range
  }

  /// Orders by place, then entity.
  public static func < (left: EntityMention, right: EntityMention) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.entity) < (right.range.lowerBound, right.range.upperBound, right.entity)
  }
}
