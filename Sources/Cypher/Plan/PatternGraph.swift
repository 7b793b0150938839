/// The patterns of a MATCH as a graph of nodes and relationships to find.
struct PatternGraph {
  struct Node {
    var slot: Int
    /// The variable, or a made-up name.
    var name: String
    var isBound: Bool
    var labels: [String]
    var properties: Expression?
  }

  struct Relationship {
    var slot: Int
    var name: String
    var isBound: Bool
    var types: [Int32]
    var direction: Direction
    var length: RelationshipPattern.Length?
    var selection: PathPattern.Selection
    var properties: Expression?
    /// Places of the ends in the list of nodes.
    var from: Int
    var to: Int
    /// Whether the relationships are read, by name, as part of a path or to tell them from others.
    var isNeeded: Bool
    var isNamed: Bool
    /// Whether a path or other relationships need it.
    var isShared: Bool
    /// Shortest paths stand alone; their relationships may be those of others.
    var clause: Int
  }

  struct Path {
    var slot: Int
    var name: String
    var start: Int
    var relationships: [Int]
  }

  private(set) var nodes: [Node] = []
  private(set) var relationships: [Relationship] = []
  private(set) var paths: [Path] = []
  /// All names, also the made-up ones.
  private(set) var scope = Scope()
  /// The names that the query gives.
  private(set) var namedScope = Scope()
  /// The names that were not known before.
  private(set) var newNames: Set<String> = []
  private var places: [String: Int] = [:]

  init(_ patterns: [PathPattern], _ incoming: Scope, _ context: PlanContext) {
    let count = patterns.reduce(0) { $0 + $1.steps.count }
    for (number, pattern) in patterns.enumerated() {
      let start = addNode(pattern.start, incoming, context)
      var previous = start
      var members: [Int] = []
      for step in pattern.steps {
        let next = addNode(step.node, incoming, context)
        members.append(relationships.count)
        addRelationship(step.relationship, pattern, number, previous, next, count, incoming, context)
        previous = next
      }
      if let variable = pattern.variable {
        let slot = context.newSlot(variable.text)
        paths.append(Path(slot: slot, name: variable.text, start: start, relationships: members))
        introduce(variable.text, slot, isNamed: true, isNew: true)
      }
    }
  }

  /// Notes that nobody reads a list of relationships.
  mutating func forgetList(_ index: Int) { relationships[index].isNeeded = false }

  private mutating func introduce(_ name: String, _ slot: Int, isNamed: Bool, isNew: Bool) {
    scope[name] = slot
    if isNamed { namedScope[name] = slot }
    if isNew { newNames.insert(name) }
  }

  private mutating func addNode(_ pattern: NodePattern, _ incoming: Scope, _ context: PlanContext) -> Int {
    if let name = pattern.variable?.text, let place = places[name] {
      nodes[place].labels += pattern.labels.filter { !nodes[place].labels.contains($0) }
      if case .map(let entries)? = pattern.properties?.node {
        var known: [MapEntry] = []
        if case .map(let entries)? = nodes[place].properties?.node { known = entries }
        nodes[place].properties = Expression(node: .map(known + entries), range: pattern.range)
      }
      return place
    }
    let known = pattern.variable.flatMap { incoming[$0.text] }
    let slot = known ?? context.newSlot(pattern.variable?.text, .node)
    let name = pattern.variable?.text ?? Scope.internalName(slot)
    nodes.append(Node(slot: slot, name: name, isBound: known != nil, labels: pattern.labels, properties: pattern.properties))
    places[name] = nodes.count - 1
    introduce(name, slot, isNamed: pattern.variable != nil, isNew: known == nil)
    return nodes.count - 1
  }

  private mutating func addRelationship(
    _ pattern: RelationshipPattern, _ path: PathPattern, _ number: Int, _ from: Int, _ to: Int, _ count: Int, _ incoming: Scope,
    _ context: PlanContext
  ) {
    let known = pattern.variable.flatMap { incoming[$0.text] }
    let slot = known ?? context.newSlot(pattern.variable?.text, pattern.length == nil && path.selection == .every ? .relationship : .value)
    let name = pattern.variable?.text ?? Scope.internalName(slot)
    var types: [Int32] = []
    for type in pattern.types {
      let number = Int32(context.graph.types.intern(type))
      if !types.contains(number) { types.append(number) }
    }
    relationships.append(
      Relationship(
        slot: slot, name: name, isBound: known != nil, types: types, direction: pattern.direction, length: pattern.length,
        selection: path.selection, properties: pattern.properties, from: from, to: to,
        isNeeded: pattern.variable != nil || path.variable != nil || count > 1, isNamed: pattern.variable != nil,
        isShared: path.variable != nil || count > 1, clause: path.selection == .every ? -1 : number))
    introduce(name, slot, isNamed: pattern.variable != nil, isNew: known == nil)
  }
}
