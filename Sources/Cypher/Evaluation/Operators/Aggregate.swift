/// Groups rows and aggregates each group.
final class Aggregate: Breaker {
  private let keys: [(slot: Int, value: Evaluator)]
  private let columns: [(slot: Int, column: AggregateColumn)]
  /// The slots of one or two nodes that all keys depend on, so that a group is found by the nodes' numbers.
  private let keyNodes: [Int]
  private var groupByNode: [Int32] = []
  private var groupByPair: [UInt64: Int] = [:]
  private var groupByKey: [[Value]: Int] = [:]
  private var groupByValue: [Value: Int] = [:]
  private var groups: [[Value]] = []

  init(_ next: Operator, _ step: AggregateStep, _ builder: PipelineBuilder) throws {
    keys = try step.keys.map { ($0.slot, try builder.evaluator($0.value)) }
    columns = try step.items.map { ($0.slot, try Self.column($0, builder)) }
    keyNodes = Self.commonNodes(step.keys, builder.context)
    super.init(next)
  }

  private static func column(_ item: AggregateStep.Item, _ builder: PipelineBuilder) throws -> AggregateColumn {
    guard let first = item.arguments.first else { return RowCountColumn() }
    if item.function == .count, case .variable(let name) = first.expression.node, let slot = first.scope[name] {
      let kind = builder.context.slotKinds[slot]
      if kind != .value { return item.isDistinct ? DistinctEntityCountColumn(slot, kind) : EntityCountColumn(slot, kind) }
    }
    let argument = try builder.evaluator(first)
    if item.function == .collect && !item.isDistinct { return CollectColumn(argument) }
    if item.function == .min || item.function == .max { return ExtremeColumn(argument, isGreatest: item.function == .max) }
    let second = item.arguments.count > 1 ? try builder.evaluator(item.arguments[1]) : nil
    let column = AccumulatorColumn(item.function, isDistinct: item.isDistinct, argument, second)
    if item.isDistinct, second == nil, case .property(let owner, _) = first.expression.node, case .variable(let name) = owner.node,
      let slot = first.scope[name], builder.context.slotKinds[slot] == .node
    {
      return NodeWiseColumn(slot, column)
    }
    return column
  }

  /// The slots of at most two nodes whose numbers fix all keys: each key is a node or one of its properties.
  private static func commonNodes(_ keys: [Assignment], _ context: PlanContext) -> [Int] {
    var nodes: Set<Int> = []
    for key in keys {
      var expression = key.value.expression
      if case .property(let owner, _) = expression.node { expression = owner }
      guard case .variable(let name) = expression.node, let slot = key.value.scope[name], context.slotKinds[slot] == .node else {
        return []
      }
      nodes.insert(slot)
    }
    return nodes.count <= 2 ? nodes.sorted() : []
  }

  override func begin(_ frame: Frame) throws {
    clear()
    if keyNodes.count == 1 { groupByNode = [Int32](repeating: -1, count: frame.graph.nodeBound) }
    if keys.isEmpty { _ = addGroup([]) }
  }

  private func clear() {
    groupByKey.removeAll()
    groupByPair.removeAll()
    groupByValue.removeAll()
    groups.removeAll()
    for (_, column) in columns { column.clear() }
  }

  private func addGroup(_ key: [Value]) -> Int {
    groups.append(key)
    for (_, column) in columns { column.addGroup() }
    return groups.count - 1
  }

  private func group(_ frame: Frame) throws -> Int {
    if keys.isEmpty { return 0 }
    switch keyNodes.count {
    case 1:
      let node = frame.node(keyNodes[0])
      guard node >= 0, node < groupByNode.count else { return try groupByValues(frame) }
      if groupByNode[node] >= 0 { return Int(groupByNode[node]) }
      let group = try groupByValues(frame)
      groupByNode[node] = Int32(group)
      return group
    case 2:
      let (first, second) = (frame.node(keyNodes[0]), frame.node(keyNodes[1]))
      guard first >= 0, second >= 0 else { return try groupByValues(frame) }
      let pair = UInt64(first) << 32 | UInt64(second)
      if let group = groupByPair[pair] { return group }
      let group = try groupByValues(frame)
      groupByPair[pair] = group
      return group
    default: return try groupByValues(frame)
    }
  }

  private func groupByValues(_ frame: Frame) throws -> Int {
    if keys.count == 1 {
      let value = try keys[0].value(frame)
      if let group = groupByValue[value] { return group }
      let group = addGroup([value])
      groupByValue[value] = group
      return group
    }
    let key = try keys.map { try $0.value(frame) }
    if let group = groupByKey[key] { return group }
    let group = addGroup(key)
    groupByKey[key] = group
    return group
  }

  override func push(_ frame: Frame) throws -> Bool {
    let group = try group(frame)
    for (_, column) in columns { try column.add(group, frame) }
    return true
  }

  override func drain(_ frame: Frame) throws -> Bool {
    defer { clear() }
    for (group, key) in groups.enumerated() {
      for ((slot, _), value) in zip(keys, key) { frame[slot] = value }
      for (slot, column) in columns { frame[slot] = try column.result(group) }
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
