/// `count` of a stored property.
final class StoredCountColumn: AggregateColumn {
  private let property: StoredProperty
  private var counts: [Int] = []

  init(_ property: StoredProperty) { self.property = property }

  override func addGroups(_ count: Int) { counts += repeatElement(0, count: count) }

  override func add(_ group: Int, _ frame: Frame) {
    let number = property.number(frame)
    if number >= 0, property.values.contains(number) { counts[group] += 1 }
  }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    guard let numbers = batch.numbers(property.slot) else { return try super.add(batch, groups, frame) }
    let values = property.values
    switch groups {
    case .one(let group):
      var count = 0
      for row in 0..<batch.count where values.contains(Int(numbers[row])) { count += 1 }
      counts[group] += count
    case .each(let groups):
      counts.withUnsafeMutableBufferPointer { counts in
        for row in 0..<batch.count where values.contains(Int(numbers[row])) { counts[Int(groups[row])] += 1 }
      }
    }
  }

  override func result(_ group: Int) -> Value { .integer(Int64(counts[group])) }

  override func clear() { counts.removeAll() }
}

/// `collect` of a stored property; keeps numbers until the list is asked for.
final class StoredCollectColumn: AggregateColumn {
  private let property: StoredProperty
  private var lists: [[Int32]] = []

  init(_ property: StoredProperty) { self.property = property }

  override func addGroups(_ count: Int) { lists += repeatElement([], count: count) }

  override func add(_ group: Int, _ frame: Frame) { lists[group].append(Int32(truncatingIfNeeded: property.number(frame))) }

  override func add(_ batch: StepBatch, _ groups: BatchGroups, _ frame: Frame) throws {
    guard let numbers = batch.numbers(property.slot) else { return try super.add(batch, groups, frame) }
    switch groups {
    case .one(let group): lists[group].append(contentsOf: UnsafeBufferPointer(start: numbers, count: batch.count))
    case .each(let groups): for row in 0..<batch.count { lists[Int(groups[row])].append(numbers[row]) }
    }
  }

  override func result(_ group: Int) -> Value {
    var members: [Value] = []
    members.reserveCapacity(lists[group].count)
    for number in lists[group] where number >= 0 {
      let value = property.values[Int(number)]
      if !value.isNull { members.append(value) }
    }
    return .list(members)
  }

  override func clear() { lists.removeAll() }
}
