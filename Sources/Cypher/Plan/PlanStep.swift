/// A step of a plan. Steps stand in a row; each takes rows from the one before it.
indirect enum PlanStep {
  case nodeScan(slot: Int)
  case labelScan(slot: Int, label: Int)
  case propertySeek(slot: Int, label: Int?, key: Int, value: ScopedExpression)
  case identitySeek(slot: Int, value: ScopedExpression)
  case requireNode(slot: Int)
  case relationshipScan(RelationshipScanStep)
  case expand(ExpandStep)
  case countingExpand(ExpandStep)
  case expandVariable(VariableExpandStep)
  /// Counts the rows that some steps make, once for each combination of the slots that they read.
  case memoizedCount([PlanStep], inputs: [Int])
  /// Makes one row, with their number, of those that agree in some slots, for nothing else of them is read later.
  case gather([Int])
  case intersect(IntersectStep)
  /// Passes each node on once, for what follows counts equal rows once.
  case oncePerNode(node: Int, relationship: Int?)
  case reachability(VariableExpandStep)
  /// Passes rows on whose relationship is none of some others.
  case different(Int, from: [Int])
  case boundRelationship(BoundRelationshipStep)
  case shortestPath(ShortestPathStep)
  case path(PathStep)
  case filter([ScopedExpression])
  case project([Assignment])
  case aggregate(AggregateStep)
  case distinct(slots: [Int])
  case sort(SortStep)
  case skip(ScopedExpression)
  case limit(ScopedExpression, isExhaustive: Bool)
  case optional([PlanStep], nullSlots: [Int])
  case unwind(slot: Int, ScopedExpression)
  case union([UnionBranch], slots: [Int])
  case eager(slots: [Int])
  case create(CreateStep)
  case merge(MergeStep)
  case set([PlannedSetItem])
  case remove([PlannedRemoveItem])
  case delete(isDetaching: Bool, [ScopedExpression])
  case foreach(slot: Int, list: ScopedExpression, [PlanStep])
  case call(CallStep)
}

/// A slot that gets the value of an expression.
struct Assignment {
  var slot: Int
  var value: ScopedExpression
}

/// All relationships of some types whose properties compare with values.
struct RelationshipScanStep {
  var relationship: Int
  var from: Int
  var to: Int
  var types: [Int32]
  var filters: [(key: Int, comparator: Comparator, value: ScopedExpression)]
}

/// From a node along one relationship.
struct ExpandStep {
  var from: Int
  var relationship: Int
  var to: Int
  var types: [Int32]
  var direction: Direction
  /// Whether the node at the other end is known already.
  var isInto: Bool
  /// Slots of the relationships, or lists of them, that must be others.
  var others: [Int]
}

/// From two known nodes along one relationship each to the nodes that both lead to.
struct IntersectStep {
  /// From the first known node to the common one.
  var first: ExpandStep
  /// From the common node into the second known one.
  var second: ExpandStep
  /// The relationship that the second must not be.
  var excludes: Int?
  /// Whether rows are only counted.
  var isCounting: Bool
}

/// From a node along several relationships.
struct VariableExpandStep {
  var from: Int
  /// Gets the list of relationships.
  var relationships: Int
  var to: Int
  var types: [Int32]
  var direction: Direction
  var minimum: Int
  var maximum: Int
  var isInto: Bool
  var others: [Int]
  /// Whether somebody reads the list.
  var isListNeeded: Bool
  /// Whether the walk runs against the pattern, so that the list is turned round.
  var isReversed: Bool
  /// What each relationship must meet, and the slot in which it is looked at.
  var each: (slot: Int, predicates: [ScopedExpression])?
}

/// Binds the ends of a relationship, or of a list of them, that is known already.
struct BoundRelationshipStep {
  var relationship: Int
  var isList: Bool
  var from: Int
  var to: Int
  var isFromBound: Bool
  var isToBound: Bool
  var types: [Int32]
  /// Whether types are wanted, also ones that the graph does not have.
  var direction: Direction
  var minimum: Int
  var maximum: Int
  var others: [Int]
}

/// Finds one or all of the shortest walks between two known nodes.
struct ShortestPathStep {
  var from: Int
  var relationships: Int
  var to: Int
  var types: [Int32]
  var direction: Direction
  var minimum: Int
  var maximum: Int
  var findsAll: Bool
  /// Whether a single relationship is given instead of a list.
  var isSingle: Bool
  var each: (slot: Int, predicates: [ScopedExpression])?
}

/// Puts a path together from nodes and relationships.
struct PathStep {
  var slot: Int
  var start: Int
  /// Slots of relationships or lists of them.
  var relationships: [Int]
}

/// Groups rows and aggregates them.
struct AggregateStep {
  struct Item {
    var slot: Int
    var function: AggregateFunction
    var isDistinct: Bool
    /// No argument for `count(*)`.
    var arguments: [ScopedExpression]
  }

  var keys: [Assignment]
  var items: [Item]
}

/// Sorts rows.
struct SortStep {
  var keys: [(expression: ScopedExpression, isDescending: Bool)]
  /// The slots that are kept.
  var slots: [Int]
  /// The number of rows that are wanted, with those that are skipped.
  var bounds: [ScopedExpression]
}

/// A part of a union with the slots of its columns.
struct UnionBranch {
  var steps: [PlanStep]
  var slots: [Int]
}

/// Makes nodes and relationships.
struct CreateStep {
  enum Item {
    case node(slot: Int, labels: [Int], properties: ScopedExpression?)
    case relationship(slot: Int, type: Int, from: Int, to: Int, properties: ScopedExpression?)
    case path(PathStep)
  }

  var items: [Item]
}

/// Looks for a pattern and makes it where it is not.
struct MergeStep {
  var match: [PlanStep]
  var create: CreateStep
  var onCreate: [PlannedSetItem]
  var onMatch: [PlannedSetItem]
  /// The slots that the pattern fills.
  var slots: [Int]
  /// The properties of the pattern, which must not be null.
  var properties: [ScopedExpression]
}

/// A change by SET with its places resolved.
enum PlannedSetItem {
  case property(ScopedExpression, key: Int, value: ScopedExpression)
  case replace(slot: Int, ScopedExpression)
  case merge(slot: Int, ScopedExpression)
  case labels(slot: Int, [Int])
}

/// A change by REMOVE with its places resolved.
enum PlannedRemoveItem {
  case property(ScopedExpression, key: Int)
  case labels(slot: Int, [Int])
}

/// Calls a procedure for each row.
struct CallStep {
  var procedure: Procedure
  var arguments: [ScopedExpression]
  /// The place of a column in the procedure's outputs, and the slot that it fills.
  var outputs: [(column: Int, slot: Int)]
}
