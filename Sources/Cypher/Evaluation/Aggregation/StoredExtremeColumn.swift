/// `min` and `max` of a property whose stored values are integers.
final class StoredExtremeColumn: AggregateColumn {
  private let property: StoredProperty
  private let isGreatest: Bool
  private var best: [Best] = []

  /// The best integer so far, if there was one.
  private struct Best {
    var value: Int64
    var isThere = false

    @inline(__always)
    mutating func add(_ other: Int64, isGreatest: Bool) {
      isThere = true
      value = isGreatest ? max(value, other) : min(value, other)
    }
  }

  init(_ property: StoredProperty, isGreatest: Bool) {
    self.property = property
    self.isGreatest = isGreatest
  }

  override func addGroups(_ count: Int) { best += repeatElement(Best(value: isGreatest ? .min : .max), count: count) }

  override func add(_ group: Int, _ frame: Frame) {
    let number = property.number(frame)
    if number >= 0, let value = property.values.integer(number) { best[group].add(value, isGreatest: isGreatest) }
  }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    guard let numbers = batch.numbers(property.slot) else { return try super.add(batch, groups, frame) }
    let (values, isGreatest) = (property.values, isGreatest)
    best.withUnsafeMutableBufferPointer { best in
      for row in 0..<batch.count {
        if let value = values.integer(Int(numbers[row])) { best[groups[row]].add(value, isGreatest: isGreatest) }
      }
    }
  }

  override func result(_ group: Int) -> Value { best[group].isThere ? .integer(best[group].value) : .null }

  override func clear() { best.removeAll() }
}
