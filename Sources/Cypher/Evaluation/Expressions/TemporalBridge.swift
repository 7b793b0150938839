/// Where expressions meet temporal values.
enum TemporalBridge {
  static func property(of value: Value, _ key: String) throws -> Value {
    throw RuntimeFault.type("a \(value.typeName) has no properties", .propertyAccessOnNonMap)
  }

  static func add(_ left: Value, _ right: Value) throws -> Value? { nil }

  static func subtract(_ left: Value, _ right: Value) throws -> Value? { nil }

  static func multiply(_ left: Value, _ right: Value) throws -> Value? { nil }

  static func divide(_ left: Value, _ right: Value) throws -> Value? { nil }

  static func text(_ value: Value) -> String { "" }
}

extension TemporalBridge {
  static func function(named key: String) -> Function? { nil }

  static var functionNames: [String] { [] }
}
