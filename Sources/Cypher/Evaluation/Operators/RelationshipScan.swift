/// Binds all relationships of some types with their ends, looking at their properties first.
final class RelationshipScan: Operator {
  private let step: RelationshipScanStep
  private let filters: [(key: Int, comparator: Comparator, value: Evaluator)]

  init(_ next: Operator, _ step: RelationshipScanStep, _ filters: [(key: Int, comparator: Comparator, value: Evaluator)]) {
    self.step = step
    self.filters = filters
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let graph = frame.graph
    var found = graph.relationships(ofTypes: step.types)
    for filter in filters {
      ColumnFilter(graph.relationshipColumn(filter.key), filter.comparator, try filter.value(frame)).keep(&found)
    }
    for relationship in found {
      try frame.tick()
      let source = Int(graph.sources[Int(relationship)])
      let target = Int(graph.targets[Int(relationship)])
      if step.from == step.to && source != target { continue }
      frame.setRelationship(step.relationship, Int(relationship))
      frame.setNode(step.from, source)
      frame.setNode(step.to, target)
      if !(try emit(frame)) { return false }
    }
    return true
  }
}

/// A comparison of a column's values with one value.
struct ColumnFilter {
  private let column: PropertyColumn
  private let comparator: Comparator
  private let value: Value

  init(_ column: PropertyColumn, _ comparator: Comparator, _ value: Value) {
    self.column = column
    self.comparator = comparator
    self.value = value
  }

  /// Keeps the places whose values compare as wanted.
  func keep(_ places: inout [Int32]) {
    if let bounds = integerBounds, column.keepIntegers(in: bounds, &places) { return }
    places.removeAll { ValueComparison.evaluate(comparator, column[Int($0)], value) != .yes }
  }

  /// The integers that compare as wanted; `nil` where that is no range.
  private var integerBounds: ClosedRange<Int64>? {
    guard case .integer(let integer) = value else { return nil }
    switch comparator {
    case .equal: return integer...integer
    case .less: return integer == .min ? nil : Int64.min...(integer - 1)
    case .lessOrEqual: return Int64.min...integer
    case .greater: return integer == .max ? nil : (integer + 1)...Int64.max
    case .greaterOrEqual: return integer...Int64.max
    case .notEqual: return nil
    }
  }
}
