import Knowledge

/// A graph with what follows from it, as far as that is to be shown.
struct SelectedGraph {
  let graph: KnowledgeGraph
  let inference: Inference
  /// What the whole graph holds, where this is only an excerpt of it.
  private let whole: FactWeb?

  init(_ graph: KnowledgeGraph, _ inference: Inference = .nothing) {
    self.graph = graph
    self.inference = inference
    self.whole = nil
  }

  /// An excerpt of a graph, with the web that it was chosen from.
  init(_ excerpt: KnowledgeGraph, of web: FactWeb) {
    self.graph = excerpt
    self.inference = .nothing
    self.whole = web
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
  var factCount: Int { whole?.totals.facts ?? graph.facts.count + inference.facts.count }

  /// How many entities there are.
  var entityCount: Int { whole?.totals.entities ?? graph.entities.count + inference.entities.keys.count { graph.entities[$0] == nil } }

  /// How many documents there are.
  var documentCount: Int { whole?.totals.documents ?? graph.documents.count }

  /// How many facts speak of each of some entities, without what follows from them.
  func factCounts(of entities: [EntityID]) -> [EntityID: Int] {
    var counts: [EntityID: Int] = [:]
    for id in entities { counts[id] = 0 }
    if let whole {
      for (id, count) in zip(whole.entities, whole.factCounts) where counts[id] != nil { counts[id] = count }
      return counts
    }
    for fact in graph.facts.values {
      if let count = counts[fact.source] { counts[fact.source] = count + 1 }
      if fact.target != fact.source, let count = counts[fact.target] { counts[fact.target] = count + 1 }
    }
    return counts
  }

  /// The entities that no fact speaks of, beside those that are named.
  func factless(beside others: Set<EntityID>) -> Int {
    if let whole { return whole.totals.factless - zip(whole.entities, whole.factCounts).count { $1 == 0 && others.contains($0) } }
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
