import Cypher

/// Values as text for people and tables.
enum ValueText {
  /// A value as it stands in a cell: text without quotes, nothing for null, all else in the notation of queries.
  static func cell(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: notation(value)
    }
  }

  /// A value as people read it in a table: as in a cell, but of the nodes and relationships of a path only what names them.
  static func brief(_ value: Value) -> String {
    guard case .path(let path) = value else { return cell(value) }
    return walk(path, node: caption) { ":" + $0.type }
  }

  /// A node's first label and its name.
  private static func caption(_ node: Node) -> String {
    let label = node.labels.first.map { ":" + $0 } ?? ""
    guard let key = ["name", "title", "id"].first(where: { node.properties[$0] != nil }), let name = node.properties[key] else {
      return "(\(label))"
    }
    return "(" + [label, "{\(key): \(notation(name))}"].filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }

  /// A value in the notation of queries.
  static func notation(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number): return float(number)
    case .string(let text): return "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    case .list(let members): return "[" + members.map(notation).joined(separator: ", ") + "]"
    case .map(let map): return notation(map)
    case .node(let node): return notation(node)
    case .relationship(let relationship): return "[" + inner(relationship) + "]"
    case .path(let path): return notation(path)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: return Temporal(value)?.description ?? ""
    }
  }

  static func float(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return number.description
  }

  private static func notation(_ map: [String: Value]) -> String {
    "{" + map.sorted { $0.key < $1.key }.map { "\($0.key): \(notation($0.value))" }.joined(separator: ", ") + "}"
  }

  private static func notation(_ node: Node) -> String {
    let labels = node.labels.map { ":" + $0 }.joined()
    return "(" + [labels, node.properties.isEmpty ? "" : notation(node.properties)].filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }

  private static func inner(_ relationship: Relationship) -> String {
    ":" + relationship.type + (relationship.properties.isEmpty ? "" : " " + notation(relationship.properties))
  }

  private static func notation(_ path: Path) -> String { walk(path, node: notation, relationship: inner) }

  private static func walk(_ path: Path, node: (Node) -> String, relationship: (Relationship) -> String) -> String {
    var text = node(path.nodes[0])
    for (index, step) in path.relationships.enumerated() {
      let isForward = step.source == path.nodes[index].id
      text += (isForward ? "-[" : "<-[") + relationship(step) + (isForward ? "]->" : "]-") + node(path.nodes[index + 1])
    }
    return text
  }
}
