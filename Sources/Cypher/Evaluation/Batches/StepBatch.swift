/// Nodes that were found together, with the relationships that lead to them. All else in the frame is the same for them.
///
/// What only looks at stored values, counts or adds up takes batches, which spares it calls for each row.
struct StepBatch {
  /// The most nodes in a batch.
  static let limit = 2048

  /// The slots that the members of a batch would fill one after the other.
  struct Slots {
    var node: Int
    /// The slot of the relationships, where nodes were not found by themselves.
    var relationship: Int?
    /// The slot of the nodes at the first end, where that is not the same for all.
    var start: Int?

    @inline(__always)
    func contains(_ slot: Int) -> Bool { slot == node || slot == relationship || slot == start }
  }

  let slots: Slots
  let count: Int
  let nodes: UnsafePointer<Int32>
  var relationships: UnsafePointer<Int32>?
  var starts: UnsafePointer<Int32>?
  /// How many equal rows each member stands for, where they are not as many as the frame says.
  var multiplicities: UnsafePointer<Int>?

  /// The numbers of the members that are meant for a slot; `nil` where the slot is filled already.
  @inline(__always)
  func numbers(_ slot: Int) -> UnsafePointer<Int32>? {
    if slot == slots.node { return nodes }
    if slot == slots.relationship { return relationships }
    return slot == slots.start ? starts : nil
  }

  /// Fills the slots with one member.
  func fill(_ frame: Frame, _ row: Int) {
    frame.setNode(slots.node, Int(nodes[row]))
    if let slot = slots.relationship, let relationships { frame.setRelationship(slot, Int(relationships[row])) }
    if let slot = slots.start, let starts { frame.setNode(slot, Int(starts[row])) }
    if let multiplicities { frame.multiplicity = multiplicities[row] }
  }
}
