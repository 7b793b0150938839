/// Passes a node on once, or until what follows has found all that it can, where rows that are equal count once.
///
/// What follows may have to leave out the relationship by which the node was reached. Two different ones leave nothing out together.
final class OncePerNode: Operator {
  private let node: Int
  private let relationship: Int?
  /// For each node the first relationship by which it was passed on, or one of the marks.
  private var states: [Int32] = []
  private static let untouched: Int32 = -1
  private static let done: Int32 = -2

  init(_ next: Operator, node: Int, relationship: Int?) {
    self.node = node
    self.relationship = relationship
    super.init(next)
  }

  override func begin(_ frame: Frame) { states = [Int32](repeating: Self.untouched, count: frame.graph.nodeBound) }

  override func push(_ frame: Frame) throws -> Bool {
    let number = frame.node(node)
    guard number >= 0, number < states.count else { return try emit(frame) }
    let state = states[number]
    if state == Self.done { return true }
    guard let relationship else {
      states[number] = Self.done
      return try emit(frame)
    }
    let reached = Int32(truncatingIfNeeded: frame.relationship(relationship))
    if state == reached { return true }
    states[number] = state == Self.untouched ? reached : Self.done
    return try emit(frame)
  }
}
