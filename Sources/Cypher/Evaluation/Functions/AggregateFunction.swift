/// The functions over all rows of a group.
enum AggregateFunction: String, CaseIterable, Sendable {
  case count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc

  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

  /// Looks an aggregation up by its name in small letters.
  static func named(_ key: String) -> AggregateFunction? { byKey[key] }

  /// The number of arguments.
  var arity: Int {
    switch self {
    case .percentileCont, .percentileDisc: 2
    default: 1
    }
  }

  /// The type of the result for an argument of a type.
  func result(for argument: StaticType) -> StaticType {
    switch self {
    case .count: .integer
    case .sum: argument == .integer ? .integer : .any
    case .avg: .any
    case .min, .max: argument
    case .collect: .list(argument)
    case .stDev, .stDevP, .percentileCont: .float
    case .percentileDisc: argument
    }
  }
}

extension Expression {
  /// The aggregation that the expression itself is, with its arguments; `nil` for others. `count(*)` has no arguments.
  var aggregate: (function: AggregateFunction, arguments: [Expression], isDistinct: Bool)? {
    switch node {
    case .countAll: (.count, [], false)
    case .call(let call): AggregateFunction.named(call.key).map { ($0, call.arguments, call.isDistinct) }
    default: nil
    }
  }
}
