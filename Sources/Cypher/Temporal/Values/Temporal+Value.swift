extension Temporal {
  /// The temporal value in a value; `nil` for values of other types.
  public init?(_ value: Value) {
    switch value {
    case .date(let value): self = .date(value)
    case .localTime(let value): self = .localTime(value)
    case .time(let value): self = .time(value)
    case .localDateTime(let value): self = .localDateTime(value)
    case .dateTime(let value): self = .dateTime(value)
    case .duration(let value): self = .duration(value)
    default: return nil
    }
  }
}

extension Value {
  /// A temporal value as a value.
  public init(_ temporal: Temporal) {
    switch temporal {
    case .date(let value): self = .date(value)
    case .localTime(let value): self = .localTime(value)
    case .time(let value): self = .time(value)
    case .localDateTime(let value): self = .localDateTime(value)
    case .dateTime(let value): self = .dateTime(value)
    case .duration(let value): self = .duration(value)
    }
  }
}

extension TemporalArgument {
  /// A value as a temporal function sees it.
  public init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(Int(number))
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .map(let map): self = .map(map.mapValues(TemporalArgument.init))
    case .boolean: self = .other("a boolean")
    case .list: self = .other("a list")
    case .node: self = .other("a node")
    case .relationship: self = .other("a relationship")
    case .path: self = .other("a path")
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      self = Temporal(value).map(TemporalArgument.temporal) ?? .null
    }
  }
}
