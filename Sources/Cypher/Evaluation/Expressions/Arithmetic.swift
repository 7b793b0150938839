import Foundation

/// The operators `+ - * / % ^`. Null gives null; integers do not wrap around.
enum Arithmetic {
  static func add(_ left: Value, _ right: Value) throws -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return .integer(try checked(left.addingReportingOverflow(right)))
    case (.null, _), (_, .null): return .null
    case (.string(let left), .string(let right)):
      guard left.utf8.count + right.utf8.count <= textLimit else { throw tooLarge("the text") }
      return .string(left + right)
    case (.list(let left), .list(let right)):
      guard left.count + right.count <= listLimit else { throw tooLarge("the list") }
      return .list(left + right)
    case (.list(let left), _): return .list(left + [right])
    case (_, .list(let right)): return .list([left] + right)
    case (.string(let left), .integer), (.string(let left), .float): return .string(left + ValueText.text(right))
    case (.integer, .string(let right)), (.float, .string(let right)): return .string(ValueText.text(left) + right)
    default: break
    }
    if let (left, right) = doubles(left, right) { return .float(left + right) }
    if let value = try TemporalBridge.add(left, right) { return value }
    throw unfit("+", left, right)
  }

  /// The most members of a list and bytes of a text that are put together; doubling in a loop would soon fill the memory.
  private static let listLimit = 50_000_000
  private static let textLimit = 500_000_000

  private static func tooLarge(_ what: String) -> CypherError {
    CypherError(.resourceError, .runtime, .memoryLimit, "\(what) becomes too large")
  }

  static func subtract(_ left: Value, _ right: Value) throws -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return .integer(try checked(left.subtractingReportingOverflow(right)))
    case (.null, _), (_, .null): return .null
    default: break
    }
    if let (left, right) = doubles(left, right) { return .float(left - right) }
    if let value = try TemporalBridge.subtract(left, right) { return value }
    throw unfit("-", left, right)
  }

  static func multiply(_ left: Value, _ right: Value) throws -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return .integer(try checked(left.multipliedReportingOverflow(by: right)))
    case (.null, _), (_, .null): return .null
    default: break
    }
    if let (left, right) = doubles(left, right) { return .float(left * right) }
    if let value = try TemporalBridge.multiply(left, right) { return value }
    throw unfit("*", left, right)
  }

  static func divide(_ left: Value, _ right: Value) throws -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)):
      guard right != 0 else { throw divisionByZero }
      return .integer(try checked(left.dividedReportingOverflow(by: right)))
    case (.null, _), (_, .null): return .null
    default: break
    }
    if let (left, right) = doubles(left, right) { return .float(left / right) }
    if let value = try TemporalBridge.divide(left, right) { return value }
    throw unfit("/", left, right)
  }

  static func modulo(_ left: Value, _ right: Value) throws -> Value {
    switch (left, right) {
    case (.integer(let left), .integer(let right)):
      guard right != 0 else { throw divisionByZero }
      return .integer(right == -1 ? 0 : left % right)
    case (.null, _), (_, .null): return .null
    default: break
    }
    if let (left, right) = doubles(left, right) { return .float(left.truncatingRemainder(dividingBy: right)) }
    throw unfit("%", left, right)
  }

  static func power(_ left: Value, _ right: Value) throws -> Value {
    if left.isNull || right.isNull { return .null }
    guard let base = double(left), let exponent = double(right) else { throw unfit("^", left, right) }
    return .float(pow(base, exponent))
  }

  static func negate(_ value: Value) throws -> Value {
    switch value {
    case .integer(let integer): return .integer(try checked(Int64(0).subtractingReportingOverflow(integer)))
    case .float(let float): return .float(-float)
    case .null: return .null
    default:
      if let negated = try TemporalBridge.multiply(value, .integer(-1)) { return negated }
      throw RuntimeFault.type("\(value.phrase) has no sign")
    }
  }

  static func keep(_ value: Value) throws -> Value {
    switch value {
    case .integer, .float, .null, .duration: return value
    default: throw RuntimeFault.type("\(value.phrase) has no sign")
    }
  }

  static func double(_ value: Value) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .float(let float): float
    default: nil
    }
  }

  private static func doubles(_ left: Value, _ right: Value) -> (Double, Double)? {
    guard let left = double(left), let right = double(right) else { return nil }
    return (left, right)
  }

  @inline(__always)
  private static func checked(_ result: (partialValue: Int64, overflow: Bool)) throws -> Int64 {
    if result.overflow {
      throw CypherError(.arithmeticError, .runtime, .integerOverflow, "the result does not fit into a 64-bit integer")
    }
    return result.partialValue
  }

  private static var divisionByZero: CypherError { CypherError(.arithmeticError, .runtime, .divisionByZero, "division by zero") }

  private static func unfit(_ sign: String, _ left: Value, _ right: Value) -> CypherError {
    RuntimeFault.type("\(sign) does not take \(left.phrase) and \(right.phrase)")
  }
}
