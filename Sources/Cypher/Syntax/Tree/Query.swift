/// A whole query: one or more parts joined by UNION.
struct Query: Hashable, Sendable {
  /// What is wanted besides the answer.
  enum Mode: Hashable, Sendable {
    case run, explain, profile
  }

  var mode = Mode.run
  var parts: [SingleQuery]
  /// For each part after the first, whether duplicates stay (UNION ALL).
  var keepsDuplicates: [Bool] = []
  /// Where each UNION stands.
  var unionRanges: [Range<Int>] = []

  static func == (left: Query, right: Query) -> Bool {
    left.mode == right.mode && left.parts == right.parts && left.keepsDuplicates == right.keepsDuplicates
  }

  func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}

/// Clauses that are run one after the other.
struct SingleQuery: Hashable, Sendable {
  var clauses: [Clause]
}
