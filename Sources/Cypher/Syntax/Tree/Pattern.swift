/// A name with its place in the query.
struct Name: Sendable {
  var text: String
  var range: Range<Int>
}

extension Name: Hashable {
  static func == (left: Name, right: Name) -> Bool { left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A walk to look for or to make: nodes joined by relationships.
struct PathPattern: Sendable {
  /// Which of the walks between two nodes are wanted.
  enum Selection: Hashable, Sendable {
    case every, shortest, allShortest
  }

  var variable: Name?
  var selection = Selection.every
  var start: NodePattern
  var steps: [Step]
  var range: Range<Int>

  /// A relationship and the node that it leads to.
  struct Step: Hashable, Sendable {
    var relationship: RelationshipPattern
    var node: NodePattern
  }

  /// The nodes in the order of the walk.
  var nodes: [NodePattern] { [start] + steps.map(\.node) }
}

extension PathPattern: Hashable {
  static func == (left: PathPattern, right: PathPattern) -> Bool {
    left.variable == right.variable && left.selection == right.selection && left.start == right.start && left.steps == right.steps
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(steps)
  }
}

/// A node to look for or to make.
struct NodePattern: Sendable {
  var variable: Name?
  var labels: [String]
  /// A map literal or a parameter.
  var properties: Expression?
  var range: Range<Int>
}

extension NodePattern: Hashable {
  static func == (left: NodePattern, right: NodePattern) -> Bool {
    left.variable == right.variable && left.labels == right.labels && left.properties == right.properties
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(variable)
    hasher.combine(labels)
  }
}

/// The way that a relationship pattern points.
enum Direction: Sendable {
  case outgoing, incoming
  /// Without an arrow.
  case either
  /// With an arrow at both ends; matches like `either`.
  case both
}

/// A relationship to look for or to make.
struct RelationshipPattern: Sendable {
  /// How many relationships a step of variable length may take.
  struct Length: Hashable, Sendable {
    var minimum: Int?
    var maximum: Int?
    /// Whether one number gives both bounds, as in `*2`.
    var isExact: Bool
  }

  var variable: Name?
  var types: [String]
  /// `nil` for exactly one relationship.
  var length: Length?
  /// A map literal or a parameter.
  var properties: Expression?
  var direction: Direction
  var range: Range<Int>
}

extension RelationshipPattern: Hashable {
  static func == (left: RelationshipPattern, right: RelationshipPattern) -> Bool {
    left.variable == right.variable && left.types == right.types && left.length == right.length && left.properties == right.properties
      && left.direction == right.direction
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(variable)
    hasher.combine(types)
  }
}
