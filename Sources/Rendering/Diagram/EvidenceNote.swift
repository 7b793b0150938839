import Knowledge

/// The evidence of a line, as a reader sees it who points at the line.
struct EvidenceNote {
  private let graph: KnowledgeGraph

  /// How many quotes are shown, and how long one may be.
  private static let quotes = 4
  private static let quoteLength = 320

  init(_ graph: KnowledgeGraph) { self.graph = graph }

  /// The statement, then quotes with the documents that they stand in.
  func lines(_ statement: String, of facts: [Fact]) -> [String] {
    let proofs = proofs(of: facts)
    var lines = [statement]
    for proof in proofs.prefix(Self.quotes) {
      lines.append("“\(PlainText.cleaned(proof.quote, limit: Self.quoteLength))” — \(source(proof.document))" + (proof.speaker.map { ", said by " + PlainText.cleaned($0, limit: 60) } ?? ""))
    }
    if proofs.count > Self.quotes { lines.append("and \(Phrasing.count(proofs.count - Self.quotes, "more place", "more places"))") }
    for basis in Set(facts.flatMap { graph.curation.assertions[$0.id] ?? [] }).sorted() {
      lines.append("asserted by hand: " + PlainText.cleaned(basis.description, limit: Self.quoteLength))
    }
    return lines
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
