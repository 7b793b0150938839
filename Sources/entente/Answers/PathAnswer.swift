import Interchange
import Knowledge

/// The shortest ways between two entities, to be told.
struct PathAnswer {
  let source: Entity
  let target: Entity
  let paths: [PathSearch.Path]
  /// The most steps that were looked for.
  let maxLength: Int
  let graph: KnowledgeGraph
  /// What follows from the graph, where ways may go by it.
  var inference = Inference.nothing

  /// The answer for a terminal.
  func page(width: Int?, quoteCells: Int?, evidenceLimit: Int?) -> TerminalPage {
    var page = TerminalPage(width: width)
    guard !paths.isEmpty else {
      page.add("No way leads from \(source.name) to \(target.name) within \(Counting.of(maxLength, "step")).")
      return page
    }
    for path in paths {
      page.addGap()
      let conclusions = Conclusions(inference, in: graph)
      let names = path.entities.map(conclusions.name)
      page.add(names.joined(separator: " – ") + " (\(Counting.of(path.steps.count, "step")))", hanging: 2)
      for fact in path.steps.flatMap(\.facts) {
        if let inferred = inference[fact.id] {
          page.add("inferred: " + conclusions.words(of: inferred.fact), indent: 2, hanging: 4)
          page.add(conclusions.reason(for: inferred), indent: 6, hanging: 8)
          continue
        }
        page.add(words(of: fact), indent: 2, hanging: 4)
        page.add(graph.evidence[fact.id] ?? [], from: graph, limit: evidenceLimit, quoteCells: quoteCells, indent: 6)
        page.add(graph.curation.assertions[fact.id] ?? [], indent: 6)
      }
    }
    return page
  }

  private func words(of fact: Fact) -> String {
    func name(_ id: EntityID) -> String { graph.entities[id]?.name ?? id.rawValue }
    let qualifiers = FactWords.qualifiers(of: fact, areas: graph.areas(of: fact.id))
    return FactWords.modality(of: fact)
      + "\(name(fact.source)) \(graph.ontology.words(for: fact.type, .outgoing)) \(name(fact.target))"
      + (qualifiers.isEmpty ? "" : " — \(qualifiers)") + (graph.curation.assertions[fact.id] == nil ? "" : " [curated]")
  }
}
