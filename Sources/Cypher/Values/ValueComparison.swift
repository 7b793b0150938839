/// The relations `<`, `<=`, `>` and `>=`, which are unknown between values that have no order.
enum ValueComparison {
  /// How two values lie.
  enum Outcome {
    case less, same, greater
    /// Not comparable, or null.
    case unknown
    /// A number and NaN: no relation holds.
    case unordered
  }

  static func compare(_ left: Value, _ right: Value) -> Outcome {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): outcome(NumberComparison.compare(left, right))
    case (.float(let left), .float(let right)):
      left.isNaN || right.isNaN ? .unordered : outcome(NumberComparison.compare(left, right))
    case (.integer(let left), .float(let right)): right.isNaN ? .unordered : outcome(NumberComparison.compare(left, right))
    case (.float(let left), .integer(let right)): left.isNaN ? .unordered : outcome(-NumberComparison.compare(right, left))
    case (.string(let left), .string(let right)): outcome(TextOrder.compare(left, right))
    case (.boolean(let left), .boolean(let right)): left == right ? .same : (right ? .less : .greater)
    case (.list(let left), .list(let right)): compare(left, right)
    // How long a month or a day is depends on when, so durations have no order.
    case (.duration, .duration): .unknown
    default: Value.compareTemporal(left, right).map(outcome) ?? .unknown
    }
  }

  private static func outcome(_ sign: Int) -> Outcome { sign < 0 ? .less : (sign == 0 ? .same : .greater) }

  private static func compare(_ left: [Value], _ right: [Value]) -> Outcome {
    for (left, right) in zip(left, right) {
      switch ValueEquality.compare(left, right) {
      case .yes: continue
      case .unknown: return .unknown
      case .no: return compare(left, right)
      }
    }
    return outcome(NumberComparison.compare(left.count, right.count))
  }

  static func evaluate(_ comparator: Comparator, _ left: Value, _ right: Value) -> Truth {
    switch comparator {
    case .equal: return ValueEquality.compare(left, right)
    case .notEqual: return !ValueEquality.compare(left, right)
    default: break
    }
    let outcome = compare(left, right)
    switch outcome {
    case .unknown: return .unknown
    case .unordered: return .no
    default: break
    }
    return
      switch comparator
    {
    case .less: Truth(outcome == .less)
    case .lessOrEqual: Truth(outcome != .greater)
    case .greater: Truth(outcome == .greater)
    default: Truth(outcome != .less)
    }
  }
}
