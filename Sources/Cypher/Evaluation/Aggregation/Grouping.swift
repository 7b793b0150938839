/// Finds the groups of rows, numbered as they come, and gives their keys at the end.
final class Grouping {
  private let keys: [(slot: Int, value: Evaluator)]
  /// The slots of one or two nodes that all keys depend on, so that a group is found by the nodes' numbers.
  private let nodes: [Int]
  /// Whether the nodes themselves are keys, so that each node, or pair of nodes, is a group.
  private let isByIdentity: Bool
  /// The keys, where each is a text of another node.
  private let texts: [StoredProperty]
  /// Whether the keys are computed from the nodes at the end.
  private let areKeysLate: Bool

  private let byNode: NumberTablePool.Loan?
  private let byText: NumberTablePool.Loan?
  private var byPair = PairTable()
  private var byTextPair = PairTable()
  private var byKey: [[Value]: Int] = [:]
  private var byValue: [Value: Int] = [:]
  /// For each group the keys, or the nodes from which they are computed.
  private var values: [Value] = []
  private var numbers: [Int32] = []
  /// The number of groups.
  private(set) var count = 0

  init(_ keys: [Assignment], _ builder: PipelineBuilder) throws {
    let context = builder.context
    self.keys = try keys.map { ($0.slot, try builder.evaluator($0.value)) }
    let found = Self.commonNodes(keys, context)
    nodes = found.count <= 2 ? found.sorted() : []
    let known = Set(
      keys.compactMap { key in
        if case .variable(let name) = key.value.expression.node { key.value.scope[name] } else { nil }
      })
    isByIdentity = !nodes.isEmpty && known.isSuperset(of: nodes)
    areKeysLate = !nodes.isEmpty && context.isReading
    byNode = nodes.count == 1 ? context.graph.tables.lend(bound: context.graph.nodeBound) : nil
    texts = areKeysLate ? Self.texts(keys, of: nodes, context) : []
    byText = texts.count == 1 ? context.graph.tables.lend(bound: texts[0].values.textCount ?? 0) : nil
  }

  /// The keys in the order of some nodes, where each is a text of another one.
  private static func texts(_ keys: [Assignment], of nodes: [Int], _ context: PlanContext) -> [StoredProperty] {
    let texts = keys.compactMap { StoredProperty($0.value, context) }.filter { $0.values.textCount != nil }
    guard texts.count == keys.count, texts.map(\.slot).sorted() == nodes else { return [] }
    return texts.sorted { $0.slot < $1.slot }
  }

  /// The slots of the nodes whose numbers fix all keys: each key is a node or one of its properties.
  private static func commonNodes(_ keys: [Assignment], _ context: PlanContext) -> Set<Int> {
    var nodes: Set<Int> = []
    for key in keys {
      var expression = key.value.expression
      if case .property(let owner, _) = expression.node { expression = owner }
      guard case .variable(let name) = expression.node, let slot = key.value.scope[name], context.slotKinds[slot] == .node else {
        return []
      }
      nodes.insert(slot)
    }
    return nodes
  }

  /// Whether the group of each member of a batch is found by numbers, where keys depend on the batch.
  var isByNumber: Bool { !nodes.isEmpty }

  /// Forgets all groups.
  func clear() {
    byNode?.table.removeAll()
    byText?.table.removeAll()
    byPair.removeAll()
    byTextPair.removeAll()
    byKey.removeAll()
    byValue.removeAll()
    values.removeAll()
    numbers.removeAll()
    count = 0
    // Without keys there is one group, also for no rows.
    if keys.isEmpty { count = 1 }
  }

  /// The group of the row in the frame.
  func group(_ frame: Frame) throws -> Int {
    if keys.isEmpty { return 0 }
    switch nodes.count {
    case 1: return try group(of: frame.node(nodes[0]), frame)
    case 2: return try group(of: frame.node(nodes[0]), frame.node(nodes[1]), frame)
    default: return try groupByValues(frame)
    }
  }

