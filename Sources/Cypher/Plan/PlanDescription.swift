/// A line of a plan as EXPLAIN and PROFILE show it.
public struct PlanLine: Sendable, Hashable {
  /// How deep the step is inside others.
  public let depth: Int
  /// What the step does.
  public let step: String
  /// On what, in the query's words.
  public let details: String
  /// The number of rows that it gave, where they were counted.
  public let rows: Int?
}

/// Describes the steps of a plan, the first to run first.
struct PlanDescription {
  private let context: PlanContext
  private var lines: [PlanLine] = []
  private var path: [Int] = []

  static func lines(_ steps: [PlanStep], _ context: PlanContext) -> [PlanLine] {
    var description = PlanDescription(context: context)
    description.add(steps)
    return description.lines
  }

  private init(context: PlanContext) { self.context = context }

  private mutating func add(_ steps: [PlanStep]) {
    for (index, step) in PlanOptimizer.optimize(steps, context).enumerated() {
      path.append(index)
      add(step)
      path.removeLast()
    }
  }

  private mutating func line(_ step: String, _ details: String) {
    lines.append(PlanLine(depth: path.count - 1, step: step, details: details, rows: context.profile?.counter(at: path).rows))
  }

  private func name(_ slot: Int) -> String { context.slotNames[slot] }

  private func names(_ slots: [Int]) -> String { slots.map(name).joined(separator: ", ") }

  private func text(_ scoped: ScopedExpression) -> String {
    // Made-up variables are shown by the names of their slots.
    let named = scoped.expression.rewritten { part in
      guard case .variable(let name) = part.node, Scope.isInternal(name), let slot = scoped.scope[name] else { return nil }
      return Expression(node: .variable(context.slotNames[slot]), range: part.range)
    }
    return ExpressionPrinter.text(named)
  }

  private func texts(_ expressions: [ScopedExpression], _ separator: String = ", ") -> String {
    expressions.map(text).joined(separator: separator)
  }

  private func arrow(_ from: Int, _ relationship: Int, _ to: Int, _ types: [Int32], _ direction: Direction, _ length: String = "") -> String
  {
    let kinds = types.isEmpty ? "" : ":" + types.map { context.graph.types[Int($0)] }.joined(separator: "|")
    let (start, end) =
      switch direction {
      case .outgoing: ("-", "->")
      case .incoming: ("<-", "-")
      case .either, .both: ("-", "-")
      }
    return "(\(name(from)))\(start)[\(name(relationship))\(kinds)\(length)]\(end)(\(name(to)))"
  }

  private func arrow(_ step: ExpandStep) -> String { arrow(step.from, step.relationship, step.to, step.types, step.direction) }

  private func arrow(_ step: VariableExpandStep) -> String {
    let length = "*\(step.minimum)..\(step.maximum == Int.max ? "" : String(step.maximum))"
    return arrow(step.from, step.relationships, step.to, step.types, step.direction, length)
  }

  private mutating func add(_ step: PlanStep) {
    switch step {
    case .nodeScan(let slot): line("NodeScan", "(\(name(slot)))")
    case .labelScan(let slot, let label): line("LabelScan", "(\(name(slot)):\(context.graph.labels[label]))")
    case .propertySeek(let slot, let label, let key, let value):
      let kind = label.map { ":" + context.graph.labels[$0] } ?? ""
      line("PropertySeek", "(\(name(slot))\(kind) {\(context.graph.keys[key]): \(text(value))})")
    case .identitySeek(let slot, let value): line("IdentitySeek", "id(\(name(slot))) = \(text(value))")
    case .requireNode(let slot): line("Argument", name(slot))
    case .relationshipScan(let step):
      let filters = step.filters.map {
        "\(name(step.relationship)).\(context.graph.keys[$0.key]) \($0.comparator.rawValue) \(text($0.value))"
      }
      let detail = [arrow(step.from, step.relationship, step.to, step.types, .outgoing)] + filters
      line("RelationshipScan", detail.joined(separator: ", "))
    case .expand(let step): line(step.isInto ? "ExpandInto" : "Expand", arrow(step))
    case .countingExpand(let step): line("CountingExpand", arrow(step))
    case .memoizedCount(let steps, let inputs):
      line("RememberedCount", names(inputs))
      add(steps)
    case .gather(let inputs): line("Gather", names(inputs))
    case .expandVariable(let step): line("VariableExpand", arrow(step))
    case .intersect(let step): line(step.isCounting ? "CountingIntersect" : "Intersect", arrow(step.first) + ", " + arrow(step.second))
    case .oncePerNode(let node, _): line("OncePerNode", name(node))
    case .reachability(let step): line("Reachability", arrow(step))
    case .different(let slot, let others): line("Filter", "\(name(slot)) is none of \(names(others))")
    case .boundRelationship(let step): line("Ends", arrow(step.from, step.relationship, step.to, step.types, step.direction))
    case .shortestPath(let step):
      line(step.findsAll ? "AllShortestPaths" : "ShortestPath", arrow(step.from, step.relationships, step.to, step.types, step.direction))
    case .path(let step): line("Path", name(step.slot))
    default: addOther(step)
    }
  }

  private mutating func addOther(_ step: PlanStep) {
    switch step {
    case .filter(let predicates): line("Filter", texts(predicates, " AND "))
    case .project(let assignments): line("Project", assignments.map { "\(text($0.value)) AS \(name($0.slot))" }.joined(separator: ", "))
    case .aggregate(let step):
      let items = step.items.map {
        "\($0.function.rawValue)(\($0.isDistinct ? "DISTINCT " : "")\($0.arguments.isEmpty ? "*" : texts($0.arguments)))"
      }
      line("Aggregate", (step.keys.map { text($0.value) } + items).joined(separator: ", "))
    case .distinct(let slots): line("Distinct", names(slots))
    case .sort(let step):
      let keys = step.keys.map { text($0.expression) + ($0.isDescending ? " DESC" : "") }.joined(separator: ", ")
      line(step.bounds.isEmpty ? "Sort" : "Top", keys)
    case .skip(let count): line("Skip", text(count))
    case .limit(let count, _): line("Limit", text(count))
    case .optional(let steps, _):
      line("Optional", "")
      add(steps)
    case .unwind(let slot, let list): line("Unwind", "\(text(list)) AS \(name(slot))")
    case .union(let branches, let slots):
      line("Union", names(slots))
      for (index, branch) in branches.enumerated() {
        path.append(index)
        add(branch.steps)
        path.removeLast()
      }
    case .eager(let slots): line("Eager", names(slots))
    case .create(let step): line("Create", "\(step.items.count) parts")
    case .merge(let step):
      line("Merge", names(step.slots))
      add(step.match)
    case .set(let items): line("Set", "\(items.count) items")
    case .remove(let items): line("Remove", "\(items.count) items")
    case .delete(let isDetaching, let entities): line(isDetaching ? "DetachDelete" : "Delete", texts(entities))
    case .foreach(let slot, let list, let steps):
      line("Foreach", "\(name(slot)) IN \(text(list))")
      add(steps)
    case .call(let step): line("Call", "\(step.procedure.name)(\(texts(step.arguments)))")
    default: break
    }
  }
}
