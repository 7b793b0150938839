/// `count(DISTINCT …)` of a property whose stored values are integers, or texts.
final class StoredDistinctCountColumn: AggregateColumn {
  private let property: StoredProperty
  private var seen: [IntegerSet] = []

  init(_ property: StoredProperty) { self.property = property }

  override func addGroups(_ count: Int) { seen += repeatElement(IntegerSet(), count: count) }

  override func add(_ group: Int, _ frame: Frame) {
    let number = property.number(frame)
    if number >= 0, let value = value(number) { seen[group].insert(value) }
  }

  /// The integer, or the number of the text.
  @inline(__always)
  private func value(_ number: Int) -> Int64? {
    if property.values.holdsIntegers { return property.values.integer(number) }
    let code = property.values.code(number)
    return code < 0 ? nil : Int64(code)
  }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    guard let numbers = batch.numbers(property.slot) else { return try super.add(batch, groups, frame) }
    for row in 0..<batch.count {
      if let value = value(Int(numbers[row])) { seen[groups[row]].insert(value) }
    }
  }

  override func result(_ group: Int) -> Value { .integer(Int64(seen[group].count)) }

  override func clear() { seen.removeAll() }
}
