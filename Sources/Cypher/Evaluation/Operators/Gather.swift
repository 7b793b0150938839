/// Gathers rows that agree in one or two nodes, where what follows looks at nothing else and counts rows.
///
/// Of two nodes one is expected to stay the same for many rows in a row, and what was gathered for it is passed on when it changes. When one
/// comes again that was passed on before, all pairs are gathered until the end instead.
final class Gather: Breaker {
  /// The most pairs that are gathered.
  private static let limit = 1_000_000

  private let inputs: [Int]
  /// The place in the inputs of the node that stays the same, if there are two.
  private var fixedPlace = 0
  /// That node; -1 for none.
  private var fixed = -1
  /// The other nodes, and for each of them how many rows there are.
  private let nodes: NodeSet
  private let counts: UnsafeMutablePointer<Int>
  private let passed: NodeSet
  private var isBatched = false

  private var isScattered = false
  private var placeOfPair = PairTable()
  private var pairs: [(first: Int32, second: Int32, count: Int)] = []

  init(_ next: Operator, _ inputs: [Int], _ graph: PropertyGraph) {
    self.inputs = inputs
    nodes = NodeSet(bound: graph.nodeBound)
    passed = NodeSet(bound: graph.nodeBound)
    counts = .allocate(capacity: graph.nodeBound + 1)
    super.init(next)
    isBatched = next.batchReads(StepBatch.Slots(node: varying)) != nil
  }

  deinit { counts.deallocate() }

  private var varying: Int { inputs.count == 1 ? inputs[0] : inputs[1 - fixedPlace] }

  override func begin(_ frame: Frame) {
    nodes.removeAll()
    passed.removeAll()
    placeOfPair.removeAll()
    pairs.removeAll()
    fixed = -1
    isScattered = false
  }

  override func batchReads(_ slots: StepBatch.Slots) -> [Int]? {
    let inside = inputs.indices.filter { slots.contains(inputs[$0]) }
    guard inside.count == 1 else { return nil }
    fixedPlace = inputs.count > 1 ? 1 - inside[0] : 0
    isBatched = next?.batchReads(StepBatch.Slots(node: varying)) != nil
    return [inputs[inside[0]]]
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    let node = frame.node(varying)
    // Null has no number.
    guard node >= 0, inputs.count == 1 || frame.node(inputs[fixedPlace]) >= 0 else { return try emit(frame) }
    guard try turn(frame) else { return false }
    return try isScattered ? addPair(node, frame.multiplicity, frame) : add(node, frame.multiplicity)
  }

  override func push(_ batch: StepBatch, _ frame: Frame) throws -> Bool {
    guard let numbers = batch.numbers(varying), inputs.count == 1 || frame.node(inputs[fixedPlace]) >= 0 else {
      return try super.push(batch, frame)
    }
    guard try turn(frame) else { return false }
    let multiplicity = frame.multiplicity
    if isScattered {
      for row in 0..<batch.count where !(try addPair(Int(numbers[row]), multiplicity, frame)) { return false }
      return true
    }
    let (nodes, counts) = (nodes, counts)
    for row in 0..<batch.count {
      let node = Int(numbers[row])
      if nodes.contains(node) {
        counts[node] += multiplicity
      } else {
        nodes.add(node)
        counts[node] = multiplicity
      }
    }
    return true
  }

  private func add(_ node: Int, _ rows: Int) -> Bool {
    if nodes.contains(node) {
      counts[node] += rows
    } else {
      nodes.add(node)
      counts[node] = rows
    }
    return true
  }

  /// Passes on what was gathered for another fixed node than that in the frame.
  private func turn(_ frame: Frame) throws -> Bool {
    guard inputs.count > 1, !isScattered else { return true }
    let now = frame.node(inputs[fixedPlace])
    if now == fixed { return true }
    let node = frame.node(varying)
    let wantsMore = try passOn(frame)
    frame.setNode(inputs[fixedPlace], now)
    frame.setNode(varying, node)
    fixed = now
    isScattered = passed.contains(now)
    return wantsMore
  }

  private func addPair(_ node: Int, _ rows: Int, _ frame: Frame) throws -> Bool {
    let first = frame.node(inputs[fixedPlace])
    let pair = UInt64(first) << 32 | UInt64(node)
    if let place = placeOfPair[pair] {
      pairs[place].count += rows
      return true
    }
    var wantsMore = true
    if pairs.count >= Self.limit {
      wantsMore = try passPairsOn(frame)
      frame.setNode(inputs[fixedPlace], first)
      frame.setNode(varying, node)
    }
    placeOfPair[pair] = pairs.count
    pairs.append((Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: node), rows))
    return wantsMore
  }

  private func passOn(_ frame: Frame) throws -> Bool {
    if nodes.count == 0 { return true }
    let before = frame.multiplicity
    defer {
      frame.multiplicity = before
      nodes.removeAll()
    }
    if inputs.count > 1, fixed >= 0 {
      frame.setNode(inputs[fixedPlace], fixed)
      passed.add(fixed)
    }
    let slots = StepBatch.Slots(node: varying)
    var multiplicities = [Int](repeating: 0, count: min(nodes.count, StepBatch.limit))
    for start in stride(from: 0, to: nodes.count, by: StepBatch.limit) {
      let members = nodes.members(start..<min(start + StepBatch.limit, nodes.count))
      for (place, node) in members.enumerated() { multiplicities[place] = counts[Int(node)] }
      guard let first = members.baseAddress else { continue }
      let wantsMore = try multiplicities.withUnsafeBufferPointer { multiplicities in
        let batch = StepBatch(slots: slots, count: members.count, nodes: first, multiplicities: multiplicities.baseAddress)
        return try isBatched ? next?.push(batch, frame) ?? true : passOn(batch, frame)
      }
      if !wantsMore { return false }
    }
    return true
  }

  private func passOn(_ batch: StepBatch, _ frame: Frame) throws -> Bool {
    for row in 0..<batch.count {
      batch.fill(frame, row)
      if !(try emit(frame)) { return false }
    }
    return true
  }

  private func passPairsOn(_ frame: Frame) throws -> Bool {
    let before = frame.multiplicity
    defer {
      frame.multiplicity = before
      placeOfPair.removeAll()
      pairs.removeAll()
    }
    for (first, second, count) in pairs {
      frame.setNode(inputs[fixedPlace], Int(first))
      frame.setNode(varying, Int(second))
      frame.multiplicity = count
      if !(try emit(frame)) { return false }
    }
    return true
  }

  override func drain(_ frame: Frame) throws -> Bool {
    guard try passOn(frame) else { return false }
    return try passPairsOn(frame)
  }
}
