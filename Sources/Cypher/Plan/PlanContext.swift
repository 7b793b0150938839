/// What the plan of one query shares: its slots, the graph and the procedures.
final class PlanContext {
  let graph: PropertyGraph
  let procedures: [String: Procedure]
  /// Whether plans follow the text instead of the graph's statistics, to check the optimizer against.
  let isNaive: Bool
  /// The variable that each slot holds.
  private(set) var slotNames: [String] = []
  /// What each slot can hold.
  private(set) var slotKinds: [SlotKind] = []
  /// Whether the query leaves the graph as it is, so that the plan may rely on what the graph holds.
  var isReading = true
  /// How many rows each step gave, where that is counted.
  var profile: Profile?

  init(graph: PropertyGraph, procedures: [String: Procedure], isNaive: Bool = false) {
    self.graph = graph
    self.procedures = procedures
    self.isNaive = isNaive
  }

  var slotCount: Int { slotNames.count }

  func newSlot(_ name: String? = nil, _ kind: SlotKind = .value) -> Int {
    slotKinds.append(kind)
    slotNames.append(name ?? "_\(slotNames.count)")
    return slotNames.count - 1
  }
}
