/// A function that expressions can call.
struct Function: Sendable {
  let name: String
  /// For each argument the types that it may have; the last ones may be left out down to `required`.
  let parameters: [[StaticType]]
  let required: Int
  let result: StaticType
  /// Whether equal arguments always give equal values.
  let isDeterministic: Bool
  let body: @Sendable ([Value], Frame) throws -> Value

  init(
    _ name: String, _ parameters: [[StaticType]], required: Int? = nil, result: StaticType, isDeterministic: Bool = true,
    _ body: @escaping @Sendable ([Value], Frame) throws -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.required = required ?? parameters.count
    self.result = result
    self.isDeterministic = isDeterministic
    self.body = body
  }
}

extension [StaticType] {
  static var any: [StaticType] { [.any] }
  static var number: [StaticType] { [.number] }
  static var integer: [StaticType] { [.integer] }
  static var string: [StaticType] { [.string] }
  static var list: [StaticType] { [.list(.any)] }
}
