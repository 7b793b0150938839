import GraphModel

extension Procedure {
  /// The algorithms over graphs: `entente.degree`, `entente.pageRank`, `entente.betweenness`, `entente.components`,
  /// `entente.communities`, `entente.shortestPath` and `entente.distances`.
  ///
  /// Each takes a map of options last, which may be left out: `labels` and `types` choose the part of the graph, `weight` names a property
  /// of relationships.
  public static let algorithms: [Procedure] = [degree, pageRank, betweenness, components, communities, shortestPath, distances]

  private static func algorithm(
    _ name: String, _ inputs: String = "", options: [String] = [], yields: String,
    _ rows: @escaping @Sendable (_ part: GraphProjection, _ arguments: [Value], _ options: AlgorithmOptions, Checkpoint) throws -> [[Value]]
  ) -> Procedure {
    let allowed = GraphProjection.options + options
    do throws(CypherError) {
      return try Procedure(
        signature: "entente.\(name)(\(inputs)options = null :: MAP?) :: (\(yields))",
        interruptible: { arguments, graph, checkpoint in
          let options = try AlgorithmOptions(arguments.last ?? .null, allowing: allowed)
          return try rows(try GraphProjection(graph, options), arguments, options, checkpoint)
        })
    } catch {
      preconditionFailure("the signature of \(name): \(error)")
    }
  }

  private static let degree = algorithm(
    "degree", yields: "node :: NODE, degree :: INTEGER, incoming :: INTEGER, outgoing :: INTEGER"
  ) { part, _, _, _ in
    (0..<part.nodes.count).map { node in
      let (incoming, outgoing) = (part.adjacency.inDegree(of: node), part.adjacency.outDegree(of: node))
      return [part.node(node), .integer(Int64(incoming + outgoing)), .integer(Int64(incoming)), .integer(Int64(outgoing))]
    }
  }

  private static let pageRank = algorithm(
    "pageRank", options: ["damping", "rounds"], yields: "node :: NODE, score :: FLOAT"
  ) { part, _, options, checkpoint in
    let ranks = try part.adjacency.pageRank(
      damping: try options.number("damping", in: 0...1) ?? 0.85, weights: part.weights,
      maximumRounds: Int(try options.number("rounds", in: 1...100_000) ?? 100), checkpoint: checkpoint)
    return ranks.enumerated().map { [part.node($0.offset), .float($0.element)] }
  }

  private static let betweenness = algorithm(
    "betweenness", options: ["direction"], yields: "node :: NODE, score :: FLOAT"
  ) { part, _, options, checkpoint in
    let scores = try part.adjacency.betweenness(walk: try options.walk(otherwise: .eitherWay), checkpoint: checkpoint)
    return scores.enumerated().map { [part.node($0.offset), .float($0.element)] }
  }

  private static let components = algorithm(
    "components", options: ["strong"], yields: "node :: NODE, component :: INTEGER"
  ) { part, _, options, _ in
    let isStrong = try options.isSet("strong")
    let components = isStrong ? part.adjacency.stronglyConnectedComponents() : part.adjacency.connectedComponents()
    return components.enumerated().map { [part.node($0.offset), .integer(Int64($0.element))] }
  }

  private static let communities = algorithm(
    "communities", options: ["resolution"], yields: "node :: NODE, community :: INTEGER, modularity :: FLOAT"
  ) { part, _, options, checkpoint in
    let communities = try part.adjacency.communities(
      weights: part.weights, resolution: try options.number("resolution", in: 0...1e6) ?? 1, checkpoint: checkpoint)
    return communities.members.enumerated().map {
      [part.node($0.offset), .integer(Int64($0.element)), .float(communities.modularity)]
    }
  }

  private static let shortestPath = algorithm(
    "shortestPath", "source :: NODE, target :: NODE, ", options: ["direction"], yields: "path :: PATH, cost :: FLOAT"
  ) { part, arguments, options, checkpoint in
    guard case .node(let source) = arguments[0], case .node(let target) = arguments[1], let start = part.number(of: source),
      let end = part.number(of: target)
    else { return [] }
    let way = try part.adjacency.shortestWay(
      from: start, to: end, walk: try options.walk(otherwise: .eitherWay), weights: part.weights, checkpoint: checkpoint)
    return way.map { [[part.path($0), .float($0.cost)]] } ?? []
  }

  private static let distances = algorithm(
    "distances", "source :: NODE, ", options: ["direction"], yields: "node :: NODE, cost :: FLOAT"
  ) { part, arguments, options, checkpoint in
    guard case .node(let source) = arguments[0], let start = part.number(of: source) else { return [] }
    let costs = try part.adjacency.costs(
      from: start, walk: try options.walk(otherwise: .eitherWay), weights: part.weights, checkpoint: checkpoint)
    return costs.enumerated().compactMap { node, cost in cost.map { [part.node(node), .float($0)] } }
  }
}
