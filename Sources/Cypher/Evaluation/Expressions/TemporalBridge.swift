/// Where expressions meet temporal values.
enum TemporalBridge {
  static func property(of value: Value, _ key: String) throws -> Value {
    guard let temporal = Temporal(value) else {
      throw RuntimeFault.type("\(value.phrase) has no properties", .propertyAccessOnNonMap)
    }
    return switch temporal.property(key) {
    case .integer(let integer): .integer(Int64(integer))
    case .string(let text): .string(text)
    case nil: .null
    }
  }

  // MARK: Arithmetic; `nil` where the operator does not take the types.

  static func add(_ left: Value, _ right: Value) throws -> Value? {
    switch (left, right) {
    case (_, .duration(let duration)):
      guard let temporal = Temporal(left) else { return nil }
      return try running { () throws(TemporalError) in Value(try temporal.adding(duration)) }
    case (.duration(let duration), _):
      guard let temporal = Temporal(right) else { return nil }
      return try running { () throws(TemporalError) in Value(try temporal.adding(duration)) }
    default: return nil
    }
  }

  static func subtract(_ left: Value, _ right: Value) throws -> Value? {
    guard case .duration(let duration) = right, let temporal = Temporal(left) else { return nil }
    return try running { () throws(TemporalError) in Value(try temporal.subtracting(duration)) }
  }

  static func multiply(_ left: Value, _ right: Value) throws -> Value? {
    switch (left, right) {
    case (.duration(let duration), .integer(let factor)), (.integer(let factor), .duration(let duration)):
      return .duration(try running { () throws(TemporalError) in try duration.multiplied(by: Int(factor)) })
    case (.duration(let duration), .float(let factor)), (.float(let factor), .duration(let duration)):
      return .duration(try running { () throws(TemporalError) in try duration.multiplied(by: factor) })
    default: return nil
    }
  }

  static func divide(_ left: Value, _ right: Value) throws -> Value? {
    switch (left, right) {
    case (.duration(let duration), .integer(let divisor)):
      return .duration(try running { () throws(TemporalError) in try duration.divided(by: Int(divisor)) })
    case (.duration(let duration), .float(let divisor)):
      return .duration(try running { () throws(TemporalError) in try duration.divided(by: divisor) })
    default: return nil
    }
  }

  // MARK: Functions

  static func text(_ value: Value) -> String { Temporal(value)?.description ?? "" }

  /// A temporal function by its name in small letters.
  static func function(named key: String) -> Function? {
    guard let function = TemporalFunction(named: key) else { return nil }
    let parameters = [[StaticType]](repeating: .any, count: function.arity.upperBound)
    return Function(
      key, parameters, required: function.arity.lowerBound, result: function.givesDuration ? .duration : .temporal, isDeterministic: false
    ) { arguments, frame in
      let given = arguments.map(TemporalArgument.init)
      let clocks = frame.clock.clocks
      return try running { () throws(TemporalError) in try function.call(given, clocks: clocks).map { Value($0) } ?? .null }
    }
  }

  static var functionNames: [String] { TemporalFunction.names }

  /// Runs a temporal operation; its faults become those of the query.
  private static func running<Result>(_ operation: () throws(TemporalError) -> Result) throws -> Result {
    do {
      return try operation()
    } catch {
      switch error.kind {
      case .invalidType: throw RuntimeFault.type(error.message)
      case .unreadableText, .invalidArgument: throw RuntimeFault.argument(.invalidArgumentValue, error.message)
      case .outOfRange: throw RuntimeFault.argument(.numberOutOfRange, error.message)
      }
    }
  }
}

extension TemporalFunction {
  /// Whether the function gives a duration.
  fileprivate var givesDuration: Bool { type == .duration }
}
