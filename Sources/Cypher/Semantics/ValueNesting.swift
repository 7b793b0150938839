/// How deep the lists and maps can be nested that a query makes.
///
/// Each list literal, map literal, comprehension and `collect` can put the values of earlier clauses one level deeper; comparing and freeing
/// values takes stack for each level.
enum ValueNesting {
  /// The most levels.
  static let limit = 2_000

  /// - Throws: ``CypherError`` if all clauses together could nest values deeper than the limit.
  static func check(_ query: Query) throws {
    var total = 0
    for clause in query.parts.flatMap(\.clauses) {
      total += clause.expressions.reduce(0) { max($0, levels($1)) }
      guard total <= limit else {
        throw CypherError(
          .syntaxError, .compileTime, .nestingTooDeep, "lists and maps could be nested more than \(limit) levels deep", at: clause.range)
      }
    }
  }

  private static func levels(_ expression: Expression) -> Int {
    let inner = expression.children.reduce(0) { max($0, levels($1)) }
    switch expression.node {
    case .list, .map, .listComprehension, .patternComprehension, .reduce, .call: return inner + 1
    case .binary(.add, _, _): return inner + 1
    default: return inner
    }
  }
}

extension Value {
  /// Whether lists and maps in the value are nested deeper than a number of levels.
  func isNested(deeperThan levels: Int) -> Bool {
    switch self {
    case .list(let members): levels == 0 || members.contains { $0.isNested(deeperThan: levels - 1) }
    case .map(let entries): levels == 0 || entries.values.contains { $0.isNested(deeperThan: levels - 1) }
    default: false
    }
  }
}
