import GraphModel

/// The part of a graph that an algorithm works on, with its nodes and relationships numbered from 0.
struct GraphProjection {
  /// The nodes of the graph, by their new numbers.
  let nodes: [Int32]
  /// The relationships of the graph, by their new numbers.
  let relationships: [Int32]
  let adjacency: DirectedAdjacency
  /// The weights of the relationships; `nil` where none are asked for.
  let weights: [Double]?
  private let numbers: [Int32]

  /// The options that choose the part.
  static let options = ["labels", "types", "weight"]

  /// Takes the nodes that have one of the labels, and the relationships between them that have one of the types; all where none are named.
  ///
  /// The weight is a property of relationships; one that does not have it weighs 1.
  init(_ graph: PropertyGraph, _ options: AlgorithmOptions) throws {
    let labels = try options.texts("labels").map { $0.compactMap(graph.labels.number) }
    let types = try options.texts("types").map { Set($0.compactMap(graph.types.number)) }
    var nodes: [Int32] = []
    var numbers = [Int32](repeating: -1, count: graph.nodeBound)
    for node in 0..<graph.nodeBound where graph.isLive(node: node) {
      if let labels, !labels.contains(where: { graph.hasLabel(node, $0) }) { continue }
      numbers[node] = Int32(nodes.count)
      nodes.append(Int32(node))
    }
    var (relationships, sources, targets): ([Int32], [Int32], [Int32]) = ([], [], [])
    for relationship in 0..<graph.relationshipBound where graph.isLive(relationship: relationship) {
      if let types, !types.contains(graph.type(of: relationship)) { continue }
      let (source, target) = (numbers[Int(graph.sources[relationship])], numbers[Int(graph.targets[relationship])])
      guard source >= 0, target >= 0 else { continue }
      relationships.append(Int32(relationship))
      sources.append(source)
      targets.append(target)
    }
    self.nodes = nodes
    self.numbers = numbers
    self.relationships = relationships
    adjacency = DirectedAdjacency(nodeCount: nodes.count, sources: sources, targets: targets)
    weights = try options.text("weight").map { key in
      let number = graph.keys.number(of: key)
      return try relationships.map { relationship in
        try Self.weight(number.map { graph.relationshipProperty(Int(relationship), $0) } ?? .null, key)
      }
    }
  }

  private static func weight(_ value: Value, _ key: String) throws -> Double {
    let weight: Double
    switch value {
    case .null: weight = 1
    case .integer(let number): weight = Double(number)
    case .float(let number): weight = number
    default: throw AlgorithmOptions.fault("the weight \(key) must be a number everywhere")
    }
    guard weight >= 0, weight.isFinite else { throw AlgorithmOptions.fault("the weight \(key) must not be below zero or endless") }
    return weight
  }

  /// A node as a value.
  func node(_ number: Int) -> Value { .node(Node(NodeID(Int(nodes[number])))) }

  /// The number of a node; `nil` where it is not in this part.
  func number(of node: Node) -> Int? {
    let index = Int(node.id.index)
    guard numbers.indices.contains(index), numbers[index] >= 0 else { return nil }
    return Int(numbers[index])
  }

  /// A way as a value.
  func path(_ way: ShortestWay) -> Value {
    .path(
      Path(
        nodes: way.nodes.map { Node(NodeID(Int(nodes[$0]))) },
        relationships: way.arrows.map { Relationship(RelationshipID(Int(relationships[$0]))) }))
  }
}
