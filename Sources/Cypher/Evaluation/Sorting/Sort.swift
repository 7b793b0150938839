/// Sorts rows; where only the first are wanted, the others are dropped on the way.
final class Sort: Breaker {
  private let keys: [Evaluator]
  private let slots: [Int]
  private let bounds: [Evaluator]
  /// The slot that the first key is; `nil` where it is something else, or where no row is dropped.
  let firstSlot: Int?

  /// The keys of the rows, and the values that are kept of them, in the order in which they came.
  private var rowKeys: SortKeys
  private var values: [Value] = []
  private var count = 0
  private var wanted = Int.max
  /// The place of the last row that is wanted, where there are as many.
  private var last: Int?

  init(_ next: Operator, _ step: SortStep, _ builder: PipelineBuilder) throws {
    keys = try step.keys.map { try builder.evaluator($0.expression) }
    slots = step.slots
    bounds = try step.bounds.map(builder.evaluator)
    rowKeys = SortKeys(isDescending: step.keys.map(\.isDescending))
    if !bounds.isEmpty, let first = step.keys.first?.expression, case .variable(let name) = first.expression.node {
      firstSlot = first.scope[name]
    } else {
      firstSlot = nil
    }
    super.init(next)
  }

  override func begin(_ frame: Frame) throws {
    clear()
    wanted = try bounds.isEmpty ? Int.max : limit(frame)
  }

  private func clear() {
    rowKeys.removeAll()
    values.removeAll()
    count = 0
    last = nil
  }

  private func limit(_ frame: Frame) throws -> Int {
    var sum = 0
    for bound in bounds {
      let (next, overflow) = sum.addingReportingOverflow(try RowCount.evaluate(bound, "LIMIT", frame))
      sum = overflow ? Int.max : next
    }
    return sum
  }

  /// Whether a row is not wanted whose first key has a value.
  func drops(_ value: Value) -> Bool {
    guard let last else { return false }
    return rowKeys.isBehind(value, last)
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    if wanted == 0 { return true }
    for key in keys { rowKeys.append(try key(frame)) }
    // A row that is equal to the last one came later.
    if let last, !rowKeys.isBefore(count, last) {
      rowKeys.removeRows(from: count)
      return true
    }
    for slot in slots { values.append(frame[slot]) }
    count += 1
    if wanted < Int.max / 4, count > 2 * wanted + 256 { dropRows() }
    return true
  }

  /// Keeps the rows that are wanted by now, which stand in their order then.
  private func dropRows() {
    let kept = rowKeys.order.prefix(wanted)
    rowKeys = rowKeys.picking(kept)
    values = kept.flatMap { values[($0 * slots.count)..<(($0 + 1) * slots.count)] }
    count = kept.count
    last = count - 1
  }

  override func drain(_ frame: Frame) throws -> Bool {
    let (order, values) = (rowKeys.order, values)
    clear()
    for row in order {
      for (place, slot) in slots.enumerated() { frame[slot] = values[row * slots.count + place] }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
