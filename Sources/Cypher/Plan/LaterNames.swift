extension [Clause] {
  /// For each clause the names that later ones mention; `nil` where one of them passes everything on.
  var namesMentionedLater: [Set<String>?] {
    var later: Set<String>? = []
    var result: [Set<String>?] = []
    for clause in reversed() {
      result.append(later)
      later = clause.passesEverythingOn ? nil : later.map { $0.union(clause.mentionedNames) }
    }
    return result.reversed()
  }
}

extension Clause {
  fileprivate var passesEverythingOn: Bool {
    switch node {
    case .with(let projection, _), .return(let projection): projection.includesAll
    default: false
    }
  }

  fileprivate var mentionedNames: Set<String> {
    var names = expressions.reduce(into: Set<String>()) { $0.formUnion($1.mentionedNames) }
    switch node {
    case .match(_, let patterns, _), .create(let patterns): names.formUnion(patterns.flatMap(\.names))
    case .merge(let pattern, let onCreate, let onMatch):
      names.formUnion(pattern.names)
      for item in onCreate + onMatch { names.formUnion(item.owner) }
    case .set(let items): for item in items { names.formUnion(item.owner) }
    case .remove(let items):
      for item in items { if case .labels(let name, _) = item { names.insert(name.text) } }
    case .foreach(_, _, let clauses): for clause in clauses { names.formUnion(clause.mentionedNames) }
    default: break
    }
    return names
  }
}

extension SetItem {
  /// The variable that is changed as a whole.
  fileprivate var owner: [String] {
    switch self {
    case .property: []
    case .replace(let name, _), .merge(let name, _), .labels(let name, _): [name.text]
    }
  }
}

extension [PlanStep] {
  /// The most steps in a row that pass rows on at once.
  var longestRun: Int {
    var longest = 0
    var run = 0
    for step in self {
      switch step {
      case .eager, .aggregate, .sort: run = 0
      default: run += 1
      }
      longest = Swift.max(longest, run)
    }
    return longest
  }
}

extension Clause {
  /// The names by which a projection groups rows that it only counts; `nil` for other clauses.
  var namesGroupedBy: Set<String>? {
    let projection: Projection
    switch node {
    case .with(let with, _): projection = with
    case .return(let result): projection = result
    default: return nil
    }
    guard !projection.includesAll else { return nil }
    let aggregates = projection.items.flatMap(\.expression.aggregates)
    guard !aggregates.isEmpty, aggregates.allSatisfy({ $0.aggregate?.function == .count && $0.aggregate?.isDistinct == false }) else {
      return nil
    }
    return projection.items.filter { !$0.expression.containsAggregate }.reduce(into: []) { $0.formUnion($1.expression.mentionedNames) }
  }
}
