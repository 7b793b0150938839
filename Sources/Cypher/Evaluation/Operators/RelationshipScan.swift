/// Binds all relationships of some types with their ends, looking at their properties first.
final class RelationshipScan: Operator {
  private let step: RelationshipScanStep
  private let filters: [(key: Int, comparator: Comparator, value: Evaluator)]
  private let slots: StepBatch.Slots
  /// Which slots the next operator reads, where it takes batches.
  private let batchReads: [Int]?
  private let (found, starts, ends) = (NumberList(), NumberList(), NumberList())

  init(_ next: Operator, _ step: RelationshipScanStep, _ builder: PipelineBuilder) throws {
    self.step = step
    filters = try step.filters.map { ($0.key, $0.comparator, try builder.evaluator($0.value)) }
    slots = StepBatch.Slots(node: step.to, relationship: step.relationship, start: step.from)
    batchReads = step.from == step.to ? nil : next.batchReads(slots)
    super.init(next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let graph = frame.graph
    let filters = try joinedFilters(frame)
    if filters.contains(where: \.isEmpty) { return true }
    let (range, isPure) = graph.relationshipRange(ofTypes: step.types)
    var start = range.lowerBound
    while start < range.upperBound {
      let block = start..<min(start + StepBatch.limit, range.upperBound)
      start = block.upperBound
      try frame.tick(block.count)
      let count = select(block, isPure, filters, graph)
      if count > 0, !(try pass(count, frame)) { return false }
    }
    return true
  }

  /// The filters, those of one column joined where they can be.
  private func joinedFilters(_ frame: Frame) throws -> [ColumnFilter] {
    var joined: [(key: Int, filter: ColumnFilter)] = []
    for (key, comparator, value) in filters {
      let filter = ColumnFilter(frame.graph.relationshipColumn(key), comparator, try value(frame))
      if let index = joined.firstIndex(where: { $0.key == key }), joined[index].filter.join(filter) { continue }
      joined.append((key, filter))
    }
    return joined.map(\.filter)
  }

  /// Lists the relationships of a block that are wanted, and returns how many they are.
  private func select(_ block: Range<Int>, _ isPure: Bool, _ filters: [ColumnFilter], _ graph: PropertyGraph) -> Int {
    var rest = filters[...]
    var count: Int
    if isPure {
      if let listed = rest.first?.list(block, into: found.start) {
        count = listed
        rest.removeFirst()
      } else {
        count = block.count
        for offset in 0..<count { found.start[offset] = Int32(truncatingIfNeeded: block.lowerBound + offset) }
      }
    } else {
      count = graph.listRelationships(ofTypes: step.types, in: block, into: found.start)
    }
    for filter in rest where count > 0 { count = filter.keep(UnsafeMutableBufferPointer(start: found.start, count: count)) }
    return count
  }

  private func pass(_ count: Int, _ frame: Frame) throws -> Bool {
    let graph = frame.graph
    let found = found.start
    if let batchReads {
      if batchReads.contains(step.from) { for row in 0..<count { starts.start[row] = graph.sources[Int(found[row])] } }
      if batchReads.contains(step.to) { for row in 0..<count { ends.start[row] = graph.targets[Int(found[row])] } }
      let batch = StepBatch(slots: slots, count: count, nodes: ends.start, relationships: found, starts: starts.start)
      return try next?.push(batch, frame) ?? true
    }
    for row in 0..<count {
      let relationship = Int(found[row])
      let source = Int(graph.sources[relationship])
      let target = Int(graph.targets[relationship])
      if step.from == step.to && source != target { continue }
      frame.setRelationship(step.relationship, relationship)
      frame.setNode(step.from, source)
      frame.setNode(step.to, target)
      if !(try emit(frame)) { return false }
    }
    return true
  }
}
