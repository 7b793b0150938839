/// The types of sums, products and powers.
enum ArithmeticTypes {
  /// The type of `left + right`, which also joins texts and lists.
  static func sum(_ left: StaticType, _ right: StaticType, _ leftPart: Expression, _ rightPart: Expression) throws -> StaticType {
    switch (left, right) {
    case (.list(let left), .list(let right)): return .list(left.joined(with: right))
    case (.list(let member), let other), (let other, .list(let member)): return .list(other == .any ? .any : member.joined(with: other))
    case (.string, .any), (.any, .string), (.any, _), (_, .any), (.null, _), (_, .null): return .any
    case (.string, .string): return .string
    case (.string, let other), (let other, .string):
      guard other.mayBe(.number) else { throw unfit(leftPart, rightPart) }
      return .string
    default: break
    }
    for (type, part) in [(left, leftPart), (right, rightPart)] {
      guard type.mayBe(.number) || type == .temporal || type == .duration else {
        throw SemanticAnalyzer.fault(.invalidArgumentType, "\(type.phrase) cannot be added", at: part.range)
      }
    }
    return numeric(left, right)
  }

  private static func unfit(_ left: Expression, _ right: Expression) -> CypherError {
    SemanticAnalyzer.fault(
      .invalidArgumentType, "these cannot be added", at: left.range.lowerBound..<max(left.range.lowerBound, right.range.upperBound))
  }

  /// The type of the other operations.
  static func result(
    _ kind: BinaryOperator, _ left: StaticType, _ right: StaticType, _ leftPart: Expression, _ rightPart: Expression
  ) throws -> StaticType {
    for (type, part) in [(left, leftPart), (right, rightPart)] {
      guard type.mayBe(.number) || type == .temporal || type == .duration else {
        throw SemanticAnalyzer.fault(.invalidArgumentType, "\(kind.rawValue) does not take \(type.phrase)", at: part.range)
      }
    }
    return kind == .power ? .float : numeric(left, right)
  }

  private static func numeric(_ left: StaticType, _ right: StaticType) -> StaticType {
    switch (left, right) {
    case (.integer, .integer): .integer
    case (.float, .float), (.float, .integer), (.integer, .float), (.float, .number), (.number, .float): .float
    case (.integer, .number), (.number, .integer), (.number, .number): .number
    default: .any
    }
  }
}
