import Knowledge

/// The evidence of a line, as a reader sees it who points at the line.
struct EvidenceNote {
  private let graph: KnowledgeGraph
  private let selected: SelectedGraph

  /// How many quotes are shown, and how long one may be.
  private static let quotes = 4
  private static let quoteLength = 320

  init(_ graph: SelectedGraph) {
    self.selected = graph
    self.graph = graph.graph
  }

  init(_ graph: KnowledgeGraph) { self.init(SelectedGraph(graph)) }

  /// What is told of facts that share a line.
  ///
  /// Linear in the number of their places in documents.
  /// - Returns: the statement, then quotes with the documents that they stand in; and the address of the first document that has one that may be
  ///   followed.
  func told(_ statement: String, of facts: [Fact]) -> (lines: [String], link: String?) {
    let proofs = Proofs(of: facts, in: graph, limit: Self.quotes)
    return (lines(statement, of: facts, proofs), proofs.link)
  }

  private func lines(_ statement: String, of facts: [Fact], _ proofs: Proofs) -> [String] {
    var lines = [statement]
    for proof in proofs.first {
      lines.append(
        "“\(PlainText.cleaned(proof.quote, limit: Self.quoteLength))” — \(source(proof.document))"
          + (proof.speaker.map { ", said by " + PlainText.cleaned($0, limit: 60) } ?? ""))
    }
    if proofs.count > Self.quotes { lines.append("and \(Phrasing.count(proofs.count - Self.quotes, "more place", "more places"))") }
    for inferred in facts.prefix(Self.quotes).compactMap({ graph.facts[$0.id] == nil ? selected.inference[$0.id] : nil }) {
      lines.append("no document says it; " + reason(for: inferred))
    }
    for basis in Set(facts.flatMap { graph.curation.assertions[$0.id] ?? [] }).sorted() {
      lines.append("asserted by hand: " + PlainText.cleaned(basis.description, limit: Self.quoteLength))
    }
    return lines
  }

  /// `it follows from: Phan Van Giang visits Japan; Phan Van Giang holds office in Vietnam`.
  private func reason(for inferred: InferredFact) -> String {
    func name(_ id: EntityID) -> String { PlainText.cleaned(selected.entity(id)?.name ?? id.rawValue, limit: 80) }
    let premises = inferred.premises.map { premise in
      switch premise {
      case .fact(let id):
        (graph.facts[id] ?? selected.inference[id]?.fact).map { fact in
          "\(name(fact.source)) \(graph.ontology.relationType(fact.type)?.label ?? fact.type.rawValue) \(name(fact.target))"
        } ?? id.rawValue
      case .known(let known): "the gazetteer has \(name(known.object)) as \(known.key) of \(name(known.subject))"
      }
    }
    return PlainText.cleaned("it follows from: " + premises.joined(separator: "; "), limit: Self.quoteLength)
  }

  private func source(_ id: DocumentID) -> String {
    guard let document = graph.documents[id] else { return PlainText.cleaned(id.rawValue, limit: 100) }
    let title = PlainText.cleaned(document.title ?? id.rawValue, limit: 100)
    return document.published.map { "\(title), \($0)" } ?? title
  }
}
