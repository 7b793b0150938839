import Knowledge

/// Puts the chosen entities and lines into words.
struct DiagramWriter {
  /// What words on a line say beside the relation.
  enum Wording {
    /// How many, as what, since when.
    case details
    /// The number of facts: `takes part in · 49`.
    case counts
  }

  /// How soon lines are broken.
  enum Breaks: CaseIterable {
    case usual
    case narrow

    /// How many letters less than usual a line of a name holds.
    var fewerLetters: Int { self == .usual ? 0 : 4 }
    /// How many letters a line of a relation's words holds.
    var relation: Int { self == .usual ? 14 : 11 }
    /// How many letters a line of a branch's words holds.
    var branch: Int { self == .usual ? 15 : 12 }
  }

  /// The colour of what is denied, and of nothing else.
  static let denial = "#A8484A"
  /// The colours of what came, what went, and what stayed.
  static let changeColors: [Change: String] = [.added: "#00664B", .removed: "#6E6E6E", .kept: "#C6C6C6"]

  let graph: SelectedGraph
  let selection: Selection
  private let wording: Wording
  private let breaks: Breaks
  private let sources: SourceGroups
  private let centre: Set<EntityID>
  private let factCounts: [EntityID: Int]

  init(graph: SelectedGraph, selection: Selection, sources: SourceGroups, wording: Wording, breaks: Breaks) {
    self.graph = graph
    self.selection = selection
    self.sources = sources
    self.wording = wording
    self.breaks = breaks
    self.centre = Set(selection.centre)
    self.factCounts = graph.factCounts(of: selection.entities)
  }

  // MARK: Entities

  /// The name of an entity, broken into lines; what became of it stands before it.
  func label(_ id: EntityID) -> [String] {
    let name = mark(selection.changes[id]) + name(id)
    let width = centre.contains(id) ? 14 : look(id).columns - breaks.fewerLetters
    // A long word is better whole than a line narrow.
    let longest = name.split { $0 == " " || $0 == "-" }.map(\.count).max() ?? 0
    return LineBreaking.lines(of: name, width: max(width, min(longest + 1, 18)), limit: 5)
  }

  /// The size of an entity's shape around its label.
  func size(_ id: EntityID, _ label: [String]) -> ShapeGeometry.Size {
    let isCentral = centre.contains(id)
    let letters = isCentral ? GraphvizFont.large : GraphvizFont.size
    let widths = label.map { TextMeasure.width(of: $0, size: letters) }
    return ShapeGeometry(look(id).shape)
      .size(around: widths, lineHeight: TextMeasure.lineHeight(size: letters), padding: isCentral ? 22 : 11)
  }

  /// The node of an entity or of what stands in its place.
  func node(_ id: EntityID, label: [String], column: Int) -> DiagramNode? {
    func node(_ type: EntityTypeName, folded: [EntityID], tooltip: [String]) -> DiagramNode {
      DiagramNode(
        id: id, elementID: ElementID.entity(id), name: name(id), label: label, type: type, look: look(id), isCentral: centre.contains(id),
        column: column, folded: folded, change: selection.changes[id], size: size(id, label), tooltip: tooltip)
    }
    if let standIn = selection.standIns[id] { return node(standIn.type, folded: standIn.folded, tooltip: standIn.tooltip) }
    guard let entity = graph.entity(id) else { return nil }
    var tooltip = [name(id), graph.graph.ontology.entityType(entity.type)?.label ?? entity.type.rawValue]
    let aliases = entity.aliases.prefix(6).map { PlainText.cleaned($0, limit: 60) }
    if !aliases.isEmpty { tooltip.append("also: " + aliases.joined(separator: "; ")) }
    tooltip.append(Phrasing.count(factCounts[id] ?? 0, "fact", "facts"))
    return node(entity.type, folded: [], tooltip: tooltip)
  }

  private func look(_ id: EntityID) -> NodeLook {
    let type = selection.standIns[id]?.type ?? graph.entity(id)?.type
    return NodeLook(of: type.flatMap { graph.graph.ontology.entityType($0) })
  }

  private func name(_ id: EntityID) -> String {
    let name = PlainText.cleaned(selection.standIns[id]?.name ?? graph.entity(id)?.name ?? id.rawValue, limit: 200)
    return name.isEmpty ? PlainText.cleaned(id.rawValue, limit: 200) : name
  }

  private func mark(_ change: Change?) -> String {
    switch change {
    case .added: "+\u{A0}"
    case .removed: "−\u{A0}"
    case .kept, nil: ""
    }
  }

