/// A comparison of a property, whose stored values are integers, with a value that is the same for a whole batch.
struct StoredComparison {
  /// The ways to read it, which are two where both sides are properties.
  private let sides: [Side]

  private struct Side {
    let property: StoredProperty
    let comparator: Comparator
    let value: Evaluator
    /// The slots that the value reads.
    let reads: [Int]
  }

  /// `nil` where the predicate is something else.
  init?(_ predicate: ScopedExpression, _ builder: PipelineBuilder) throws {
    guard case .comparison(let left, let comparisons) = predicate.expression.node, comparisons.count == 1 else { return nil }
    let (comparator, right) = (comparisons[0].comparator, comparisons[0].operand)
    func side(_ property: Expression, _ comparator: Comparator, _ value: Expression) throws -> Side? {
      let (property, value) = (
        ScopedExpression(expression: property, scope: predicate.scope), ScopedExpression(expression: value, scope: predicate.scope)
      )
      guard let property = StoredProperty(property, builder.context), property.values.holdsIntegers,
        !value.expression.contains(where: \.isRandom)
      else { return nil }
      return Side(property: property, comparator: comparator, value: try builder.evaluator(value), reads: value.readSlots)
    }
    sides = [try side(left, comparator, right), try side(right, comparator.swapped, left)].compactMap { $0 }
    if sides.isEmpty { return nil }
  }

  /// Keeps those of some rows of a batch that compare as wanted.
  /// - Returns: how many they are; `nil` where the rows must be looked at one after the other.
  func keep(_ rows: UnsafeMutableBufferPointer<Int32>, _ batch: StepBatch, _ frame: Frame) throws -> Int? {
    for side in sides {
      guard let numbers = batch.numbers(side.property.slot), !side.reads.contains(where: batch.slots.contains) else { continue }
      guard case .integer(let integer) = try side.value(frame), let bounds = side.comparator.bounds(integer) else { return nil }
      return keep(rows, numbers, side.property.values, IntegerSelection(bounds))
    }
    return nil
  }

  private func keep(
    _ rows: UnsafeMutableBufferPointer<Int32>, _ numbers: UnsafePointer<Int32>, _ values: StoredValues, _ selection: IntegerSelection
  ) -> Int {
    var count = 0
    for row in rows {
      guard let value = values.integer(Int(numbers[Int(row)])) else { continue }
      // Writing always and moving on only for a hit spares a branch that cannot be foreseen.
      rows[count] = row
      count += selection.contains(value) ? 1 : 0
    }
    return count
  }
}

extension Comparator {
  /// The integers that compare with another one as wanted; `nil` where they are no range, or none at all.
  func bounds(_ integer: Int64) -> ClosedRange<Int64>? {
    switch self {
    case .equal: integer...integer
    case .less: integer == .min ? nil : Int64.min...(integer - 1)
    case .lessOrEqual: Int64.min...integer
    case .greater: integer == .max ? nil : (integer + 1)...Int64.max
    case .greaterOrEqual: integer...Int64.max
    case .notEqual: nil
    }
  }
}
