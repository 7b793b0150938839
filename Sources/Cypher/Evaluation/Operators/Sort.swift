/// Sorts rows; where only the first are wanted, the others are dropped on the way.
final class Sort: Breaker {
  private let keys: [(value: Evaluator, isDescending: Bool)]
  private let slots: [Int]
  private let bounds: [Evaluator]
  private var rows: [Row] = []
  private var wanted = Int.max
  private var count = 0
  /// The keys of the last row that is still wanted.
  private var threshold: [Value]?

  private struct Row {
    var keys: [Value]
    var values: [Value]
    var number: Int
  }

  init(_ next: Operator, _ keys: [(value: Evaluator, isDescending: Bool)], _ slots: [Int], bounds: [Evaluator]) {
    self.keys = keys
    self.slots = slots
    self.bounds = bounds
    super.init(next)
  }

  override func begin(_ frame: Frame) throws {
    clear()
    wanted = try bounds.isEmpty ? Int.max : limit(frame)
  }

  private func clear() {
    rows.removeAll()
    count = 0
    threshold = nil
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    if let threshold, try !isBefore(threshold, frame) { return true }
    rows.append(Row(keys: try keys.map { try $0.value(frame) }, values: slots.map { frame[$0] }, number: count))
    count += 1
    if wanted < Int.max / 4, rows.count > 2 * wanted + 256 {
      sortRows()
      rows.removeLast(rows.count - wanted)
      threshold = rows.last?.keys ?? []
    }
    return true
  }

  /// Whether the row in the frame stands before the last one that is wanted; of equal rows the earlier one counts.
  private func isBefore(_ threshold: [Value], _ frame: Frame) throws -> Bool {
    if threshold.isEmpty { return false }
    for (index, key) in keys.enumerated() {
      let sign = ValueOrder.compare(try key.value(frame), threshold[index])
      if sign != 0 { return key.isDescending ? sign > 0 : sign < 0 }
    }
    return false
  }

  private func limit(_ frame: Frame) throws -> Int {
    var sum = 0
    for bound in bounds {
      let (next, overflow) = sum.addingReportingOverflow(try RowCount.evaluate(bound, "LIMIT", frame))
      sum = overflow ? Int.max : next
    }
    return sum
  }

  private func sortRows() {
    rows.sort { left, right in
      for (index, key) in keys.enumerated() {
        let sign = ValueOrder.compare(left.keys[index], right.keys[index])
        if sign != 0 { return key.isDescending ? sign > 0 : sign < 0 }
      }
      return left.number < right.number
    }
  }

  override func drain(_ frame: Frame) throws -> Bool {
    sortRows()
    let rows = rows
    clear()
    for row in rows {
      for (slot, value) in zip(slots, row.values) { frame[slot] = value }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
