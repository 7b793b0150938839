import Cypher
import Knowledge

/// The part of a graph that the result of a query names: its entities, and its facts with their ends.
///
/// Where only entities are named, the facts between them belong to it.
struct QuerySelection {
  private var entities: Set<EntityID> = []
  private var facts: Set<FactID> = []

  /// Collects what a result names, in paths, lists and maps too.
  init(_ result: QueryResult) {
    for row in result.rows { for value in row { add(value) } }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .node(let node): if case .string(let id)? = node.properties["id"] { entities.insert(EntityID(rawValue: id)) }
    case .relationship(let relationship):
      if case .string(let id)? = relationship.properties["id"] { facts.insert(FactID(rawValue: id)) }
    case .path(let path):
      for node in path.nodes { add(.node(node)) }
      for relationship in path.relationships { add(.relationship(relationship)) }
    case .list(let members): for member in members { add(member) }
    case .map(let map): for member in map.values { add(member) }
    default: break
    }
  }

  /// The part of a graph; empty where the result names none of its entities and facts.
  func part(of graph: KnowledgeGraph) -> KnowledgeGraph { graph.part(entities: entities, facts: facts) }
}
