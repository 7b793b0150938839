import Knowledge

/// The part of a graph that a diagram shows.
struct Selection {
  /// The entities, in the order in which they were chosen; never empty.
  let entities: [EntityID]
  /// The entities in the middle: those asked for, else the one with the most facts shown.
  let centre: [EntityID]
  /// The lines between them, in reading order.
  let lines: [FactGroup]
  /// The steps along lines from the centre to each entity; entities without a way there count from the first of their own island.
  let distances: [EntityID: Int]
  /// The relations that say the same in both directions.
  let symmetricRelations: Set<RelationTypeName>
  /// The nodes among the entities that are none: folded ones, or types.
  var standIns: [EntityID: StandIn] = [:]
  /// What is not shown.
  let leftOut: LeftOut
  /// Whether entities must stand as many columns out as they are distant.
  var keepsColumns = false
  /// What became of the entities between two graphs; empty where only one is shown.
  var changes: [EntityID: Change] = [:]

  /// What is folded: how many entities into the nodes that stand for them, and how many facts into their lines.
  var folded: LeftOut.Count {
    var count = LeftOut.Count()
    for standIn in standIns.values { count.entities += standIn.folded.count }
    for line in lines where standIns[line.source]?.folded.isEmpty == false || standIns[line.target]?.folded.isEmpty == false {
      count.facts += line.facts.count
    }
    return count
  }

  /// How many nodes stand for several entities.
  var foldCount: Int { standIns.values.count { !$0.folded.isEmpty } }
}

/// The entities and facts of a graph that a diagram does not show, by the reason why.
public struct LeftOut: Hashable, Sendable {
  /// A number of entities and of facts.
  public struct Count: Hashable, Sendable {
    /// The number of entities.
    public var entities = 0
    /// The number of facts.
    public var facts = 0
  }

  /// What the request shuts out by focus, depth, types, relations or date.
  public var byRequest = Count()
  /// What was dropped to stay within the budget.
  public var byBudget = Count()
  /// What the view has no place for: of a timeline what has no date, of a map what has no coordinates.
  public var byView = Count()
  /// The entities that no fact speaks of.
  public var factless = 0

  /// All entities not shown.
  public var entities: Int { byRequest.entities + byView.entities + byBudget.entities + factless }
  /// All facts not shown.
  public var facts: Int { byRequest.facts + byView.facts + byBudget.facts }
  /// Whether everything is shown.
  public var isEmpty: Bool { entities == 0 && facts == 0 }
}
