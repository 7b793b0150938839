extension Expression {
  /// The expressions directly inside.
  var children: [Expression] {
    switch node {
    case .literal, .parameter, .variable, .countAll: []
    case .property(let owner, _), .hasLabels(let owner, _), .unary(_, let owner), .isNull(let owner), .isNotNull(let owner): [owner]
    case .index(let left, let right), .binary(_, let left, let right): [left, right]
    case .slice(let list, let from, let to): [list] + [from, to].compactMap { $0 }
    case .list(let members): members
    case .map(let entries): entries.map(\.value)
    case .comparison(let first, let comparisons): [first] + comparisons.map(\.operand)
    case .call(let call): call.arguments
    case .conditional(let subject, let branches, let otherwise):
      [subject].compactMap { $0 } + branches.flatMap { [$0.condition, $0.result] } + [otherwise].compactMap { $0 }
    case .listComprehension(_, let list, let predicate, let result): [list] + [predicate, result].compactMap { $0 }
    case .patternComprehension(let pattern, let predicate, let result): pattern.expressions + [predicate, result].compactMap { $0 }
    case .quantifier(_, _, let list, let predicate): [list, predicate]
    case .reduce(_, let initial, _, let list, let result): [initial, list, result]
    case .pattern(let pattern): pattern.expressions
    case .exists(let query): query.expressions
    }
  }

  /// Visits the expression and all inside it, from the outside inwards.
  func visit(_ visitor: (Expression) -> Void) {
    visitor(self)
    for child in children { child.visit(visitor) }
  }

  /// Whether the expression or one inside it meets a test.
  func contains(where test: (Expression) -> Bool) -> Bool { test(self) || children.contains { $0.contains(where: test) } }

  /// Whether an aggregation is inside, or the expression is one.
  var containsAggregate: Bool { contains { $0.aggregate != nil } }

  /// All variables that are named inside, also those that the expression itself introduces.
  var mentionedNames: Set<String> {
    var names: Set<String> = []
    visit { expression in
      switch expression.node {
      case .variable(let name): names.insert(name)
      case .pattern(let pattern), .patternComprehension(let pattern, _, _): names.formUnion(pattern.names)
      case .exists(let query): names.formUnion(query.patternNames)
      default: break
      }
    }
    return names
  }
}

extension PathPattern {
  /// The variables of the path, its nodes and relationships.
  var names: [String] {
    [variable?.text].compactMap { $0 } + nodes.compactMap(\.variable?.text) + steps.compactMap(\.relationship.variable?.text)
  }
}

extension Query {
  /// The variables in the patterns of MATCH.
  fileprivate var patternNames: [String] {
    parts.flatMap(\.clauses).flatMap { clause -> [String] in
      if case .match(_, let patterns, _) = clause.node { patterns.flatMap(\.names) } else { [] }
    }
  }
}
