import Knowledge

/// Puts the entities and facts of a chart into words.
struct ChartWriter {
  let graph: KnowledgeGraph

  init(_ graph: KnowledgeGraph) { self.graph = graph }

  /// An entity's name, on one line; never empty.
  func name(_ id: EntityID) -> String {
    let name = PlainText.cleaned(graph.entities[id]?.name ?? id.rawValue, limit: 200)
    return name.isEmpty ? PlainText.cleaned(id.rawValue, limit: 200) : name
  }

  /// A relation's words: `takes part in`.
  func words(_ relation: RelationTypeName) -> String {
    PlainText.cleaned(graph.ontology.relationType(relation)?.label ?? relation.rawValue, limit: 60)
  }

  /// A relation's colour; of what is denied, the colour of denials.
  func color(_ relation: RelationTypeName, _ modality: Modality = .asserted) -> String {
    modality == .negated ? DiagramWriter.denial : NodeLook.color(graph.ontology.relationType(relation)?.color) ?? "#808080"
  }

  /// The look of an entity's kind.
  func look(_ id: EntityID) -> NodeLook { NodeLook(of: graph.entities[id].flatMap { graph.ontology.entityType($0.type) }) }

  /// What facts of one line say, under the identifier of the element that draws them.
  func statement(_ facts: [Fact], id: String) -> DrawnStatement? {
    guard let fact = facts.first else { return nil }
    return DrawnStatement(
      id: id, source: fact.source, sourceName: name(fact.source), relation: fact.type, words: words(fact.type), target: fact.target,
      targetName: name(fact.target), modality: fact.modality, isInferred: false,
      details: LineWords.phrases(of: facts).map { PlainText.cleaned($0, limit: 80) }, facts: facts.map(\.id))
  }

  /// A statement with its quotes, and the address of a document that says it.
  func note(_ statement: DrawnStatement, of facts: [Fact]) -> ChartNote {
    let told = EvidenceNote(graph).told(statement.sentence, of: facts)
    return ChartNote(id: statement.id, lines: told.lines, link: told.link)
  }

  /// What is known of an entity: its name and kind, and the facts about it that are shown.
  func note(_ id: EntityID, shown: Int) -> ChartNote {
    let type = graph.entities[id].flatMap { graph.ontology.entityType($0.type) }
    let kind = PlainText.cleaned(type?.label ?? graph.entities[id]?.type.rawValue ?? "", limit: 60)
    return ChartNote(id: ElementID.entity(id), lines: [name(id), kind, Phrasing.count(shown, "fact", "facts") + " shown"])
  }

  /// The class of an entity's element: its type.
  func classes(_ id: EntityID) -> String { SVGClass.name(graph.entities[id]?.type.rawValue ?? "") }

  /// Where an entity's kind stands in the ontology; those that it does not know come last.
  func kindOrder(_ id: EntityID) -> Int {
    let types = graph.ontology.entityTypes
    return graph.entities[id].flatMap { entity in types.firstIndex { $0.name == entity.type } } ?? types.count
  }
}
