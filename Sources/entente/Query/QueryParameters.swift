import Cypher

/// Parameters as they are given on a command line: `name=value`.
enum QueryParameters {
  /// Reads parameters. A value is an expression such as `2014`, `'2014'`, `['a', 'b']` or `date('2014-05-01')`; what is no expression is text.
  /// - Returns: the values; `nil` where a text has no name and equals sign.
  static func values(_ texts: [String]) -> [String: Value]? {
    var values: [String: Value] = [:]
    for text in texts {
      guard let (name, value) = parameter(text) else { return nil }
      values[name] = value
    }
    return values
  }

  /// Reads one parameter.
  static func parameter(_ text: String) -> (name: String, value: Value)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let name = String(text[..<sign].drop { $0 == "$" })
    guard !name.isEmpty else { return nil }
    return (name, value(String(text[text.index(after: sign)...])))
  }

  private static func value(_ text: String) -> Value {
    let engine = QueryEngine(graph: PropertyGraph())
    engine.limits.isReadOnly = true
    guard let result = try? engine.execute("RETURN " + text), result.rows.count == 1, result.columns.count == 1 else {
      return .string(text)
    }
    return result.rows[0][0]
  }
}
