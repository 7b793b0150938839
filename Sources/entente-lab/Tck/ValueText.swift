import Cypher

/// Writes a value in the TCK's notation, for messages.
enum ValueText {
  static func of(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Inf" : "Inf") : "\(number)"
    case .string(let text): "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    case .list(let members): "[" + members.map(of).joined(separator: ", ") + "]"
    case .map(let map): of(map)
    case .node(let node): of(node)
    case .relationship(let relationship): of(relationship)
    case .path(let path): of(path)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: Temporal(value).map { "'\($0)'" } ?? ""
    }
  }

  private static func of(_ map: [String: Value]) -> String {
    "{" + map.sorted { $0.key < $1.key }.map { "\($0.key): \(of($0.value))" }.joined(separator: ", ") + "}"
  }

  private static func of(_ node: Node) -> String {
    let parts = [node.labels.map { ":" + $0 }.joined(), node.properties.isEmpty ? "" : of(node.properties)]
    return "(" + parts.filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }

  private static func of(_ relationship: Relationship) -> String {
    "[:" + relationship.type + (relationship.properties.isEmpty ? "" : " " + of(relationship.properties)) + "]"
  }

  private static func of(_ path: Path) -> String {
    var text = "<" + of(path.nodes[0])
    for (index, relationship) in path.relationships.enumerated() {
      let isForward = relationship.source == path.nodes[index].id
      text += (isForward ? "-" : "<-") + of(relationship) + (isForward ? "->" : "-") + of(path.nodes[index + 1])
    }
    return text + ">"
  }
}