  /// Finds the groups of the members of a batch, where ``isByNumber``.
  func findGroups(_ batch: StepBatch, _ frame: Frame, into groups: UnsafeMutablePointer<Int32>) throws {
    guard let table = byNode?.table, let numbers = batch.numbers(nodes[0]) else {
      for row in 0..<batch.count { groups[row] = Int32(truncatingIfNeeded: try newGroup(batch, row, frame)) }
      return
    }
    for row in 0..<batch.count {
      let node = Int(numbers[row])
      var group = table[node]
      if group < 0 {
        if let byText = byText?.table, case let code = texts[0].values.code(node), code >= 0, byText.contains(Int(code)) {
          group = byText[Int(code)]
          table[node] = group
        } else {
          group = Int32(truncatingIfNeeded: try newGroup(batch, row, frame))
        }
      }
      groups[row] = group
    }
  }

  private func newGroup(_ batch: StepBatch, _ row: Int, _ frame: Frame) throws -> Int {
    batch.fill(frame, row)
    return try group(frame)
  }

  private func group(of node: Int, _ frame: Frame) throws -> Int {
    guard node >= 0, let table = byNode?.table, node < table.bound else { return try groupByValues(frame) }
    let known = table[node]
    if known >= 0 { return Int(known) }
    let group: Int
    if isByIdentity {
      group = try addGroup(frame)
    } else if let byText = byText?.table, case let code = texts[0].values.code(node), code >= 0 {
      let known = byText[Int(code)]
      group = known >= 0 ? Int(known) : try addGroup(frame)
      byText[Int(code)] = Int32(truncatingIfNeeded: group)
    } else {
      group = try groupByValues(frame)
    }
    table[node] = Int32(truncatingIfNeeded: group)
    return group
  }

  private func group(of first: Int, _ second: Int, _ frame: Frame) throws -> Int {
    guard first >= 0, second >= 0 else { return try groupByValues(frame) }
    let pair = UInt64(first) << 32 | UInt64(second)
    if let group = byPair[pair] { return group }
    let group = try isByIdentity ? addGroup(frame) : groupByTexts(first, second, frame) ?? groupByValues(frame)
    byPair[pair] = group
    return group
  }

  private func groupByTexts(_ first: Int, _ second: Int, _ frame: Frame) throws -> Int? {
    guard texts.count == 2 else { return nil }
    let (one, other) = (texts[0].values.code(first), texts[1].values.code(second))
    guard one >= 0, other >= 0 else { return nil }
    let pair = UInt64(one) << 32 | UInt64(other)
    if let group = byTextPair[pair] { return group }
    let group = try addGroup(frame)
    byTextPair[pair] = group
    return group
  }

  private func groupByValues(_ frame: Frame) throws -> Int {
    if keys.count == 1 {
      let value = try keys[0].value(frame)
      if let group = byValue[value] { return group }
      let group = try addGroup(frame, [value])
      byValue[value] = group
      return group
    }
    let key = try keys.map { try $0.value(frame) }
    if let group = byKey[key] { return group }
    let group = try addGroup(frame, key)
    byKey[key] = group
    return group
  }

  private func addGroup(_ frame: Frame, _ key: [Value]? = nil) throws -> Int {
    if areKeysLate {
      for node in nodes { numbers.append(Int32(truncatingIfNeeded: frame.node(node))) }
    } else {
      values += try key ?? keys.map { try $0.value(frame) }
    }
    count += 1
    return count - 1
  }

  /// Writes the keys of a group into their slots.
  func fill(_ frame: Frame, _ group: Int) throws {
    if areKeysLate { fillNodes(frame, group) }
    for (index, key) in keys.enumerated() { frame[key.slot] = areKeysLate ? try key.value(frame) : values[group * keys.count + index] }
  }

  /// The key of a group that is meant for a slot; `nil` where no key is.
  func key(_ slot: Int, _ group: Int, _ frame: Frame) throws -> Value? {
    guard let index = keys.firstIndex(where: { $0.slot == slot }) else { return nil }
    guard areKeysLate else { return values[group * keys.count + index] }
    fillNodes(frame, group)
    return try keys[index].value(frame)
  }

  private func fillNodes(_ frame: Frame, _ group: Int) {
    for (index, node) in nodes.enumerated() { frame.setNode(node, Int(numbers[group * nodes.count + index])) }
  }
}
