/// A truth value of Kleene's three-valued logic.
enum Truth: UInt8 {
  case no = 0
  case yes = 1
  case unknown = 2

  init(_ value: Bool) { self = value ? .yes : .no }

  var value: Value {
    switch self {
    case .no: .boolean(false)
    case .yes: .boolean(true)
    case .unknown: .null
    }
  }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }
}
