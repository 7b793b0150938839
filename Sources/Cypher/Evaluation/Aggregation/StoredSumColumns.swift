/// `sum` and `avg` of a property whose stored values are integers.
final class StoredIntegerSumColumn: AggregateColumn {
  private let property: StoredProperty
  private let isMean: Bool
  private var sums: [Int64] = []
  /// The sums as doubles, which do not overflow, and the numbers of values; for means.
  private var totals: [Total] = []

  init(_ property: StoredProperty, isMean: Bool) {
    self.property = property
    self.isMean = isMean
  }

  override func addGroups(_ count: Int) {
    if isMean { totals += repeatElement(Total(), count: count) } else { sums += repeatElement(0, count: count) }
  }

  override func add(_ group: Int, _ frame: Frame) throws {
    let number = property.number(frame)
    guard number >= 0, let value = property.values.integer(number) else { return }
    if isMean {
      totals[group].add(Double(value))
    } else {
      sums[group] = try Self.sum(sums[group], value)
    }
  }

  @inline(__always)
  private static func sum(_ sum: Int64, _ value: Int64) throws -> Int64 {
    let (result, overflow) = sum.addingReportingOverflow(value)
    if overflow { throw Accumulator.overflow }
    return result
  }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    guard let numbers = batch.numbers(property.slot) else { return try super.add(batch, groups, frame) }
    let values = property.values
    if isMean {
      totals.withUnsafeMutableBufferPointer { totals in
        for row in 0..<batch.count {
          guard let value = values.integer(Int(numbers[row])) else { continue }
          totals[groups[row]].add(Double(value))
        }
      }
    } else {
      try sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<batch.count {
          if let value = values.integer(Int(numbers[row])) { sums[groups[row]] = try Self.sum(sums[groups[row]], value) }
        }
      }
    }
  }

  override func result(_ group: Int) -> Value {
    guard isMean else { return .integer(sums[group]) }
    return totals[group].mean
  }

  override func clear() {
    sums.removeAll()
    totals.removeAll()
  }
}

/// `sum` and `avg` of a property whose stored values are doubles.
final class StoredFloatSumColumn: AggregateColumn {
  private let property: StoredProperty
  private let isMean: Bool
  private var totals: [Total] = []

  init(_ property: StoredProperty, isMean: Bool) {
    self.property = property
    self.isMean = isMean
  }

  override func addGroups(_ count: Int) { totals += repeatElement(Total(), count: count) }

  override func add(_ group: Int, _ frame: Frame) {
    let number = property.number(frame)
    guard number >= 0, let value = property.values.float(number) else { return }
    totals[group].add(value)
  }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    guard let numbers = batch.numbers(property.slot) else { return try super.add(batch, groups, frame) }
    let values = property.values
    totals.withUnsafeMutableBufferPointer { totals in
      for row in 0..<batch.count {
        guard let value = values.float(Int(numbers[row])) else { continue }
        totals[groups[row]].add(value)
      }
    }
  }

  /// The sum of no values is an integer.
  override func result(_ group: Int) -> Value {
    if isMean { return totals[group].mean }
    return totals[group].count == 0 ? .integer(0) : .float(totals[group].sum)
  }

  override func clear() { totals.removeAll() }
}

/// A sum of doubles, with their number.
private struct Total {
  var sum = 0.0
  var count = 0

  @inline(__always)
  mutating func add(_ value: Double) {
    sum += value
    count += 1
  }

  var mean: Value { count == 0 ? .null : .float(sum / Double(count)) }
}
