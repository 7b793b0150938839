/// The declared type of an input or output of a procedure.
public struct ProcedureType: Sendable, Hashable {
  /// The type's name in capitals, such as `INTEGER` or `LIST OF STRING`.
  public let name: String
  /// Whether null is allowed, written `?`.
  public let isNullable: Bool
}

extension ProcedureType {
  /// The static type that the name stands for.
  var staticType: StaticType {
    switch name {
    case "INTEGER": .integer
    case "FLOAT": .float
    case "NUMBER": .number
    case "STRING": .string
    case "BOOLEAN": .boolean
    case "NODE": .node
    case "RELATIONSHIP": .relationship
    case "PATH": .path
    case "MAP": .map
    default: name.hasPrefix("LIST") ? .list(.any) : .any
    }
  }

  /// The value as the type takes it: an integer becomes a float where one is declared.
  func accept(_ value: Value, _ field: String) throws -> Value {
    switch (staticType, value) {
    case (_, .null):
      guard isNullable else { throw RuntimeFault.type("\(field) cannot be null") }
      return value
    case (.float, .integer(let integer)): return .float(Double(integer))
    case (.any, _), (.integer, .integer), (.float, .float), (.number, .integer), (.number, .float), (.string, .string),
      (.boolean, .boolean), (.node, .node), (.relationship, .relationship), (.path, .path), (.map, .map), (.list, .list):
      return value
    default: throw RuntimeFault.type("\(field) is of type \(name), not \(value.phrase)")
    }
  }
}
