import Cypher

/// Whether values are what the TCK demands, by the rules of its manifest.
struct TckComparison {
  /// Whether lists are compared as multisets, at every depth.
  let ignoresListOrder: Bool

  /// Whether rows agree as sequences.
  func inOrder(_ expected: [[TckValue]], _ rows: [[Value]]) -> Bool {
    expected.count == rows.count && zip(expected, rows).allSatisfy { matches(row: $0, $1) }
  }

  /// Whether rows agree as multisets.
  func inAnyOrder(_ expected: [[TckValue]], _ rows: [[Value]]) -> Bool { Self.pairOff(expected, rows) { matches(row: $0, $1) } }

  private func matches(row expected: [TckValue], _ row: [Value]) -> Bool {
    expected.count == row.count && zip(expected, row).allSatisfy { matches($0, $1) }
  }

  /// Whether a value is the one that is written.
  func matches(_ expected: TckValue, _ value: Value) -> Bool {
    switch (expected, value) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.float(let left), .float(let right)): Self.areEqual(left, right)
    case (.string(let left), .string(let right)): Self.areSameText(left, right)
    case (.list(let left), .list(let right)): matches(list: left, right)
    case (.map(let left), .map(let right)): matches(map: left, right)
    case (.node(let left), .node(let right)): matches(node: left, right)
    case (.relationship(let left), .relationship(let right)): matches(relationship: left, right)
    case (.path(let start, let steps), .path(let right)): matches(path: start, steps, right)
    case (.string(let text), _): Temporal(value).map { $0.description == text } ?? false
    default: false
    }
  }

  private func matches(list expected: [TckValue], _ list: [Value]) -> Bool {
    if ignoresListOrder { return Self.pairOff(expected, list, by: matches) }
    return expected.count == list.count && zip(expected, list).allSatisfy { matches($0, $1) }
  }

  private func matches(map expected: [String: TckValue], _ map: [String: Value]) -> Bool {
    expected.count == map.count && expected.allSatisfy { key, value in map[key].map { matches(value, $0) } ?? false }
  }

  private func matches(node expected: TckNode, _ node: Node) -> Bool {
    expected.labels == Set(node.labels) && matches(map: expected.properties, node.properties)
  }

  private func matches(relationship expected: TckRelationship, _ relationship: Relationship) -> Bool {
    expected.type == relationship.type && matches(map: expected.properties, relationship.properties)
  }

  private func matches(path start: TckNode, _ steps: [TckStep], _ path: Path) -> Bool {
    guard steps.count == path.relationships.count, matches(node: start, path.nodes[0]) else { return false }
    return steps.indices.allSatisfy { index in
      let relationship = path.relationships[index]
      let (from, to) = (path.nodes[index], path.nodes[index + 1])
      let (source, target) = steps[index].isForward ? (from.id, to.id) : (to.id, from.id)
      return relationship.source == source && relationship.target == target
        && matches(relationship: steps[index].relationship, relationship) && matches(node: steps[index].node, to)
    }
  }

  /// Swift holds texts for equal that differ in their scalars; openCypher does not.
  private static func areSameText(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  private static func areEqual(_ left: Double, _ right: Double) -> Bool {
    if left == right || left.isNaN && right.isNaN { return true }
    guard left.isFinite, right.isFinite else { return false }
    return abs(left - right) <= 1e-12 * max(abs(left), abs(right))
  }

  /// Finds a partner for each; agreeing is transitive but for the last digits of floats, so that the first that fits will do.
  private static func pairOff<Left, Right>(_ expected: [Left], _ found: [Right], by matches: (Left, Right) -> Bool) -> Bool {
    guard expected.count == found.count else { return false }
    var rest = expected
    for value in found {
      guard let partner = rest.firstIndex(where: { matches($0, value) }) else { return false }
      rest.remove(at: partner)
    }
    return true
  }
}
