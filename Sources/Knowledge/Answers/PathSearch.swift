import GraphModel

/// The shortest ways between entities, made ready once for many questions.
public struct PathSearch: Sendable {
  /// A way from one entity to another.
  public struct Path: Sendable {
    /// The entities that it passes, ends included.
    public let entities: [EntityID]
    /// The steps between them.
    public let steps: [Step]
  }

  /// One step of a way.
  public struct Step: Sendable {
    /// Where it begins.
    public let from: EntityID
    /// Where it ends.
    public let to: EntityID
    /// The facts that join the two, in whichever direction, in reading order, inferred ones last; never empty.
    public let facts: [Fact]
  }

  /// What counts as a connection unless the caller says otherwise: not what the text denies.
  public static let affirming: Set<Modality> = [.asserted, .planned, .desired]

  private let ids: [EntityID]
  private let numbers: [EntityID: Int]
  private let facts: [Fact]
  private let adjacency: Adjacency

  /// Makes a search over the facts of some modalities, and over what follows from them where that is given. Linear in both, but for sorting.
  public init(_ graph: KnowledgeGraph, modalities: Set<Modality> = affirming, inference: Inference = .nothing) {
    let ids = Set(graph.entities.keys).union(inference.entities.keys).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    var facts: [Fact] = [], edges: [(source: Int, target: Int)] = []
    for fact in graph.sortedFacts + inference.facts.map(\.fact) where modalities.contains(fact.modality) {
      guard let source = numbers[fact.source], let target = numbers[fact.target] else { continue }
      facts.append(fact)
      edges.append((source, target))
    }
    self.ids = ids
    self.numbers = numbers
    self.facts = facts
    adjacency = Adjacency(nodeCount: ids.count, edges: edges)
  }

  /// The shortest ways from one entity to another, all of the same length.
  ///
  /// Empty where there is none within `maxLength` steps, or where the graph does not have both. Linear in the graph, plus the ways returned.
  /// - Parameters:
  ///   - maxLength: the most steps that a way may have.
  ///   - limit: the most ways to return.
  public func paths(from source: EntityID, to target: EntityID, maxLength: Int, limit: Int) -> [Path] {
    guard let first = numbers[source], let last = numbers[target] else { return [] }
    return adjacency.shortestPaths(from: first, to: last, limit: limit).filter { $0.count <= maxLength + 1 }.map { way in
      Path(
        entities: way.map { ids[$0] },
        steps: zip(way, way.dropFirst()).map { from, to in
          Step(from: ids[from], to: ids[to], facts: adjacency.steps(from: from).filter { $0.node == to }.map { facts[$0.edge] })
        })
    }
  }
}
