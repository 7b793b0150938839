import Foundation

extension FunctionLibrary {
  /// Functions that change a value's type.
  static let conversions: [Function] = [
    Function("toInteger", [[.number, .string, .boolean]], result: .integer) { arguments, _ in
      switch arguments[0] {
      case .integer, .null: arguments[0]
      case .float(let value): integer(value)
      case .string(let text): Int64(text).map { .integer($0) } ?? Double(text).map(integer) ?? .null
      case .boolean(let value): .integer(value ? 1 : 0)
      default: throw RuntimeFault.value("toInteger()", arguments[0])
      }
    },
    Function("toFloat", [[.number, .string]], result: .float) { arguments, _ in
      switch arguments[0] {
      case .float, .null: arguments[0]
      case .integer(let value): .float(Double(value))
      case .string(let text): Double(text).map { .float($0) } ?? .null
      default: throw RuntimeFault.value("toFloat()", arguments[0])
      }
    },
    Function("toBoolean", [[.boolean, .string, .integer]], result: .boolean) { arguments, _ in
      switch arguments[0] {
      case .boolean, .null: return arguments[0]
      case .string(let text):
        switch text.lowercased() {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default: return .null
        }
      default: throw RuntimeFault.value("toBoolean()", arguments[0])
      }
    },
    Function("toString", [[.number, .string, .boolean, .temporal, .duration]], result: .string) { arguments, _ in
      switch arguments[0] {
      case .string, .null: return arguments[0]
      case .list, .map, .node, .relationship, .path: throw RuntimeFault.value("toString()", arguments[0])
      default: return .string(ValueText.text(arguments[0]))
      }
    },
    Function("timestamp", [], result: .integer, isDeterministic: false) { _, frame in .integer(frame.clock.milliseconds) },
  ]

  private static func integer(_ value: Double) -> Value {
    guard value.isFinite, let integer = Int64(exactly: value.rounded(.towardZero)) else { return .null }
    return .integer(integer)
  }
}
