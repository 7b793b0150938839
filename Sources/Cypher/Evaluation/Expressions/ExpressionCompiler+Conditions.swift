extension ExpressionCompiler {
  /// Makes a predicate ready. Values that are neither truth values nor null are an error.
  func compileCondition(_ expression: Expression) throws -> Condition {
    switch expression.node {
    case .unary(.not, let operand):
      let operand = try compileCondition(operand)
      return { !(try operand($0)) }
    case .binary(let kind, let left, let right):
      if let condition = try compileLogic(kind, left, right) { return condition }
    case .comparison(let first, let comparisons): return try compileComparisons(first, comparisons)
    case .isNull(let operand):
      let operand = try compile(operand)
      return { Truth(try operand($0).isNull) }
    case .isNotNull(let operand):
      let operand = try compile(operand)
      return { Truth(!(try operand($0).isNull)) }
    case .hasLabels(let owner, let labels): return try compileHasLabels(owner, labels)
    case .quantifier(let kind, let variable, let list, let predicate): return try compileQuantifier(kind, variable, list, predicate)
    case .pattern(let pattern) where pattern.selection == .every: return try compilePatternPredicate(pattern)
    case .exists(let query): return try compileExists(query)
    default: break
    }
    let evaluator = try compile(expression)
    return { frame in try Self.truth(try evaluator(frame)) }
  }

  @inline(__always)
  static func truth(_ value: Value) throws -> Truth {
    switch value {
    case .boolean(let value): return Truth(value)
    case .null: return .unknown
    default: throw RuntimeFault.type("\(value.phrase) is not a truth value")
    }
  }

  private func compileLogic(_ kind: BinaryOperator, _ left: Expression, _ right: Expression) throws -> Condition? {
    switch kind {
    case .and:
      let left = try compileCondition(left)
      let right = try compileCondition(right)
      return { frame in
        let first = try left(frame)
        if first == .no { return .no }
        let second = try right(frame)
        if second == .no { return .no }
        return first == .yes ? second : .unknown
      }
    case .or:
      let left = try compileCondition(left)
      let right = try compileCondition(right)
      return { frame in
        let first = try left(frame)
        if first == .yes { return .yes }
        let second = try right(frame)
        if second == .yes { return .yes }
        return first == .no ? second : .unknown
      }
    case .xor:
      let left = try compileCondition(left)
      let right = try compileCondition(right)
      return { frame in
        let first = try left(frame)
        let second = try right(frame)
        return first == .unknown || second == .unknown ? .unknown : Truth(first != second)
      }
    case .isIn:
      let member = try compile(left)
      let list = try compile(right)
      return { frame in
        let member = try member(frame)
        switch try list(frame) {
        case .list(let members): return ValueEquality.contains(members, member)
        case .null: return .unknown
        case let other: throw RuntimeFault.type("IN looks into a list, not into \(other.phrase)")
        }
      }
    case .startsWith: return try compileText(left, right) { $0.utf8.starts(with: $1.utf8) }
    case .endsWith: return try compileText(left, right) { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }
    case .contains: return try compileText(left, right) { TextSearch.contains($0, $1) }
    case .matches:
      let text = try compile(left)
      let pattern = try compile(right)
      let cache = RegularExpressionCache()
      return { frame in
        guard case .string(let text) = try text(frame), case .string(let pattern) = try pattern(frame) else { return .unknown }
        return Truth(try cache.expression(pattern).matches(text, frame))
      }
    default: return nil
    }
  }

  /// A test of two texts; unknown where one is not a text.
  private func compileText(_ left: Expression, _ right: Expression, _ test: @escaping (String, String) -> Bool) throws -> Condition {
    let left = try compile(left)
    let right = try compile(right)
    return { frame in
      guard case .string(let left) = try left(frame), case .string(let right) = try right(frame) else { return .unknown }
      return Truth(test(left, right))
    }
  }

  private func compileComparisons(_ first: Expression, _ comparisons: [Comparison]) throws -> Condition {
    let left = try compile(first)
    if comparisons.count == 1 {
      let comparator = comparisons[0].comparator
      let right = try compile(comparisons[0].operand)
      switch comparator {
      case .equal: return { ValueEquality.compare(try left($0), try right($0)) }
      case .notEqual: return { !ValueEquality.compare(try left($0), try right($0)) }
      default: return { ValueComparison.evaluate(comparator, try left($0), try right($0)) }
      }
    }
    let operands = try comparisons.map { ($0.comparator, try compile($0.operand)) }
    // `a < b < c` means `a < b AND b < c`.
    return { frame in
      var previous = try left(frame)
      var result = Truth.yes
      for (comparator, operand) in operands {
        let next = try operand(frame)
        switch ValueComparison.evaluate(comparator, previous, next) {
        case .no: return .no
        case .unknown: result = .unknown
        case .yes: break
        }
        previous = next
      }
      return result
    }
  }

  private func compileHasLabels(_ owner: Expression, _ labels: [String]) throws -> Condition {
    let graph = context.graph
    let numbers = labels.map { graph.labels.intern($0) }
    if case .variable(let name) = owner.node, let slot = scope[name], context.slotKinds[slot] == .node {
      return { frame in
        let node = frame.node(slot)
        return node < 0 ? .unknown : Truth(numbers.allSatisfy { graph.hasLabel(node, $0) })
      }
    }
    let owner = try compile(owner)
    let types = labels.map { graph.types.number(of: $0) }
    return { frame in
      switch try owner(frame) {
      case .node(let node):
        let index = Int(node.id.index)
        return Truth(numbers.allSatisfy { graph.hasLabel(index, $0) })
      case .relationship(let relationship):
        let type = graph.type(of: Int(relationship.id.index))
        return Truth(types.allSatisfy { $0 == type } && labels.allSatisfy { graph.types[type] == $0 })
      case .null: return .unknown
      case let other: throw RuntimeFault.type("\(other.phrase) has no labels")
      }
    }
  }
}
