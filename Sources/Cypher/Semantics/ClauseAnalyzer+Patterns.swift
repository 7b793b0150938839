extension ClauseAnalyzer {
  mutating func checkMatch(_ patterns: [PathPattern], _ predicate: Expression?) throws {
    var binder = PatternBinder(scope)
    for pattern in patterns { try binder.bind(pattern) }
    scope = binder.scope
    for pattern in patterns { try checkProperties(of: pattern, allowsParameter: false) }
    if let predicate { try expressions.checkPredicate(predicate) }
  }

  /// The braces of a pattern hold a map, or where it is made a parameter.
  private func checkProperties(of pattern: PathPattern, allowsParameter: Bool) throws {
    for properties in pattern.expressions {
      if case .parameter = properties.node, !allowsParameter {
        throw SemanticAnalyzer.fault(.invalidParameterUse, "a parameter cannot be the properties that are looked for", at: properties.range)
      }
      _ = try expressions.type(of: properties)
    }
  }

  mutating func checkCreation(_ pattern: PathPattern, isMerge: Bool) throws {
    guard pattern.selection == .every else {
      throw SemanticAnalyzer.fault(.unexpectedSyntax, "a shortest path cannot be made", at: pattern.range)
    }
    try checkNode(pattern.start, isAlone: pattern.steps.isEmpty, isMerge)
    for step in pattern.steps {
      try checkRelationship(step.relationship, isMerge)
      try checkNode(step.node, isAlone: false, isMerge)
    }
    if let variable = pattern.variable { try introduce(variable, .path) }
  }

  private mutating func checkNode(_ node: NodePattern, isAlone: Bool, _ isMerge: Bool) throws {
    try checkProperties(node.properties, isMerge)
    guard let variable = node.variable else { return }
    guard let type = scope[variable.text] else {
      scope[variable.text] = .node
      return
    }
    if isAlone || !node.labels.isEmpty || node.properties != nil {
      throw SemanticAnalyzer.fault(.variableAlreadyBound, "the variable \(variable.text) is already there", at: variable.range)
    }
    try checkType(variable, type, .node)
  }

  private mutating func checkRelationship(_ relationship: RelationshipPattern, _ isMerge: Bool) throws {
    if relationship.length != nil {
      throw SemanticAnalyzer.fault(.creatingVarLength, "a relationship of variable length cannot be made", at: relationship.range)
    }
    if let variable = relationship.variable, scope[variable.text] != nil { try introduce(variable, .relationship) }
    if relationship.types.count != 1 {
      throw SemanticAnalyzer.fault(.noSingleRelationshipType, "a relationship is made with exactly one type", at: relationship.range)
    }
    if !isMerge && (relationship.direction == .either || relationship.direction == .both) {
      throw SemanticAnalyzer.fault(.requiresDirectedRelationship, "a relationship is made in one direction", at: relationship.range)
    }
    try checkProperties(relationship.properties, isMerge)
    if let variable = relationship.variable { try introduce(variable, .relationship) }
  }

  private func checkProperties(_ properties: Expression?, _ isMerge: Bool) throws {
    guard let properties else { return }
    if case .parameter = properties.node, isMerge {
      throw SemanticAnalyzer.fault(.invalidParameterUse, "a parameter cannot be the properties that are looked for", at: properties.range)
    }
    _ = try expressions.type(of: properties)
  }

  private func checkType(_ variable: Name, _ type: StaticType, _ wanted: StaticType) throws {
    guard type.mayBe(wanted) else {
      throw SemanticAnalyzer.fault(
        .variableTypeConflict, "the variable \(variable.text) is \(type.phrase), not \(wanted.phrase)", at: variable.range)
    }
  }
}

/// Makes the variables of patterns known, and checks that each has one type.
struct PatternBinder {
  private(set) var scope: TypeScope
  /// The relationships that these patterns have named.
  private var relationships: Set<String> = []

  init(_ scope: TypeScope) { self.scope = scope }

  mutating func bind(_ pattern: PathPattern) throws {
    try bind(pattern.start)
    for step in pattern.steps {
      try bind(step.relationship)
      try bind(step.node)
    }
    guard let variable = pattern.variable else { return }
    if scope[variable.text] != nil {
      throw SemanticAnalyzer.fault(.variableAlreadyBound, "the variable \(variable.text) is already there", at: variable.range)
    }
    scope[variable.text] = .path
  }

  private mutating func bind(_ node: NodePattern) throws {
    guard let variable = node.variable else { return }
    try bind(variable, .node)
  }

  private mutating func bind(_ relationship: RelationshipPattern) throws {
    guard let variable = relationship.variable else { return }
    try bind(variable, relationship.length == nil ? .relationship : .list(.relationship))
    guard relationships.insert(variable.text).inserted else {
      throw SemanticAnalyzer.fault(
        .relationshipUniquenessViolation, "\(variable.text) would be two relationships at once", at: variable.range)
    }
  }

  private mutating func bind(_ variable: Name, _ type: StaticType) throws {
    if let known = scope[variable.text], !known.mayBe(type) {
      throw SemanticAnalyzer.fault(
        .variableTypeConflict, "the variable \(variable.text) is \(known.phrase), not \(type.phrase)", at: variable.range)
    }
    scope[variable.text] = type
  }
}
