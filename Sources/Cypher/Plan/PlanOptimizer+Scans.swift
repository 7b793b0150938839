extension PlanOptimizer {
  /// The most relationships at a node on average for which they are all looked through, instead of those of each node.
  private static let scannedDegree = 64

  /// A walk from all nodes that have relationships of a type is a search through these, before an aggregation, which needs no order.
  func relationshipScans(_ steps: [PlanStep]) -> [PlanStep] {
    var steps = steps
    for index in steps.indices.dropLast(2) {
      guard case .expand(let expand) = steps[index + 1], isAggregated(steps[(index + 2)...]), startsAtAll(steps[index], expand) else {
        continue
      }
      let (from, to) = expand.direction == .outgoing ? (expand.from, expand.to) : (expand.to, expand.from)
      let scan = RelationshipScanStep(relationship: expand.relationship, from: from, to: to, types: expand.types, filters: [])
      steps.replaceSubrange(index...(index + 1), with: [.relationshipScan(scan)])
      break
    }
    return steps
  }

  private func isAggregated(_ steps: ArraySlice<PlanStep>) -> Bool {
    for step in steps {
      switch step {
      case .filter: continue
      case .aggregate: return true
      default: return false
      }
    }
    return false
  }

  /// Whether a step finds all nodes from which a walk finds something, and these have few relationships each.
  private func startsAtAll(_ step: PlanStep, _ expand: ExpandStep) -> Bool {
    let graph = context.graph
    guard context.isReading, expand.direction == .outgoing || expand.direction == .incoming, !expand.isInto, expand.others.isEmpty,
      expand.to != expand.from, expand.types.count == 1, case let type = Int(expand.types[0]), type < graph.typeCounts.count
    else { return false }
    let nodeCount: Int
    switch step {
    case .nodeScan(expand.from): nodeCount = graph.nodeCount
    case .labelScan(expand.from, let label):
      guard graph.endsHave(label: label, type: expand.types[0], areSources: expand.direction == .outgoing) else { return false }
      nodeCount = label < graph.labelCounts.count ? graph.labelCounts[label] : 0
    default: return false
    }
    let count = graph.typeCounts[type]
    return count <= nodeCount * Self.scannedDegree && graph.relationshipRange(ofTypes: expand.types).range.count <= count * 8
  }
}
