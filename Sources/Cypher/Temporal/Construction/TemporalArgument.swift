/// What is given to a temporal function, as far as these understand it.
public indirect enum TemporalArgument: Hashable, Sendable {
  case null
  case integer(Int)
  case float(Double)
  case string(String)
  case temporal(Temporal)
  case map([String: TemporalArgument])
  /// A value of a type that no temporal function takes; the type's name.
  case other(String)

  /// The type's name as queries know it.
  var typeName: String {
    switch self {
    case .null: "null"
    case .integer: "an integer"
    case .float: "a float"
    case .string: "a string"
    case .temporal(let value): "a \(value.type.rawValue)"
    case .map: "a map"
    case .other(let name): name
    }
  }
}
