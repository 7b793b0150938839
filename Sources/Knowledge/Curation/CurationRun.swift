/// One replay of decisions on a graph, step by step. Each step is in a file of its own.
struct CurationRun {
  let original: KnowledgeGraph
  let curation: Curation
  /// The graph as it becomes.
  var graph: KnowledgeGraph
  var resolver: EntityResolver
  var marks = CurationMarks()
  var findings: [CurationFinding] = []
  /// The decisions that are not replayed.
  var idle: Set<Int> = []

  /// The new entity of each mention that a split moves.
  var movedMentions: [DocumentID: [EntityMention: EntityID]] = [:]
  /// The new entities of the ends of evidence that a split moves.
  var movedEvidence: [EvidenceKey: [EntityID: EntityID]] = [:]
  /// The records of entities that decisions make.
  var made: [EntityID: Entity] = [:]
  /// What each merged entity is in the end.
  var merged: [EntityID: EntityID] = [:]
  /// The facts of the documents that each fact was made of, where these are others.
  var origins: [FactID: Set<FactID>] = [:]
  /// The line of a decision that changed an entity so that its facts may no longer fit.
  var touched: [EntityID: Int] = [:]

  /// A piece of evidence of a fact.
  struct EvidenceKey: Hashable {
    let fact: FactID
    let proof: Evidence
  }

  init(_ graph: KnowledgeGraph, _ curation: Curation) {
    original = graph
    self.graph = graph
    self.curation = curation
    resolver = EntityResolver(graph)
  }

  mutating func run() -> CuratedGraph {
    noteRepetitions()
    replaySplits()
    makeNewEnds()
    knowNewNames()
    replayMerges()
    rewrite()
    replayNamesAndTypes()
    replayDenialsAndAssertions()
    marks.denied.sort()
    marks.unfit.sort()
    marks.entities = marks.entities.filter { graph.entities[$0.key] != nil }
    graph.curation = marks
    return CuratedGraph(
      graph: graph,
      findings: Set(findings).sorted { $0.line == $1.line ? $0.what < $1.what : $0.line < $1.line },
      replayed: curation.decisions.count - idle.count)
  }

  /// The decisions that are replayed, with their numbers.
  var decisions: [(number: Int, decision: Decision)] {
    curation.decisions.enumerated().filter { !idle.contains($0.offset) }.map { ($0.offset, $0.element) }
  }

  /// What an entity is once all are merged.
  func final(_ id: EntityID) -> EntityID { merged[id] ?? id }

  /// The entity that a name in a decision stands for in the end.
  func entity(_ name: String) throws(NameLookupError) -> EntityID { final(try resolver.entity(name)) }

  /// Says something of a decision, which is then not replayed unless it only leaves something out.
  mutating func note(_ number: Int, _ kind: CurationFinding.Kind, _ what: String) {
    findings.append(CurationFinding(file: curation.file, line: curation.decisions[number].line, kind: kind, what: what))
    if kind != .leftOut { idle.insert(number) }
  }

  /// Says that a name in a decision stands for no single entity: for none any more, or for several.
  mutating func note(_ number: Int, _ error: NameLookupError) {
    if case .unknown = error { note(number, .stale, error.description) } else { note(number, .conflict, error.description) }
  }

  /// Says something of a part of a decision, the rest of which is replayed.
  mutating func noteInPart(_ number: Int, _ what: String) {
    findings.append(CurationFinding(file: curation.file, line: curation.decisions[number].line, kind: .stale, what: what))
  }

  private mutating func noteRepetitions() {
    var first: [Decision.Action: Int] = [:]
    for (number, decision) in curation.decisions.enumerated() {
      if let earlier = first[decision.action] {
        note(number, .stale, "line \(curation.decisions[earlier].line) says the same already")
      } else {
        first[decision.action] = number
      }
    }
  }

  /// How an entity is named in findings.
  func words(for id: EntityID) -> String {
    let name = (graph.entities[id] ?? original.entities[id] ?? made[id])?.name
    return name.map { "\(id) (“\($0)”)" } ?? id.rawValue
  }

  func lines(_ numbers: some Sequence<Int>) -> String {
    let lines = Set(numbers.map { curation.decisions[$0].line }).sorted()
    return (lines.count == 1 ? "line " : "lines ") + lines.map(String.init).joined(separator: ", ")
  }
}
