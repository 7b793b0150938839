import Knowledge

/// A graph with what follows from it, as far as that is to be shown.
struct SelectedGraph {
  let graph: KnowledgeGraph
  let inference: Inference

  init(_ graph: KnowledgeGraph, _ inference: Inference = .nothing) {
    self.graph = graph
    self.inference = inference
  }

  /// An entity of the graph, or one that only follows from it.
  func entity(_ id: EntityID) -> Entity? { graph.entities[id] ?? inference.entities[id] }

  /// Whether no document says a fact.
  func isInferred(_ id: FactID) -> Bool { inference[id] != nil && graph.facts[id] == nil }

  /// Whether a relation says the same in both directions.
  func isSymmetric(_ relation: RelationTypeName) -> Bool { graph.ontology.relationType(relation)?.isSymmetric == true }

  /// All facts in reading order, what follows last.
  var facts: [Fact] { graph.sortedFacts + inference.facts.map(\.fact) }

  /// How many facts there are.
  var factCount: Int { graph.facts.count + inference.facts.count }

  /// How many entities there are.
  var entityCount: Int { graph.entities.count + inference.entities.keys.count { graph.entities[$0] == nil } }

  /// The entities that no fact speaks of, beside those that are named.
  func factless(beside others: Set<EntityID>) -> Int {
    var isTold = others
    for fact in graph.facts.values {
      isTold.insert(fact.source)
      isTold.insert(fact.target)
    }
    for inferred in inference.facts {
      isTold.insert(inferred.fact.source)
      isTold.insert(inferred.fact.target)
    }
    return graph.entities.keys.count { !isTold.contains($0) }
  }
}
