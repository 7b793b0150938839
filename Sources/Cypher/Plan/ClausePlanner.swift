/// Plans clauses one after the other.
struct ClausePlanner {
  let context: PlanContext
  var scope: Scope
  var steps: [PlanStep] = []
  /// What RETURN or a standalone call gives.
  var columns: [(name: String, slot: Int)] = []
  private var lastUpdate: Update?
  private(set) var hasUpdates = false

  private enum Update { case create, other }

  init(_ context: PlanContext, _ scope: Scope) {
    self.context = context
    self.scope = scope
  }

  /// - Parameters:
  ///   - later: the names that later clauses mention; `nil` for all.
  ///   - groupedBy: the names by which the next clause groups rows that it only counts; `nil` where it does something else.
  mutating func add(_ clause: Clause, later: Set<String>? = nil, groupedBy: Set<String>? = nil) throws {
    separate(from: clause)
    switch clause.node {
    case .match(let isOptional, let patterns, let predicate): try addMatch(isOptional, patterns, predicate, later, groupedBy)
    case .unwind(let list, let variable):
      let list = scoped(list)
      let slot = context.newSlot(variable.text)
      scope[variable.text] = slot
      steps.append(.unwind(slot: slot, list))
    case .create(let patterns):
      var creation = planCreate(patterns)
      // Creations in a row are one, so that scripts of thousands of clauses stay flat.
      if case .create(let before)? = steps.last {
        creation.items = before.items + creation.items
        steps.removeLast()
      }
      steps.append(.create(creation))
    case .merge(let pattern, let onCreate, let onMatch): try addMerge(pattern, onCreate, onMatch)
    case .set(let items): steps.append(.set(try items.map(planned)))
    case .remove(let items): steps.append(.remove(try items.map(planned)))
    case .delete(let isDetaching, let entities): steps.append(.delete(isDetaching: isDetaching, entities.map(scoped)))
    case .foreach(let variable, let list, let clauses):
      let slot = context.newSlot(variable.text)
      var inner = ClausePlanner(context, scope)
      inner.scope[variable.text] = slot
      for clause in clauses { try inner.add(clause) }
      steps.append(.foreach(slot: slot, list: scoped(list), inner.steps))
    case .call(let call): try addCall(call)
    case .with(let projection, let predicate): try addProjection(projection, predicate)
    case .return(let projection):
      try addProjection(projection, nil)
      columns = projection.columnNames(scope).map { ($0, scope[$0] ?? 0) }
    }
  }

  func scoped(_ expression: Expression) -> ScopedExpression { ScopedExpression(expression: expression, scope: scope) }

  /// Clauses see the graph as the one before left it, so rows are kept back between reading and writing.
  private mutating func separate(from clause: Clause) {
    guard clause.isUpdating else {
      if lastUpdate != nil { addBarrier() }
      lastUpdate = nil
      return
    }
    hasUpdates = true
    var update = Update.other
    if case .create = clause.node { update = .create }
    if case .create? = lastUpdate, update == .create { return }
    if !steps.isEmpty { addBarrier() }
    lastUpdate = update
  }

  private mutating func addBarrier() {
    if case .eager? = steps.last { return }
    steps.append(.eager(slots: scope.liveSlots))
  }

  private mutating func addMatch(
    _ isOptional: Bool, _ patterns: [PathPattern], _ predicate: Expression?, _ later: Set<String>?, _ groupedBy: Set<String>?
  ) throws {
    let (found, inner) = try MatchPlanner.plan(patterns, predicate, scope, context, later: later, groupedBy: groupedBy)
    guard isOptional else {
      steps += found
      scope = inner
      return
    }
    let known = Set(scope.liveSlots)
    steps.append(.optional(found, nullSlots: inner.liveSlots.filter { !known.contains($0) }))
    scope = inner
  }

  private mutating func addMerge(_ pattern: PathPattern, _ onCreate: [SetItem], _ onMatch: [SetItem]) throws {
    let before = Set(scope.liveSlots)
    // Both ways fill the same slots, so unnamed parts get names first.
    let named = pattern.naming { context.newSlot() }
    let (match, inner) = try MatchPlanner.plan([named], nil, scope, context)
    let creation = planCreate([named], into: inner)
    var full = inner
    full = full.overlaid(with: scope)
    scope = inner
    steps.append(
      .merge(
        MergeStep(
          match: match, create: creation, onCreate: try onCreate.map(planned), onMatch: try onMatch.map(planned),
          slots: inner.liveSlots.filter { !before.contains($0) }, properties: named.expressions.map(scoped))))
    for name in inner.slots.keys where Scope.isInternal(name) { scope[name] = nil }
  }

  // MARK: Creation

