extension Expression {
  /// The expression with parts replaced, the outermost first.
  ///
  /// Inside a comprehension, parts that mention its variable stay.
  func rewritten(_ replace: (Expression) -> Expression?) -> Expression {
    if let replacement = replace(self) { return replacement }
    var copy = self
    copy.node = rewrittenNode(replace)
    copy.height = copy.children.reduce(0) { max($0, $1.height) } + 1
    return copy
  }

  private func rewrittenNode(_ replace: (Expression) -> Expression?) -> Node {
    func map(_ expression: Expression) -> Expression { expression.rewritten(replace) }
    func inside(_ names: [String], _ expression: Expression) -> Expression {
      expression.rewritten { part in part.mentionedNames.isDisjoint(with: names) ? replace(part) : nil }
    }
    switch node {
    case .literal, .parameter, .variable, .countAll, .exists, .pattern: return node
    case .property(let owner, let key): return .property(map(owner), key)
    case .hasLabels(let owner, let labels): return .hasLabels(map(owner), labels)
    case .index(let list, let index): return .index(map(list), map(index))
    case .slice(let list, let from, let to): return .slice(map(list), from: from.map(map), to: to.map(map))
    case .list(let members): return .list(members.map(map))
    case .map(let entries): return .map(entries.map { MapEntry(key: $0.key, value: map($0.value)) })
    case .unary(let sign, let operand): return .unary(sign, map(operand))
    case .binary(let sign, let left, let right): return .binary(sign, map(left), map(right))
    case .comparison(let first, let comparisons):
      return .comparison(map(first), comparisons.map { Comparison(comparator: $0.comparator, operand: map($0.operand)) })
    case .isNull(let operand): return .isNull(map(operand))
    case .isNotNull(let operand): return .isNotNull(map(operand))
    case .call(var call):
      call.arguments = call.arguments.map(map)
      return .call(call)
    case .conditional(let subject, let branches, let otherwise):
      return .conditional(
        subject: subject.map(map), branches.map { ConditionalBranch(condition: map($0.condition), result: map($0.result)) },
        otherwise: otherwise.map(map))
    case .listComprehension(let variable, let list, let predicate, let result):
      return .listComprehension(
        variable: variable, list: map(list), predicate: predicate.map { inside([variable], $0) },
        result: result.map { inside([variable], $0) })
    case .patternComprehension(let pattern, let predicate, let result):
      return .patternComprehension(
        pattern, predicate: predicate.map { inside(pattern.names, $0) }, result: inside(pattern.names, result))
    case .quantifier(let kind, let variable, let list, let predicate):
      return .quantifier(kind, variable: variable, list: map(list), predicate: inside([variable], predicate))
    case .reduce(let accumulator, let initial, let variable, let list, let result):
      return .reduce(
        accumulator: accumulator, initial: map(initial), variable: variable, list: map(list),
        result: inside([accumulator, variable], result))
    }
  }
}
