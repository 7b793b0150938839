/// Values as text.
enum ValueText {
  /// What `toString` gives: a text without quotes.
  static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    default: literal(value)
    }
  }

  /// A value as openCypher writes it.
  static func literal(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .float(let value): return float(value)
    case .string(let text): return quoted(text)
    case .list(let members): return "[" + members.map(literal).joined(separator: ", ") + "]"
    case .map(let entries): return map(entries)
    case .node(let node): return self.node(node)
    case .relationship(let relationship): return "[" + inside(relationship) + "]"
    case .path(let path):
      var text = "<" + node(path.nodes[0])
      for (index, relationship) in path.relationships.enumerated() {
        let forward = relationship.source == path.nodes[index].id
        text += (forward ? "-[" : "<-[") + inside(relationship) + (forward ? "]->" : "]-") + node(path.nodes[index + 1])
      }
      return text + ">"
    default: return TemporalBridge.text(value)
    }
  }

  static func float(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.description.replacing("e+", with: "e")
  }

  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": quoted += "\\'"
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  static func name(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let isPlain =
      !bytes.isEmpty && !isDigit(bytes[0]) && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
    return isPlain ? name : "`" + name.replacing("`", with: "``") + "`"
  }

  private static func map(_ entries: [String: Value]) -> String {
    "{" + entries.sorted { $0.key < $1.key }.map { name($0.key) + ": " + literal($0.value) }.joined(separator: ", ") + "}"
  }

  private static func node(_ node: Node) -> String {
    var text = node.labels.map { ":" + name($0) }.joined()
    if !node.properties.isEmpty { text += (text.isEmpty ? "" : " ") + map(node.properties) }
    return "(" + text + ")"
  }

  private static func inside(_ relationship: Relationship) -> String {
    ":" + name(relationship.type) + (relationship.properties.isEmpty ? "" : " " + map(relationship.properties))
  }
}
