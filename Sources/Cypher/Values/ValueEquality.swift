/// The relation `=`, which is unknown where null takes part.
enum ValueEquality {
  static func compare(_ left: Value, _ right: Value) -> Truth {
    switch (left, right) {
    case (.null, _), (_, .null): .unknown
    case (.integer(let left), .integer(let right)): Truth(left == right)
    case (.string(let left), .string(let right)): Truth(left.isSameText(as: right))
    case (.float(let left), .float(let right)): Truth(left == right)
    case (.list(let left), .list(let right)): compare(left, right)
    case (.map(let left), .map(let right)): compare(left, right)
    default: Truth(left == right)
    }
  }

  private static func compare(_ left: [Value], _ right: [Value]) -> Truth {
    guard left.count == right.count else { return .no }
    var result = Truth.yes
    for (left, right) in zip(left, right) {
      switch compare(left, right) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  private static func compare(_ left: [String: Value], _ right: [String: Value]) -> Truth {
    guard left.count == right.count else { return .no }
    var result = Truth.yes
    for (key, value) in left {
      guard let other = right[key] else { return .no }
      switch compare(value, other) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: break
      }
    }
    return result
  }

  /// Whether a value is a member of a list.
  static func contains(_ list: [Value], _ value: Value) -> Truth {
    if case .null = value { return list.isEmpty ? .no : .unknown }
    var result = Truth.no
    for member in list {
      switch compare(member, value) {
      case .yes: return .yes
      case .unknown: result = .unknown
      case .no: break
      }
    }
    return result
  }
}
