import Knowledge

/// Gives a relation the dates of its clause.
enum DatePlacement {
  /// Of several dates the first after the trigger counts, else the last before it.
  static func place(_ dates: [DateReader.Found], near trigger: Int, into qualifiers: inout Qualifiers) {
    let after = dates.filter { $0.tokens.lowerBound > trigger }, before = dates.filter { $0.tokens.lowerBound <= trigger }
    for found in after + before.reversed() {
      switch found.role {
      case .since:
        if qualifiers.since == nil {
          qualifiers.since = found.date
          qualifiers.until = qualifiers.until ?? found.until
        }
      case .until: if qualifiers.until == nil { qualifiers.until = found.date }
      case .date: if qualifiers.date == nil && qualifiers.since == nil { qualifiers.date = found.date }
      }
    }
    if qualifiers.since != nil { qualifiers.date = nil }
  }
}
