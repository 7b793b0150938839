import Knowledge

/// Puts the chosen entities and lines into words.
struct DiagramWriter {
  let graph: KnowledgeGraph
  let selection: Selection
  private let centre: Set<EntityID>
  private let factCounts: [EntityID: Int]

  init(graph: KnowledgeGraph, selection: Selection) {
    self.graph = graph
    self.selection = selection
    self.centre = Set(selection.centre)
    var counts: [EntityID: Int] = [:]
    for fact in graph.facts.values {
      counts[fact.source, default: 0] += 1
      if fact.target != fact.source { counts[fact.target, default: 0] += 1 }
    }
    self.factCounts = counts
  }

  /// The name of an entity, broken into lines.
  func label(_ id: EntityID) -> [String] {
    let look = NodeLook(of: graph.entities[id].flatMap { graph.ontology.entityType($0.type) })
    return LineBreaking.lines(of: name(id), width: centre.contains(id) ? 18 : look.columns, limit: 4)
  }

  /// The node of an entity of the graph.
  func node(_ id: EntityID, label: [String], column: Int) -> DiagramNode? {
    guard let entity = graph.entities[id] else { return nil }
    let type = graph.ontology.entityType(entity.type)
    let name = self.name(id)
    var tooltip = [name, type?.label ?? entity.type.rawValue]
    let aliases = entity.aliases.prefix(6).map { PlainText.cleaned($0, limit: 60) }
    if !aliases.isEmpty { tooltip.append("also: " + aliases.joined(separator: "; ")) }
    tooltip.append(Phrasing.count(factCounts[id] ?? 0, "fact", "facts"))
    return DiagramNode(
      id: id, elementID: ElementID.entity(id), name: name, label: label, type: entity.type, look: NodeLook(of: type),
      isCentral: centre.contains(id), column: column, tooltip: tooltip)
  }

  /// The trunk with its branches.
  func trunk(_ trunk: TrunkGrouping.Trunk, columns: [EntityID: Int]) -> DiagramTrunk {
    let words = relationWords(trunk.type, trunk.modality)
    let isAlone = trunk.lines.count == 1
    var label = LineBreaking.lines(of: words, width: 20, limit: 3)
    if isAlone, let line = trunk.lines.first { label += branchLabel(line) }
    let hubColumn = columns[trunk.hub] ?? 0
    let offsets = trunk.lines.map { (columns[$0.other(than: trunk.hub)] ?? 0) - hubColumn }
    let runsLeft = offsets.reduce(0, +) < 0
    let color = trunk.modality == .negated ? Self.denial : NodeLook.color(graph.ontology.relationType(trunk.type)?.color) ?? "#808080"
    let statements = trunk.lines.prefix(12).map { statement($0).sentence }
    return DiagramTrunk(
      id: ElementID.trunk(trunk.hub, trunk.type, trunk.sense, trunk.modality) + (isAlone ? "-words" : ""), hub: trunk.hub, type: trunk.type,
      sense: trunk.sense, modality: trunk.modality, label: label, color: color, runsLeft: runsLeft,
      tooltip: statements + (trunk.lines.count > 12 ? ["and \(trunk.lines.count - 12) more"] : []),
      branches: zip(trunk.lines, offsets).map { line, offset in
        branch(line, from: trunk.hub, isAlone: isAlone, turnsBack: runsLeft ? offset > 0 : offset < 0)
      })
  }

  /// The colour of what is denied, and of nothing else.
  static let denial = "#A8484A"

  private func branch(_ line: FactGroup, from hub: EntityID, isAlone: Bool, turnsBack: Bool) -> DiagramBranch {
    let statement = statement(line)
    return DiagramBranch(
      statement: statement, end: line.other(than: hub), label: isAlone ? [] : branchLabel(line), turnsBack: turnsBack,
      tooltip: EvidenceNote(graph).lines(statement.sentence, of: line.facts), link: EvidenceNote(graph).link(of: line.facts))
  }

  private func branchLabel(_ line: FactGroup) -> [String] {
    LineBreaking.packed(LineWords.phrases(of: line.facts).map { PlainText.cleaned($0, limit: 80) }, width: 22)
  }

  /// `takes part in`; a denial says so in words.
  private func relationWords(_ type: RelationTypeName, _ modality: Modality) -> String {
    let words = PlainText.cleaned(graph.ontology.relationType(type)?.label ?? type.rawValue, limit: 60)
    return modality == .negated ? "not: " + words : words
  }

  private func statement(_ line: FactGroup) -> DrawnStatement {
    DrawnStatement(
      id: ElementID.line(line), source: line.source, sourceName: name(line.source), relation: line.type,
      words: PlainText.cleaned(graph.ontology.relationType(line.type)?.label ?? line.type.rawValue, limit: 60), target: line.target,
      targetName: name(line.target), modality: line.modality, isInferred: false,
      details: LineWords.phrases(of: line.facts).map { PlainText.cleaned($0, limit: 80) }, facts: line.facts.map(\.id))
  }

  private func name(_ id: EntityID) -> String {
    let name = PlainText.cleaned(graph.entities[id]?.name ?? id.rawValue, limit: 200)
    return name.isEmpty ? PlainText.cleaned(id.rawValue, limit: 200) : name
  }
}