  // MARK: Lines

  /// The words of a trunk: `takes part in`, with those of its line where it has only one; a denial says so in words.
  func words(_ trunk: TrunkGrouping.Trunk) -> [String] {
    var words = mark(trunk.change) + (trunk.modality == .negated ? "not: " : "") + relation(trunk.type)
    // The sign of a change is no reason to break a word.
    let width = breaks.relation + mark(trunk.change).count
    guard trunk.isAlone, let line = trunk.lines.first else { return LineBreaking.lines(of: words, width: width, limit: 4) }
    if wording == .counts { words += " · " + Phrasing.number(line.facts.count) }
    return LineBreaking.lines(of: words, width: width, limit: 4) + (wording == .counts ? [] : branchLabel(line))
  }

  /// The words of a line that shares its trunk: how many, since when.
  func branchLabel(_ line: FactGroup) -> [String] { LineBreaking.packed(phrases(line), width: breaks.branch) }

  private func phrases(_ line: FactGroup) -> [String] {
    switch wording {
    case .counts: [Phrasing.number(line.facts.count)]
    case .details where isFolded(line): line.facts.count > foldedCount(line) ? ["×\(Phrasing.number(line.facts.count))"] : []
    case .details: LineWords.phrases(of: line.facts).map { PlainText.cleaned($0, limit: 80) }
    }
  }

  private func isFolded(_ line: FactGroup) -> Bool { foldedCount(line) > 0 }

  private func foldedCount(_ line: FactGroup) -> Int {
    [line.source, line.target].reduce(0) { $0 + (selection.standIns[$1]?.folded.count ?? 0) }
  }

  private func relation(_ type: RelationTypeName) -> String {
    PlainText.cleaned(graph.graph.ontology.relationType(type)?.label ?? type.rawValue, limit: 60)
  }

  /// The trunk with its branches.
  func trunk(_ trunk: TrunkGrouping.Trunk, _ words: Ranks.Words, label: [String], branches labels: [[String]]) -> DiagramTrunk {
    let statements = trunk.lines.prefix(12).map { statement($0).sentence }
    return DiagramTrunk(
      id: words.id, hub: trunk.hub, type: trunk.type, sense: trunk.sense, modality: trunk.modality, isInferred: trunk.isInferred,
      change: trunk.change, label: label, color: color(of: trunk),
      tooltip: statements + (trunk.lines.count > 12 ? ["and \(trunk.lines.count - 12) more"] : []),
      branches: zip(trunk.lines, labels).map { line, label in
        let statement = statement(line)
        let told = EvidenceNote(graph).told(statement.sentence, of: line.facts)
        return DiagramBranch(
          statement: statement, end: line.other(than: trunk.hub), label: label, sources: sourceCount(line),
          tooltip: told.lines, link: told.link)
      })
  }

  private func color(of trunk: TrunkGrouping.Trunk) -> String {
    if let change = trunk.change, let color = Self.changeColors[change] { return color }
    if trunk.modality == .negated { return Self.denial }
    return NodeLook.color(graph.graph.ontology.relationType(trunk.type)?.color) ?? "#808080"
  }

  private func sourceCount(_ line: FactGroup) -> Int {
    if wording == .counts { return 1 }
    func documents(_ fact: Fact) -> [DocumentID] { (graph.graph.evidence[fact.id] ?? []).map(\.document) }
    // Facts about different entities do not bear each other out.
    if isFolded(line) { return line.facts.map { sources.count(of: documents($0)) }.max() ?? 0 }
    return sources.count(of: line.facts.lazy.flatMap(documents))
  }

  private func statement(_ line: FactGroup) -> DrawnStatement {
    var details = wording == .counts ? [Phrasing.count(line.facts.count, "fact", "facts")] : phrases(line)
    // Who is folded is told where there is room for it.
    let folded = [line.source, line.target].flatMap { selection.standIns[$0]?.folded ?? [] }
    details += folded.map { PlainText.cleaned(graph.entity($0)?.name ?? $0.rawValue, limit: 80) }
    if let change = line.change, change != .kept { details.append(change.rawValue) }
    return DrawnStatement(
      id: ElementID.line(line), source: line.source, sourceName: name(line.source), relation: line.type, words: relation(line.type),
      target: line.target, targetName: name(line.target), modality: line.modality, isInferred: line.isInferred, details: details,
      facts: line.facts.map(\.id))
  }
}
