/// Binds the ends of a relationship, or of a list of relationships, that a row has already.
final class BoundRelationship: Operator {
  private let step: BoundRelationshipStep

  init(_ next: Operator, _ step: BoundRelationshipStep) {
    self.step = step
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var relationships: [Int] = []
    switch frame[step.relationship] {
    case .relationship(let relationship) where !step.isList: relationships = [Int(relationship.id.index)]
    case .list(let members) where step.isList:
      for member in members {
        guard case .relationship(let relationship) = member else { return true }
        relationships.append(Int(relationship.id.index))
      }
    case .null: return true
    default: throw RuntimeFault.type("\(frame[step.relationship].phrase) is not a relationship")
    }
    guard relationships.count >= step.minimum, relationships.count <= step.maximum else { return true }
    for relationship in relationships {
      guard frame.graph.isLive(relationship: relationship), frame.isOther(relationship, than: step.others) else { return true }
      guard step.types.isEmpty || step.types.contains(Int32(frame.graph.type(of: relationship))) else { return true }
    }
    for start in starts(relationships, frame) {
      guard let end = walk(from: start, relationships, frame) else { continue }
      if step.isFromBound && frame.node(step.from) != start { continue }
      if step.isToBound && frame.node(step.to) != end { continue }
      // A pattern such as (a)-[r]->(a) binds one node twice.
      if step.from == step.to && start != end { continue }
      frame.setNode(step.from, start)
      frame.setNode(step.to, end)
      if !(try emit(frame)) { return false }
    }
    return true
  }

  private func starts(_ relationships: [Int], _ frame: Frame) -> [Int] {
    guard let first = relationships.first else {
      if step.isFromBound { return [frame.node(step.from)] }
      return step.isToBound ? [frame.node(step.to)] : (0..<frame.graph.nodeBound).filter { frame.graph.isLive(node: $0) }
    }
    let source = Int(frame.graph.sources[first])
    let target = Int(frame.graph.targets[first])
    switch step.direction {
    case .outgoing: return [source]
    case .incoming: return [target]
    case .either, .both: return source == target ? [source] : [source, target]
    }
  }

  private func walk(from start: Int, _ relationships: [Int], _ frame: Frame) -> Int? {
    var node = start
    for relationship in relationships {
      let source = Int(frame.graph.sources[relationship])
      let target = Int(frame.graph.targets[relationship])
      if source == node && step.direction != .incoming {
        node = target
      } else if target == node && step.direction != .outgoing {
        node = source
      } else {
        return nil
      }
    }
    return node
  }
}
