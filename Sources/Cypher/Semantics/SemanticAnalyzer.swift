/// Checks a query before any data is read: scopes, static types, and where clauses and aggregations may stand.
struct SemanticAnalyzer {
  let procedures: [String: Procedure]
  /// The values of the parameters, whose types are known before the query runs.
  let parameters: [String: Value]

  /// Checks a whole query.
  /// - Throws: ``CypherError`` at compile time.
  static func analyze(_ query: Query, procedures: [String: Procedure], parameters: [String: Value]) throws {
    try ValueNesting.check(query)
    let analyzer = SemanticAnalyzer(procedures: procedures, parameters: parameters)
    try analyzer.check(query, TypeScope(), isSubquery: false)
  }

  static func fault(_ detail: ErrorDetail, _ message: String, at range: Range<Int>) -> CypherError {
    CypherError(.syntaxError, .compileTime, detail, message, at: range.isEmpty ? nil : range)
  }

  func check(_ query: Query, _ scope: TypeScope, isSubquery: Bool) throws {
    var first: [String]?
    for (index, part) in query.parts.enumerated() {
      var clauses = ClauseAnalyzer(self, scope, isSubquery: isSubquery)
      try clauses.check(part)
      guard let first else {
        first = clauses.columns
        continue
      }
      if first.sorted() != clauses.columns.sorted() {
        throw Self.fault(
          .differentColumnsInUnion, "the parts of a union have the same columns", at: query.unionRanges[index - 1])
      }
    }
    if Set(query.keepsDuplicates).count > 1 {
      throw Self.fault(.invalidClauseComposition, "UNION and UNION ALL cannot be mixed", at: query.unionRanges[1])
    }
  }
}
