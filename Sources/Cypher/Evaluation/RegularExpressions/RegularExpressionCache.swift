/// Keeps the regular expression that was used last, which is mostly the one that is used next.
final class RegularExpressionCache {
  private var last: (pattern: String, expression: RegularExpression)?

  func expression(_ pattern: String) throws -> RegularExpression {
    if let last, last.pattern.isSameText(as: pattern) { return last.expression }
    let expression = try RegularExpression(pattern)
    last = (pattern, expression)
    return expression
  }
}
