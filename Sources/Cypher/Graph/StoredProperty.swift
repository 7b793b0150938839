/// A property of the nodes or relationships in a slot, whose values are read where they are stored.
struct StoredProperty {
  let slot: Int
  let kind: SlotKind
  let values: StoredValues

  /// The property that an expression is; `nil` where it is something else, where values were changed since they were stored, and for queries
  /// that may change them.
  init?(_ scoped: ScopedExpression, _ context: PlanContext) {
    guard context.isReading, !context.isNaive, case .property(let owner, let name) = scoped.expression.node,
      case .variable(let variable) = owner.node, let slot = scoped.scope[variable], context.slotKinds[slot] != .value
    else { return nil }
    let key = context.graph.keys.intern(name)
    let kind = context.slotKinds[slot]
    let column = kind == .node ? context.graph.nodeColumn(key) : context.graph.relationshipColumn(key)
    guard let values = column.stored else { return nil }
    self.slot = slot
    self.kind = kind
    self.values = values
  }

  /// The number of the node or relationship in the frame; -1 where there is none.
  @inline(__always)
  func number(_ frame: Frame) -> Int { kind == .node ? frame.node(slot) : frame.relationship(slot) }
}
