/// The running result of an aggregation over the rows of a group.
struct Accumulator {
  private let function: AggregateFunction
  private var seen: Set<Value>?
  private var count = 0
  private var integerSum: Int64 = 0
  private var isInteger = true
  private var floatSum = 0.0
  private var best: Value?
  private var values: [Value] = []
  private var temporalSum: Value?
  private var mean = 0.0
  private var squares = 0.0
  private var percentile: Double?

  init(_ function: AggregateFunction, isDistinct: Bool) {
    self.function = function
    seen = isDistinct ? [] : nil
  }

  /// Takes the argument of one row; null is passed over.
  mutating func add(_ value: Value, _ percentile: Value?) throws {
    if let percentile, self.percentile == nil { self.percentile = try Self.fraction(percentile) }
    if value.isNull { return }
    if seen != nil, seen?.insert(value).inserted == false { return }
    count += 1
    switch function {
    case .count: break
    case .sum, .avg: try addNumber(value)
    case .min: if best.map({ ValueOrder.compare(value, $0) < 0 }) ?? true { best = value }
    case .max: if best.map({ ValueOrder.compare(value, $0) > 0 }) ?? true { best = value }
    case .collect: values.append(value)
    case .stDev, .stDevP:
      // Welford's method: no difference of large squares.
      let number = try double(value)
      let change = number - mean
      mean += change / Double(count)
      squares += change * (number - mean)
    case .percentileCont, .percentileDisc:
      _ = try double(value)
      values.append(value)
    }
  }

  private static func fraction(_ value: Value) throws -> Double {
    guard let fraction = Arithmetic.double(value) else { throw RuntimeFault.type("a percentile is a number") }
    guard fraction >= 0 && fraction <= 1 else { throw RuntimeFault.argument(.numberOutOfRange, "a percentile lies between 0 and 1") }
    return fraction
  }

  private func double(_ value: Value) throws -> Double {
    guard let number = Arithmetic.double(value) else {
      throw RuntimeFault.type("\(function.rawValue)() takes numbers, not \(value.phrase)")
    }
    return number
  }

  static var overflow: CypherError {
    CypherError(.arithmeticError, .runtime, .integerOverflow, "the sum does not fit into a 64-bit integer")
  }

  private mutating func addNumber(_ value: Value) throws {
    switch value {
    case .integer(let integer):
      let (sum, overflow) = integerSum.addingReportingOverflow(integer)
      guard !overflow || !isInteger || function == .avg else {
        throw Self.overflow
      }
      integerSum = sum
      floatSum += Double(integer)
    case .float(let float):
      isInteger = false
      floatSum += float
    case .duration: temporalSum = try temporalSum.map { try Arithmetic.add($0, value) } ?? value
    default: throw RuntimeFault.type("\(function.rawValue)() takes numbers or durations, not \(value.phrase)")
    }
  }

  /// The result for the rows so far.
  func result() throws -> Value {
    switch function {
    case .count: return .integer(Int64(count))
    case .sum: return temporalSum ?? (isInteger ? .integer(integerSum) : .float(floatSum))
    case .avg:
      if count == 0 { return .null }
      if let temporalSum { return try Arithmetic.divide(temporalSum, .integer(Int64(count))) }
      return .float(floatSum / Double(count))
    case .min, .max: return best ?? .null
    case .collect: return .list(values)
    case .stDev: return .float(count > 1 ? (squares / Double(count - 1)).squareRoot() : 0)
    case .stDevP: return .float(count > 0 ? (squares / Double(count)).squareRoot() : 0)
    case .percentileDisc:
      guard count > 0, let percentile else { return .null }
      let sorted = values.sorted { ValueOrder.compare($0, $1) < 0 }
      let place = Int((percentile * Double(count)).rounded(.up)) - 1
      return sorted[min(Swift.max(place, 0), count - 1)]
    case .percentileCont:
      guard count > 0, let percentile else { return .null }
      let sorted = try values.map(double).sorted()
      let place = percentile * Double(count - 1)
      let lower = Int(place.rounded(.down))
      let upper = Int(place.rounded(.up))
      return .float(sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower)))
    }
  }
}
