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

  /// The statement, then quotes with the documents that they stand in.
  func lines(_ statement: String, of facts: [Fact]) -> [String] {
    let proofs = proofs(of: facts)
    var lines = [statement]
    for proof in proofs.prefix(Self.quotes) {
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

  /// The address of the first document that has one that may be followed.
  func link(of facts: [Fact]) -> String? {
    for proof in proofs(of: facts) {
      if let url = graph.documents[proof.document]?.url, let link = LinkPolicy.safe(url) { return link }
    }
    return nil
  }

  /// The places, in the order of documents, each once.
  private func proofs(of facts: [Fact]) -> [Evidence] {
    var seen: Set<Place> = []
    return facts.flatMap { graph.evidence[$0.id] ?? [] }.sorted().filter {
      seen.insert(Place(document: $0.document, range: $0.range)).inserted
    }
  }

  private func source(_ id: DocumentID) -> String {
    guard let document = graph.documents[id] else { return PlainText.cleaned(id.rawValue, limit: 100) }
    let title = PlainText.cleaned(document.title ?? id.rawValue, limit: 100)
    return document.published.map { "\(title), \($0)" } ?? title
  }

  private struct Place: Hashable {
    let document: DocumentID
    let range: Range<Int>
  }
}
