/// Puts a path together from a node and the relationships that lead on from it.
final class PathBuilder: Operator {
  private let step: PathStep

  init(_ next: Operator, _ step: PathStep) {
    self.step = step
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    frame[step.slot] = Self.path(step, frame)
    return try emit(frame)
  }

  /// The path; null where a part is null.
  static func path(_ step: PathStep, _ frame: Frame) -> Value {
    guard case .node(let start) = frame[step.start] else { return .null }
    var nodes = [start]
    var relationships: [Relationship] = []
    func follow(_ relationship: Relationship) {
      let index = Int(relationship.id.index)
      let source = Int(frame.graph.sources[index])
      let target = Int(frame.graph.targets[index])
      let last = Int(nodes[nodes.count - 1].id.index)
      nodes.append(Node(NodeID(source == last ? target : source)))
      relationships.append(relationship)
    }
    for slot in step.relationships {
      switch frame[slot] {
      case .relationship(let relationship): follow(relationship)
      case .list(let members): for case .relationship(let relationship) in members { follow(relationship) }
      default: return .null
      }
    }
    return .path(Path(nodes: nodes, relationships: relationships))
  }
}
