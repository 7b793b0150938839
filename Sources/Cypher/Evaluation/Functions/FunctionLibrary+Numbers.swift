import Foundation

extension FunctionLibrary {
  /// Functions over numbers.
  static let numbers: [Function] =
    [
      Function("abs", [.number], result: .number) { arguments, _ in
        switch arguments[0] {
        case .integer(let value):
          guard value != .min else {
            throw CypherError(.arithmeticError, .runtime, .integerOverflow, "the result does not fit into a 64-bit integer")
          }
          return .integer(abs(value))
        case .float(let value): return .float(abs(value))
        case .null: return .null
        default: throw unfit("abs()", arguments[0])
        }
      },
      Function("sign", [.number], result: .integer) { arguments, _ in
        switch arguments[0] {
        case .integer(let value): .integer(value.signum())
        case .float(let value): .integer(value > 0 ? 1 : (value < 0 ? -1 : 0))
        case .null: .null
        default: throw unfit("sign()", arguments[0])
        }
      },
      Function("rand", [], result: .float, isDeterministic: false) { _, frame in .float(Double.random(in: 0..<1, using: &frame.random)) },
      Function("e", [], result: .float) { _, _ in .float(M_E) },
      Function("pi", [], result: .float) { _, _ in .float(.pi) },
      Function("atan2", [.number, .number], result: .float) { arguments, _ in
        if arguments[0].isNull || arguments[1].isNull { return .null }
        guard let y = Arithmetic.double(arguments[0]), let x = Arithmetic.double(arguments[1]) else {
          throw unfit("atan2()", Arithmetic.double(arguments[0]) == nil ? arguments[0] : arguments[1])
        }
        return .float(atan2(y, x))
      },
      real("ceil") { $0.rounded(.up) },
      real("floor") { $0.rounded(.down) },
      // Halves are rounded up, also those below zero.
      real("round") { $0 - $0.rounded(.down) < 0.5 ? $0.rounded(.down) : $0.rounded(.up) },
      real("sqrt") { $0.squareRoot() }, real("exp") { exp($0) }, real("log") { log($0) }, real("log10") { log10($0) },
      real("sin") { sin($0) }, real("cos") { cos($0) }, real("tan") { tan($0) }, real("cot") { 1 / tan($0) },
      real("asin") { asin($0) }, real("acos") { acos($0) }, real("atan") { atan($0) },
      real("degrees") { $0 * 180 / .pi }, real("radians") { $0 * .pi / 180 }, real("haversin") { (1 - cos($0)) / 2 },
    ]

  private static func real(_ name: String, _ compute: @escaping @Sendable (Double) -> Double) -> Function {
    Function(name, [.number], result: .float) { arguments, _ in
      if arguments[0].isNull { return .null }
      guard let value = Arithmetic.double(arguments[0]) else { throw unfit(name + "()", arguments[0]) }
      return .float(compute(value))
    }
  }

  private static func unfit(_ function: String, _ value: Value) -> CypherError {
    RuntimeFault.type("\(function) takes a number, not \(value.phrase)")
  }
}