  private mutating func planCreate(_ patterns: [PathPattern], into target: Scope? = nil) -> CreateStep {
    var items: [CreateStep.Item] = []
    for pattern in patterns {
      var slots = [planNode(pattern.start, &items, target)]
      var relationships: [Int] = []
      for step in pattern.steps {
        let next = planNode(step.node, &items, target)
        let relationship = step.relationship
        let slot = relationship.variable.flatMap { target?[$0.text] } ?? context.newSlot(relationship.variable?.text, .relationship)
        let isForward = relationship.direction != .incoming
        items.append(
          .relationship(
            slot: slot, type: context.graph.types.intern(relationship.types.first ?? ""), from: isForward ? slots[slots.count - 1] : next,
            to: isForward ? next : slots[slots.count - 1], properties: relationship.properties.map(scoped)))
        if let variable = relationship.variable { scope[variable.text] = slot }
        slots.append(next)
        relationships.append(slot)
      }
      if let variable = pattern.variable {
        let slot = target?[variable.text] ?? context.newSlot(variable.text)
        scope[variable.text] = slot
        items.append(.path(PathStep(slot: slot, start: slots[0], relationships: relationships)))
      }
    }
    return CreateStep(items: items)
  }

  private mutating func planNode(_ pattern: NodePattern, _ items: inout [CreateStep.Item], _ target: Scope?) -> Int {
    if let name = pattern.variable?.text, let slot = scope[name] { return slot }
    let slot = pattern.variable.flatMap { target?[$0.text] } ?? context.newSlot(pattern.variable?.text, .node)
    items.append(
      .node(slot: slot, labels: pattern.labels.map { context.graph.labels.intern($0) }, properties: pattern.properties.map(scoped)))
    if let variable = pattern.variable { scope[variable.text] = slot }
    return slot
  }

  // MARK: Changes

  private func slot(_ name: Name) throws -> Int {
    guard let slot = scope[name.text] else {
      throw CypherError(.syntaxError, .compileTime, .undefinedVariable, "the variable \(name.text) is not defined", at: name.range)
    }
    return slot
  }

  private func planned(_ item: SetItem) throws -> PlannedSetItem {
    switch item {
    case .property(let owner, let key, let value): .property(scoped(owner), key: context.graph.keys.intern(key), value: scoped(value))
    case .replace(let name, let value): .replace(slot: try slot(name), scoped(value))
    case .merge(let name, let value): .merge(slot: try slot(name), scoped(value))
    case .labels(let name, let labels): .labels(slot: try slot(name), labels.map { context.graph.labels.intern($0) })
    }
  }

  private func planned(_ item: RemoveItem) throws -> PlannedRemoveItem {
    switch item {
    case .property(let owner, let key): .property(scoped(owner), key: context.graph.keys.intern(key))
    case .labels(let name, let labels): .labels(slot: try slot(name), labels.map { context.graph.labels.intern($0) })
    }
  }

  // MARK: Calls

  private mutating func addCall(_ call: ProcedureCall) throws {
    guard let procedure = context.procedures[call.name] else {
      throw CypherError(
        .procedureError, .compileTime, .procedureNotFound, "there is no procedure \(call.name)", at: call.nameRange)
    }
    let leftOut = Expression(node: .literal(.null), range: call.nameRange)
    let given =
      call.arguments ?? procedure.inputs.map { $0.isOptional ? leftOut : Expression(node: .parameter($0.name), range: call.nameRange) }
    let arguments = given + procedure.inputs.dropFirst(given.count).map { _ in leftOut }
    let isStandalone = steps.isEmpty && columns.isEmpty && call.yield == .nothing || call.yield == .everything
    var yielded: [(column: Int, name: String)] = []
    switch call.yield {
    case .nothing: if isStandalone { yielded = procedure.outputs.enumerated().map { ($0.offset, $0.element.name) } }
    case .everything: yielded = procedure.outputs.enumerated().map { ($0.offset, $0.element.name) }
    case .items(let items):
      for item in items {
        guard let column = procedure.outputs.firstIndex(where: { $0.name == item.field.text }) else { continue }
        yielded.append((column, item.variable.text))
      }
    }
    let planned = arguments.map(scoped)
    var outputs: [(column: Int, slot: Int)] = []
    for (column, name) in yielded {
      let slot = context.newSlot(name)
      scope[name] = slot
      outputs.append((column, slot))
    }
    steps.append(.call(CallStep(procedure: procedure, arguments: planned, outputs: outputs)))
    if let predicate = call.predicate { steps.append(.filter(predicate.conjuncts.map(scoped))) }
    columns = zip(yielded, outputs).map { ($0.name, $1.slot) }
  }
}

extension PathPattern {
  /// The pattern with made-up names for the nodes and relationships that have none.
  fileprivate func naming(_ newSlot: () -> Int) -> PathPattern {
    func name(_ name: Name?) -> Name { name ?? Name(text: Scope.internalName(newSlot()), range: range) }
    var copy = self
    copy.start.variable = name(start.variable)
    for index in copy.steps.indices {
      copy.steps[index].node.variable = name(steps[index].node.variable)
      copy.steps[index].relationship.variable = name(steps[index].relationship.variable)
    }
    return copy
  }
}
