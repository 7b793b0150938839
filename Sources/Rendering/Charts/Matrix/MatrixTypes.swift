import Knowledge

/// Which facts of an ontology say who takes part in what.
///
/// The pack is asked: of the relations whose targets are never of the kinds of their sources, the one that joins most kinds to most kinds is what
/// taking part means; all that leads from the same actors to the same kinds of things belongs beside it.
struct MatrixTypes {
  /// What may stand in a row; `nil` for anything.
  let rows: [EntityTypeName]?
  /// What may stand in a column; `nil` for anything.
  let columns: [EntityTypeName]?

  /// Any source and any target: for relations that were asked for.
  static let any = MatrixTypes(rows: nil, columns: nil)

  private init(rows: [EntityTypeName]?, columns: [EntityTypeName]?) {
    self.rows = rows
    self.columns = columns
  }

  /// The types of an ontology; anything where no relation leads from one kind of thing to others.
  init(_ ontology: Ontology) {
    func reach(_ types: [EntityTypeName]) -> Int {
      ontology.entityTypes.count { type in !type.isAbstract && types.contains { ontology.isKind(type.name, of: $0) } }
    }
    var best: RelationType?
    var most = 0
    for relation in ontology.relationTypes where !relation.isSymmetric && relation.range.count > 1 {
      let isApart = relation.range.allSatisfy { target in
        !relation.domain.contains { ontology.isKind(target, of: $0) || ontology.isKind($0, of: target) }
      }
      let joined = reach(relation.domain) * reach(relation.range)
      if isApart, joined > most { (best, most) = (relation, joined) }
    }
    self.init(rows: best?.domain, columns: best?.range)
  }

  /// Whether a fact has a place in the matrix.
  func admits(_ fact: Fact, in graph: KnowledgeGraph) -> Bool {
    func fits(_ id: EntityID, _ types: [EntityTypeName]?) -> Bool {
      guard let types else { return true }
      guard let entity = graph.entities[id] else { return false }
      return types.contains { graph.ontology.isKind(entity.type, of: $0) }
    }
    return fits(fact.source, rows) && fits(fact.target, columns)
  }

  /// The columns in words: `forums, events, exercises and missions`.
  func columnWords(in ontology: Ontology) -> String? {
    columns.map { Phrasing.list($0.map { PlainText.cleaned(ontology.entityType($0)?.plural ?? $0.rawValue, limit: 40) }) }
  }
}
