/// A clause with its place in the query.
struct Clause: Sendable {
  var node: Node
  var range: Range<Int>

  /// The kinds of clause.
  indirect enum Node: Hashable, Sendable {
    case match(isOptional: Bool, [PathPattern], predicate: Expression?)
    case unwind(Expression, variable: Name)
    case create([PathPattern])
    case merge(PathPattern, onCreate: [SetItem], onMatch: [SetItem])
    case set([SetItem])
    case remove([RemoveItem])
    case delete(isDetaching: Bool, [Expression])
    case foreach(variable: Name, list: Expression, [Clause])
    case call(ProcedureCall)
    case with(Projection, predicate: Expression?)
    case `return`(Projection)
  }

  /// Whether the clause changes the graph.
  var isUpdating: Bool {
    switch node {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    default: false
    }
  }
}

extension Clause: Hashable {
  static func == (left: Clause, right: Clause) -> Bool { left.node == right.node }
  func hash(into hasher: inout Hasher) { hasher.combine(node) }
}

/// A change by SET.
enum SetItem: Hashable, Sendable {
  /// `n.key = value`
  case property(Expression, key: String, value: Expression)
  /// `n = map`
  case replace(Name, Expression)
  /// `n += map`
  case merge(Name, Expression)
  /// `n:Label`
  case labels(Name, [String])
}

/// A change by REMOVE.
enum RemoveItem: Hashable, Sendable {
  case property(Expression, key: String)
  case labels(Name, [String])
}

/// A call of a procedure.
struct ProcedureCall: Hashable, Sendable {
  /// What a call passes on.
  enum Yield: Hashable, Sendable {
    case nothing
    case everything
    case items([YieldItem])
  }

  var name: String
  var nameRange: Range<Int>
  /// `nil` where the arguments are taken from the parameters.
  var arguments: [Expression]?
  var yield: Yield
  var predicate: Expression?

  static func == (left: ProcedureCall, right: ProcedureCall) -> Bool {
    left.name == right.name && left.arguments == right.arguments && left.yield == right.yield && left.predicate == right.predicate
  }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A column of a procedure with the name that it gets.
struct YieldItem: Hashable, Sendable {
  var field: Name
  var variable: Name
}

/// What WITH and RETURN pass on.
struct Projection: Hashable, Sendable {
  var isDistinct = false
  /// Whether all variables are passed on (`*`).
  var includesAll = false
  var items: [ProjectionItem] = []
  var order: [SortItem] = []
  var skip: Expression?
  var limit: Expression?
}

/// An expression with the name of its column.
struct ProjectionItem: Sendable {
  var expression: Expression
  var alias: Name?
  /// The expression as written, which names the column where there is no alias.
  var text: String

  /// The column's name.
  var name: String { alias?.text ?? text }
}

extension ProjectionItem: Hashable {
  static func == (left: ProjectionItem, right: ProjectionItem) -> Bool {
    left.expression == right.expression && left.alias == right.alias
  }
  func hash(into hasher: inout Hasher) { hasher.combine(expression) }
}

/// A key of ORDER BY.
struct SortItem: Hashable, Sendable {
  var expression: Expression
  var isDescending: Bool
}
