extension FunctionLibrary {
  /// Functions over lists.
  static let lists: [Function] = [
    Function("size", [[.list(.any), .string]], result: .integer) { arguments, _ in
      switch arguments[0] {
      case .list(let members): .integer(Int64(members.count))
      case .string(let text): .integer(Int64(text.unicodeScalars.count))
      case .null: .null
      default: throw RuntimeFault.value("size()", arguments[0])
      }
    },
    Function("head", [.list], result: .any) { arguments, _ in try members(arguments[0], "head()")?.first ?? .null },
    Function("last", [.list], result: .any) { arguments, _ in try members(arguments[0], "last()")?.last ?? .null },
    Function("tail", [.list], result: .list(.any)) { arguments, _ in
      guard let members = try members(arguments[0], "tail()") else { return .null }
      return .list(Array(members.dropFirst()))
    },
    Function("reverse", [[.list(.any), .string]], result: .any) { arguments, _ in
      switch arguments[0] {
      case .list(let members): .list(members.reversed())
      case .string(let text): .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
      case .null: .null
      default: throw RuntimeFault.value("reverse()", arguments[0])
      }
    },
    Function("range", [.any, .any, .any], required: 2, result: .list(.integer)) { arguments, frame in
      try range(arguments, frame)
    },
  ]

  private static func members(_ value: Value, _ function: String) throws -> [Value]? {
    switch value {
    case .list(let members): return members
    case .null: return nil
    default: throw RuntimeFault.value(function, value)
    }
  }

  /// The most members that `range()` makes.
  private static let rangeLimit = 100_000_000

  private static func range(_ arguments: [Value], _ frame: Frame) throws -> Value {
    var bounds: [Int64] = []
    for argument in arguments {
      guard case .integer(let bound) = argument else {
        throw RuntimeFault.argument(.invalidArgumentType, "range() takes integers, not \(argument.phrase)")
      }
      bounds.append(bound)
    }
    let step = bounds.count == 3 ? bounds[2] : 1
    guard step != 0 else { throw RuntimeFault.argument(.numberOutOfRange, "the step of range() cannot be 0") }
    var members: [Value] = []
    var next = bounds[0]
    while step > 0 ? next <= bounds[1] : next >= bounds[1] {
      members.append(.integer(next))
      try frame.tick()
      guard members.count < rangeLimit else { throw RuntimeFault.argument(.numberOutOfRange, "range() would have too many members") }
      let (sum, overflow) = next.addingReportingOverflow(step)
      if overflow { break }
      next = sum
    }
    return .list(members)
  }
}
