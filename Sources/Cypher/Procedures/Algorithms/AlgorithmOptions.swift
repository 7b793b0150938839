import GraphModel

/// The map of options that an algorithm is called with, such as `{labels: ['Country'], types: 'SIGNED', direction: 'both', weight: 'count'}`.
struct AlgorithmOptions {
  private let map: [String: Value]

  /// - Throws: ``CypherError`` if an option is not one of `allowed`.
  init(_ value: Value, allowing allowed: [String]) throws {
    switch value {
    case .map(let map): self.map = map
    default: map = [:]
    }
    for name in map.keys.sorted() where !allowed.contains(name) {
      throw Self.fault("there is no option \(name); there are \(allowed.joined(separator: ", "))")
    }
  }

  /// The texts of an option: one or a list; `nil` where it is not given.
  func texts(_ name: String) throws -> [String]? {
    switch map[name] {
    case nil, .null: return nil
    case .string(let text): return [text]
    case .list(let members):
      return try members.map { member in
        guard case .string(let text) = member else { throw Self.fault("\(name) must hold strings") }
        return text
      }
    default: throw Self.fault("\(name) must be a string or a list of strings")
    }
  }

  func text(_ name: String) throws -> String? {
    switch map[name] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw Self.fault("\(name) must be a string")
    }
  }

  /// A number within bounds.
  func number(_ name: String, in bounds: ClosedRange<Double>) throws -> Double? {
    let number: Double
    switch map[name] {
    case nil, .null: return nil
    case .integer(let integer): number = Double(integer)
    case .float(let float): number = float
    default: throw Self.fault("\(name) must be a number")
    }
    guard bounds.contains(number) else {
      throw Self.fault("\(name) must lie between \(bounds.lowerBound) and \(bounds.upperBound)")
    }
    return number
  }

  func isSet(_ name: String) throws -> Bool {
    switch map[name] {
    case nil, .null: return false
    case .boolean(let truth): return truth
    default: throw Self.fault("\(name) must be true or false")
    }
  }

  /// The way in which relationships are walked.
  func walk(otherwise: Walk) throws -> Walk {
    switch try text("direction")?.lowercased() {
    case nil: return otherwise
    case "out": return .forward
    case "in": return .backward
    case "both": return .eitherWay
    case .some(let other): throw Self.fault("direction must be 'out', 'in' or 'both', not '\(other)'")
    }
  }

  static func fault(_ message: String) -> CypherError {
    CypherError(.argumentError, .runtime, .invalidArgumentValue, message)
  }
}
