/// Writes expressions so that reading them gives the same tree.
enum ExpressionPrinter {
  static func text(_ expression: Expression) -> String {
    switch expression.node {
    case .literal(let literal): return text(literal)
    case .parameter(let name): return "$" + (name.utf8.allSatisfy(isDigit) ? name : ValueText.name(name))
    case .variable(let name): return variable(name)
    case .property(let owner, let key): return operand(owner) + "." + ValueText.name(key)
    case .hasLabels(let owner, let labels): return operand(owner) + PatternPrinter.labels(labels)
    case .index(let list, let index): return "\(operand(list))[\(text(index))]"
    case .slice(let list, let from, let to): return "\(operand(list))[\(from.map(text) ?? "")..\(to.map(text) ?? "")]"
    case .list(let members):
      // A first member such as `(x IN y)` or a pattern must not be taken for a comprehension.
      return "[" + members.map(operand).joined(separator: ", ") + "]"
    case .map(let entries): return map(entries)
    case .unary(.not, let inner): return "NOT " + operand(inner)
    case .unary(let sign, let inner): return sign.rawValue + "(" + text(inner) + ")"
    case .binary(let kind, let left, let right): return "\(operand(left)) \(kind.rawValue) \(operand(right))"
    case .comparison(let first, let comparisons):
      return comparisons.reduce(operand(first)) { "\($0) \($1.comparator.rawValue) \(operand($1.operand))" }
    case .isNull(let inner): return operand(inner) + " IS NULL"
    case .isNotNull(let inner): return operand(inner) + " IS NOT NULL"
    case .call(let call):
      let name = call.name.split(separator: ".", omittingEmptySubsequences: false).map { ValueText.name(String($0)) }.joined(separator: ".")
      return "\(name)(\(call.isDistinct ? "DISTINCT " : "")\(call.arguments.map(text).joined(separator: ", ")))"
    case .countAll: return "count(*)"
    case .conditional(let subject, let branches, let otherwise):
      let start = "CASE" + (subject.map { " " + text($0) } ?? "")
      let middle = branches.map { " WHEN \(text($0.condition)) THEN \(text($0.result))" }.joined()
      return start + middle + (otherwise.map { " ELSE " + text($0) } ?? "") + " END"
    default: return scoping(expression)
    }
  }

  private static func scoping(_ expression: Expression) -> String {
    switch expression.node {
    case .listComprehension(let name, let list, let predicate, let result):
      return "[\(variable(name)) IN \(text(list))\(clause(" WHERE ", predicate))\(clause(" | ", result))]"
    case .patternComprehension(let pattern, let predicate, let result):
      return "[\(PatternPrinter.text(pattern))\(clause(" WHERE ", predicate)) | \(text(result))]"
    case .quantifier(let kind, let name, let list, let predicate):
      return "\(kind.rawValue)(\(variable(name)) IN \(text(list)) WHERE \(text(predicate)))"
    case .reduce(let accumulator, let initial, let name, let list, let result):
      return "reduce(\(variable(accumulator)) = \(text(initial)), \(variable(name)) IN \(text(list)) | \(text(result)))"
    case .pattern(let pattern): return PatternPrinter.text(pattern)
    case .exists(let query): return "EXISTS { \(QueryPrinter.text(query)) }"
    default: return ""
    }
  }

  private static func clause(_ word: String, _ expression: Expression?) -> String { expression.map { word + text($0) } ?? "" }

  static func map(_ entries: [MapEntry]) -> String {
    "{" + entries.map { "\(ValueText.name($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
  }

  /// A name that is not taken for a word of the language.
  static func variable(_ name: String) -> String {
    if Scope.isInternal(name) { return "_" + name.dropFirst() }
    return Keyword.bySpelling[name.lowercased()] == nil ? ValueText.name(name) : "`\(name)`"
  }

  /// An expression as a part of another one, in parentheses unless it is an atom.
  private static func operand(_ expression: Expression) -> String {
    switch expression.node {
    case .literal(.integer(let value)) where value < 0: "(\(value))"
    case .literal(.float(let value)) where value.sign == .minus: "(\(text(expression)))"
    case .literal, .parameter, .variable, .property, .index, .list, .map, .call, .countAll, .listComprehension, .quantifier, .slice,
      .conditional, .reduce, .exists:
      text(expression)
    default: "(\(text(expression)))"
    }
  }

  private static func text(_ literal: Literal) -> String {
    switch literal {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .float(let value):
      let text = ValueText.float(value)
      return text
    case .string(let value): return ValueText.quoted(value)
    }
  }
}
