/// Passes a node on once, or until what follows has found all that it can, where rows that are equal count once.
///
/// What follows may have to leave out the relationship by which the node was reached. Two different ones leave nothing out together.
final class OncePerNode: Operator {
  private let node: Int
  private let relationship: Int?
  /// For each node the first relationship by which it was passed on, or the mark of a node that is done.
  private let states: NumberTablePool.Loan
  private static let done = Int32.max

  init(_ next: Operator, node: Int, relationship: Int?, _ graph: PropertyGraph) {
    self.node = node
    self.relationship = relationship
    states = graph.tables.lend(bound: graph.nodeBound)
    super.init(next)
  }

  override func begin(_ frame: Frame) { states.table.removeAll() }

  override func push(_ frame: Frame) throws -> Bool {
    let number = frame.node(node)
    let states = states.table
    guard number >= 0, number < states.bound else { return try emit(frame) }
    let state = states[number]
    if state == Self.done { return true }
    guard let relationship else {
      states[number] = Self.done
      return try emit(frame)
    }
    let reached = Int32(truncatingIfNeeded: frame.relationship(relationship))
    if state == reached { return true }
    states[number] = state < 0 ? reached : Self.done
    return try emit(frame)
  }
}
