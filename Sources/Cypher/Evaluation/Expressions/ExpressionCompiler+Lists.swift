extension ExpressionCompiler {
  /// A compiler that also sees one more variable, and the variable's slot.
  func binding(_ variable: String) -> (ExpressionCompiler, Int) {
    var inner = self
    let slot = context.newSlot()
    inner.scope[variable] = slot
    return (inner, slot)
  }

  func compileComprehension(
    _ variable: String, _ list: Expression, _ predicate: Expression?, _ result: Expression?
  ) throws -> Evaluator {
    let list = try compile(list)
    let (inner, slot) = binding(variable)
    let predicate = try predicate.map(inner.compileCondition)
    let result = try result.map(inner.compile)
    return { frame in
      guard let members = try Self.members(try list(frame)) else { return .null }
      var results: [Value] = []
      for member in members {
        frame[slot] = member
        if let predicate, try predicate(frame) != .yes { continue }
        results.append(try result?(frame) ?? member)
      }
      return .list(results)
    }
  }

  /// The members of a list; `nil` for null.
  static func members(_ value: Value) throws -> [Value]? {
    switch value {
    case .list(let members): return members
    case .null: return nil
    default: throw RuntimeFault.type("\(value.phrase) is not a list")
    }
  }

  func compileReduce(
    _ accumulator: String, _ initial: Expression, _ variable: String, _ list: Expression, _ result: Expression
  ) throws -> Evaluator {
    let initial = try compile(initial)
    let list = try compile(list)
    let (outer, accumulatorSlot) = binding(accumulator)
    let (inner, slot) = outer.binding(variable)
    let result = try inner.compile(result)
    return { frame in
      guard let members = try Self.members(try list(frame)) else { return .null }
      frame[accumulatorSlot] = try initial(frame)
      for (index, member) in members.enumerated() {
        try frame.tick()
        frame[slot] = member
        let value = try result(frame)
        frame[accumulatorSlot] = value
        // Each round can nest the value one level deeper, so its depth is looked at now and then.
        if index % 64 == 63, value.isNested(deeperThan: ValueNesting.limit) {
          throw RuntimeFault.argument(.nestingTooDeep, "reduce() nests lists too deep")
        }
      }
      return frame[accumulatorSlot]
    }
  }

  func compileQuantifier(_ kind: Quantifier, _ variable: String, _ list: Expression, _ predicate: Expression) throws -> Condition {
    let list = try compile(list)
    let (inner, slot) = binding(variable)
    let predicate = try inner.compileCondition(predicate)
    return { frame in
      guard let members = try Self.members(try list(frame)) else { return .unknown }
      var hits = 0
      var unknowns = 0
      for member in members {
        frame[slot] = member
        switch try predicate(frame) {
        case .yes: hits += 1
        case .unknown: unknowns += 1
        case .no: if kind == .all { return .no }
        }
        if hits > 0 {
          if kind == .any { return .yes }
          if kind == .none { return .no }
          if hits > 1 && kind == .single { return .no }
        }
      }
      if unknowns > 0 { return .unknown }
      return kind == .single ? Truth(hits == 1) : Truth(kind != .any)
    }
  }
}
