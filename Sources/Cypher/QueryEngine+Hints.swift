/// A name in a query that the graph does not know, so that the query may find less than was meant.
public struct QueryHint: Hashable, Sendable {
  /// One sentence, with the name that was probably meant.
  public let message: String
  /// Half-open UTF-8 offsets into the query of the place in which the name stands.
  public let sourceRange: Range<Int>
}

extension QueryEngine {
  /// The labels, relationship types and property keys that a query reads and no node or relationship has; nothing for a query that writes,
  /// which may bring its own names, or that cannot be read.
  public func hints(for text: String) -> [QueryHint] {
    guard let query = try? Parser.parse(text), !query.parts.contains(where: { $0.clauses.contains(where: \.isUpdating) }) else { return [] }
    var finder = UnknownNames(text: text, labels: graph.labelNames, types: graph.typeNames, keys: graph.keyNames)
    finder.look(in: query)
    return finder.hints
  }
}

/// Looks for names that a graph does not know.
private struct UnknownNames {
  private let text: [UInt8]
  private let labels: [String]
  private let types: [String]
  private let keys: [String]
  private(set) var hints: [QueryHint] = []

  init(text: String, labels: [String], types: [String], keys: [String]) {
    self.text = Array(text.utf8)
    self.labels = labels
    self.types = types
    self.keys = keys
  }

  mutating func look(in query: Query) {
    for clause in query.parts.flatMap(\.clauses) {
      if case .match(_, let patterns, _) = clause.node { for pattern in patterns { look(in: pattern) } }
      for expression in clause.expressions { look(in: expression) }
    }
  }

  private mutating func look(in pattern: PathPattern) {
    for node in pattern.nodes { for label in node.labels { check(label, in: labels, "no node has the label", node.range) } }
    for step in pattern.steps {
      for type in step.relationship.types { check(type, in: types, "no relationship has the type", step.relationship.range) }
    }
    for case .some(let properties) in pattern.nodes.map(\.properties) + pattern.steps.map(\.relationship.properties) {
      guard case .map(let entries) = properties.node else { continue }
      for entry in entries { check(entry.key, in: keys, "nothing has the property", properties.range) }
    }
  }

  private mutating func look(in expression: Expression) {
    var found: [Expression] = []
    expression.visit { found.append($0) }
    for expression in found {
      switch expression.node {
      case .hasLabels(_, let names):
        for name in names where !types.contains(name) { check(name, in: labels, "no node has the label", expression.range) }
      case .pattern(let pattern), .patternComprehension(let pattern, _, _): look(in: pattern)
      case .exists(let query): look(in: query)
      case .property(let owner, let key):
        // A map has keys of its own, and a temporal value has properties.
        if case .variable = owner.node, !Self.temporalProperties.contains(key) {
          check(key, in: keys, "nothing has the property", expression.range)
        }
      default: break
      }
    }
  }

  private static let temporalProperties: Set = [
    "year", "quarter", "month", "week", "weekYear", "day", "ordinalDay", "weekDay", "dayOfWeek", "dayOfQuarter", "hour", "minute", "second",
    "millisecond", "microsecond", "nanosecond", "timezone", "offset", "epochSeconds", "epochMillis", "years", "months", "days", "hours",
    "minutes",
    "seconds",
  ]

  private mutating func check(_ name: String, in known: [String], _ problem: String, _ range: Range<Int>) {
    guard !known.contains(name) else { return }
    let near = NearestName.of(name, in: known).map { "; did you mean \($0)?" } ?? ""
    let hint = QueryHint(message: "\(problem) \(name)\(near)", sourceRange: place(of: name, in: range))
    if !hints.contains(hint) { hints.append(hint) }
  }

  /// Where a name stands in a part of the query.
  private func place(of name: String, in range: Range<Int>) -> Range<Int> {
    let letters = Array(name.utf8)
    let part = text[range.clamped(to: text.indices)]
    guard let start = part.indices.first(where: { part[$0...].starts(with: letters) }) else { return range }
    return start..<start + letters.count
  }
}
