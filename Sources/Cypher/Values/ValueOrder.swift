/// Orderability, the total order of ORDER BY, `min` and `max`; null comes last.
enum ValueOrder {
  static func compare(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return NumberComparison.compare(left, right)
    case (.string(let left), .string(let right)): return TextOrder.compare(left, right)
    default: break
    }
    let leftRank = rank(left)
    let rightRank = rank(right)
    if leftRank != rightRank { return leftRank < rightRank ? -1 : 1 }
    switch (left, right) {
    case (.float(let left), .float(let right)): return compare(left, right)
    case (.integer(let left), .float(let right)): return right.isNaN ? -1 : NumberComparison.compare(left, right)
    case (.float(let left), .integer(let right)): return left.isNaN ? 1 : -NumberComparison.compare(right, left)
    case (.boolean(let left), .boolean(let right)): return left == right ? 0 : (right ? -1 : 1)
    case (.node(let left), .node(let right)): return NumberComparison.compare(left.id, right.id)
    case (.relationship(let left), .relationship(let right)): return NumberComparison.compare(left.id, right.id)
    case (.list(let left), .list(let right)): return compare(left, right)
    case (.map(let left), .map(let right)): return compare(left, right)
    case (.path(let left), .path(let right)): return compare(left, right)
    default: return Value.compareTemporal(left, right) ?? 0
    }
  }

  /// Where values of a type stand among those of others.
  static func rank(_ value: Value) -> Int {
    switch value {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .dateTime: 5
    case .localDateTime: 6
    case .date: 7
    case .time: 8
    case .localTime: 9
    case .duration: 10
    case .string: 11
    case .boolean: 12
    case .integer, .float: 13
    case .null: 14
    }
  }

  private static func compare(_ left: Double, _ right: Double) -> Int {
    if left.isNaN || right.isNaN { return left.isNaN ? (right.isNaN ? 0 : 1) : -1 }
    return NumberComparison.compare(left, right)
  }

  private static func compare(_ left: [Value], _ right: [Value]) -> Int {
    for (left, right) in zip(left, right) {
      let sign = compare(left, right)
      if sign != 0 { return sign }
    }
    return NumberComparison.compare(left.count, right.count)
  }

  private static func compare(_ left: [String: Value], _ right: [String: Value]) -> Int {
    let leftKeys = left.keys.sorted()
    let rightKeys = right.keys.sorted()
    for (leftKey, rightKey) in zip(leftKeys, rightKeys) {
      let sign = TextOrder.compare(leftKey, rightKey)
      if sign != 0 { return sign }
      let values = compare(left[leftKey] ?? .null, right[rightKey] ?? .null)
      if values != 0 { return values }
    }
    return NumberComparison.compare(leftKeys.count, rightKeys.count)
  }

  private static func compare(_ left: Path, _ right: Path) -> Int {
    for index in 0..<min(left.nodes.count, right.nodes.count) {
      if left.nodes[index].id != right.nodes[index].id { return left.nodes[index].id < right.nodes[index].id ? -1 : 1 }
      guard index < min(left.relationships.count, right.relationships.count) else { break }
      let sign = NumberComparison.compare(left.relationships[index].id, right.relationships[index].id)
      if sign != 0 { return sign }
    }
    return NumberComparison.compare(left.nodes.count, right.nodes.count)
  }
}
