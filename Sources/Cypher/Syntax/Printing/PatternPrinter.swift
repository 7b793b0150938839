/// Writes patterns.
enum PatternPrinter {
  static func text(_ pattern: PathPattern) -> String {
    let walk = pattern.steps.reduce(node(pattern.start)) { $0 + relationship($1.relationship) + node($1.node) }
    let selected =
      switch pattern.selection {
      case .every: walk
      case .shortest: "shortestPath(\(walk))"
      case .allShortest: "allShortestPaths(\(walk))"
      }
    return (pattern.variable.map { ExpressionPrinter.variable($0.text) + " = " } ?? "") + selected
  }

  static func labels(_ labels: [String]) -> String { labels.map { ":" + ValueText.name($0) }.joined() }

  private static func node(_ node: NodePattern) -> String {
    let parts = [name(node.variable) + labels(node.labels), properties(node.properties)].filter { !$0.isEmpty }
    return "(" + parts.joined(separator: " ") + ")"
  }

  private static func relationship(_ relationship: RelationshipPattern) -> String {
    let types = relationship.types.isEmpty ? "" : ":" + relationship.types.map(ValueText.name).joined(separator: "|")
    let parts = [name(relationship.variable) + types + length(relationship.length), properties(relationship.properties)]
    let inside = parts.filter { !$0.isEmpty }.joined(separator: " ")
    let (start, end) =
      switch relationship.direction {
      case .outgoing: ("-", "->")
      case .incoming: ("<-", "-")
      case .either: ("-", "-")
      case .both: ("<-", "->")
      }
    return start + (inside.isEmpty ? "" : "[\(inside)]") + end
  }

  private static func length(_ length: RelationshipPattern.Length?) -> String {
    guard let length else { return "" }
    if length.isExact { return "*\(length.minimum.map(String.init) ?? "")" }
    if length.minimum == nil && length.maximum == nil { return "*" }
    return "*\(length.minimum.map(String.init) ?? "")..\(length.maximum.map(String.init) ?? "")"
  }

  private static func name(_ name: Name?) -> String { name.map { ExpressionPrinter.variable($0.text) } ?? "" }

  private static func properties(_ properties: Expression?) -> String { properties.map(ExpressionPrinter.text) ?? "" }
}
