/// Groups rows and aggregates each group.
final class Aggregate: Breaker {
  private struct Item {
    var slot: Int
    var function: AggregateFunction
    var isDistinct: Bool
    var arguments: [Evaluator]
  }

  private let keys: [(slot: Int, value: Evaluator)]
  private let items: [Item]
  private var places: [[Value]: Int] = [:]
  private var groups: [[Value]] = []
  private var accumulators: [[Accumulator]] = []

  init(_ next: Operator, _ step: AggregateStep, _ builder: PipelineBuilder) throws {
    keys = try step.keys.map { ($0.slot, try builder.evaluator($0.value)) }
    items = try step.items.map {
      Item(slot: $0.slot, function: $0.function, isDistinct: $0.isDistinct, arguments: try $0.arguments.map(builder.evaluator))
    }
    super.init(next)
  }

  override func begin(_ frame: Frame) throws {
    clear()
  }

  private func clear() {
    places.removeAll()
    groups.removeAll()
    accumulators.removeAll()
  }

  private func place(_ key: [Value]) -> Int {
    if let place = places[key] { return place }
    let place = groups.count
    places[key] = place
    groups.append(key)
    accumulators.append(items.map { Accumulator($0.function, isDistinct: $0.isDistinct) })
    return place
  }

  override func push(_ frame: Frame) throws -> Bool {
    let place = place(try keys.map { try $0.value(frame) })
    for (index, item) in items.enumerated() {
      guard let first = item.arguments.first else {
        accumulators[place][index].addRows(1)
        continue
      }
      let second = item.arguments.count > 1 ? try item.arguments[1](frame) : nil
      try accumulators[place][index].add(try first(frame), second)
    }
    return true
  }

  override func drain(_ frame: Frame) throws -> Bool {
    // Without keys there is one group, also of no rows.
    if keys.isEmpty { _ = place([]) }
    let groups = groups
    let accumulators = accumulators
    clear()
    for (key, results) in zip(groups, accumulators) {
      for ((slot, _), value) in zip(keys, key) { frame[slot] = value }
      for (item, accumulator) in zip(items, results) { frame[item.slot] = try accumulator.result() }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
