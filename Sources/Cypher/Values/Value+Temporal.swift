extension Value {
  /// Whether two temporal values are of one type and equal.
  static func sameTemporal(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.date(let left), .date(let right)): left == right
    case (.localTime(let left), .localTime(let right)): left == right
    case (.time(let left), .time(let right)): left == right
    case (.localDateTime(let left), .localDateTime(let right)): left == right
    case (.dateTime(let left), .dateTime(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    default: false
    }
  }

  func hashTemporal(into hasher: inout Hasher) {
    switch self {
    case .date(let value): hasher.combine(value)
    case .localTime(let value): hasher.combine(value)
    case .time(let value): hasher.combine(value)
    case .localDateTime(let value): hasher.combine(value)
    case .dateTime(let value): hasher.combine(value)
    case .duration(let value): hasher.combine(value)
    default: break
    }
  }

  /// The sign of the order of two temporal values of one type; `nil` for other pairs.
  static func compareTemporal(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.date(let left), .date(let right)): NumberComparison.compare(left, right)
    case (.localTime(let left), .localTime(let right)): NumberComparison.compare(left, right)
    case (.time(let left), .time(let right)): NumberComparison.compare(left, right)
    case (.localDateTime(let left), .localDateTime(let right)): NumberComparison.compare(left, right)
    case (.dateTime(let left), .dateTime(let right)): NumberComparison.compare(left, right)
    case (.duration(let left), .duration(let right)): NumberComparison.compare(left, right)
    default: nil
    }
  }
}
