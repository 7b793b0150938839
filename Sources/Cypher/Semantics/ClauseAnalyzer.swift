/// Checks the clauses of a query one after the other.
struct ClauseAnalyzer {
  let analyzer: SemanticAnalyzer
  var scope: TypeScope
  var columns: [String] = []
  let isSubquery: Bool

  init(_ analyzer: SemanticAnalyzer, _ scope: TypeScope, isSubquery: Bool) {
    self.analyzer = analyzer
    self.scope = scope
    self.isSubquery = isSubquery
  }

  var expressions: ExpressionAnalyzer { ExpressionAnalyzer(analyzer, scope) }

  mutating func check(_ query: SingleQuery) throws {
    for (index, clause) in query.clauses.enumerated() {
      let isLast = index == query.clauses.count - 1
      try checkPlace(of: clause, isLast: isLast, isAlone: query.clauses.count == 1)
      try check(clause, isAlone: query.clauses.count == 1)
    }
  }

  private func checkPlace(of clause: Clause, isLast: Bool, isAlone: Bool) throws {
    func misplaced(_ message: String) -> CypherError { SemanticAnalyzer.fault(.invalidClauseComposition, message, at: clause.range) }
    if isSubquery && clause.isUpdating { throw misplaced("a subquery cannot write") }
    switch clause.node {
    case .return: if !isLast { throw misplaced("RETURN is the last clause") }
    case .match, .unwind, .with: if isLast && !isSubquery { throw misplaced("a query ends with RETURN or a clause that writes") }
    default: break
    }
  }

  mutating func check(_ clause: Clause, isAlone: Bool) throws {
    switch clause.node {
    case .match(_, let patterns, let predicate): try checkMatch(patterns, predicate)
    case .unwind(let list, let variable):
      let type = try expressions.type(of: list)
      try introduce(variable, type.member)
    case .create(let patterns): for pattern in patterns { try checkCreation(pattern, isMerge: false) }
    case .merge(let pattern, let onCreate, let onMatch):
      try checkCreation(pattern, isMerge: true)
      try check(onCreate + onMatch)
    case .set(let items): try check(items)
    case .remove(let items): try check(items)
    case .delete(_, let entities): for entity in entities { try checkDeletion(entity) }
    case .foreach(let variable, let list, let clauses):
      var inner = self
      inner.scope[variable.text] = try expressions.type(of: list).member
      for clause in clauses { try inner.check(clause, isAlone: false) }
    case .call(let call): try checkCall(call, isAlone: isAlone)
    case .with(let projection, let predicate): try checkProjection(projection, predicate, isReturn: false, clause.range)
    case .return(let projection): try checkProjection(projection, nil, isReturn: true, clause.range)
    }
  }

  /// Makes a new variable known.
  mutating func introduce(_ name: Name, _ type: StaticType) throws {
    guard scope[name.text] == nil else {
      throw SemanticAnalyzer.fault(.variableAlreadyBound, "the variable \(name.text) is already there", at: name.range)
    }
    scope[name.text] = type
  }

  private func checkKnown(_ name: Name, _ types: [StaticType]) throws {
    let type = try expressions.type(of: Expression(node: .variable(name.text), range: name.range))
    guard types.contains(where: type.mayBe) else {
      throw SemanticAnalyzer.fault(.invalidArgumentType, "\(name.text) is \(type.phrase)", at: name.range)
    }
  }

  private func check(_ items: [SetItem]) throws {
    for item in items {
      switch item {
      case .property(let owner, _, let value):
        try checkOwner(owner)
        _ = try expressions.type(of: value)
      case .replace(let name, let value), .merge(let name, let value):
        try checkKnown(name, [.node, .relationship])
        let type = try expressions.type(of: value)
        guard [StaticType.map, .node, .relationship].contains(where: type.mayBe) else {
          throw SemanticAnalyzer.fault(.invalidArgumentType, "properties are a map, not \(type.phrase)", at: value.range)
        }
      case .labels(let name, _): try checkKnown(name, [.node])
      }
    }
  }

  private func check(_ items: [RemoveItem]) throws {
    for item in items {
      switch item {
      case .property(let owner, _): try checkOwner(owner)
      case .labels(let name, _): try checkKnown(name, [.node])
      }
    }
  }

  private func checkOwner(_ owner: Expression) throws {
    let type = try expressions.type(of: owner)
    guard [StaticType.node, .relationship].contains(where: type.mayBe) else {
      throw SemanticAnalyzer.fault(.invalidArgumentType, "\(type.phrase) has no properties that can be set", at: owner.range)
    }
  }

  private func checkDeletion(_ entity: Expression) throws {
    if case .hasLabels = entity.node {
      throw SemanticAnalyzer.fault(.invalidDelete, "DELETE takes away whole entities; labels are taken away by REMOVE", at: entity.range)
    }
    let type = try expressions.type(of: entity)
    guard [StaticType.node, .relationship, .path].contains(where: type.mayBe) else {
      throw SemanticAnalyzer.fault(.invalidArgumentType, "\(type.phrase) cannot be deleted", at: entity.range)
    }
  }
}
