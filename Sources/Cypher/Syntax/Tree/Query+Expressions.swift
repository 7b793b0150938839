extension Query {
  /// The expressions of all clauses, without those inside them.
  var expressions: [Expression] { parts.flatMap { $0.clauses.flatMap(\.expressions) } }
}

extension Clause {
  /// The expressions of a clause, without those inside them.
  var expressions: [Expression] {
    switch node {
    case .match(_, let patterns, let predicate): patterns.flatMap(\.expressions) + Self.some(predicate)
    case .unwind(let list, _): [list]
    case .create(let patterns): patterns.flatMap(\.expressions)
    case .merge(let pattern, let onCreate, let onMatch): pattern.expressions + (onCreate + onMatch).flatMap(\.expressions)
    case .set(let items): items.flatMap(\.expressions)
    case .remove(let items):
      items.flatMap { item -> [Expression] in
        if case .property(let owner, _) = item { [owner] } else { [] }
      }
    case .delete(_, let entities): entities
    case .foreach(_, let list, let clauses): [list] + clauses.flatMap(\.expressions)
    case .call(let call): (call.arguments ?? []) + Self.some(call.predicate)
    case .with(let projection, let predicate): projection.expressions + Self.some(predicate)
    case .return(let projection): projection.expressions
    }
  }

  private static func some(_ expression: Expression?) -> [Expression] { expression.map { [$0] } ?? [] }
}

extension Projection {
  /// The expressions of items, order and bounds.
  var expressions: [Expression] { items.map(\.expression) + order.map(\.expression) + [skip, limit].compactMap { $0 } }
}

extension PathPattern {
  /// The expressions in the braces of nodes and relationships.
  var expressions: [Expression] { nodes.compactMap(\.properties) + steps.compactMap(\.relationship.properties) }
}

extension SetItem {
  /// The expressions of owner and value.
  var expressions: [Expression] {
    switch self {
    case .property(let owner, _, let value): [owner, value]
    case .replace(_, let value), .merge(_, let value): [value]
    case .labels: []
    }
  }
}
