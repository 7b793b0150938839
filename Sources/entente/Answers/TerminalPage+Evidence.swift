import Knowledge

extension TerminalPage {
  /// Adds quotes with the documents that they stand in, each place once, however many rules read the fact there.
  /// - Parameters:
  ///   - evidence: where a fact stands.
  ///   - graph: the graph that has the documents.
  ///   - limit: the most quotes to show; that there are more is said.
  ///   - cells: the most cells of a quote; `nil` shows it whole.
  mutating func add(_ evidence: [Evidence], from graph: KnowledgeGraph, limit: Int? = nil, quoteCells cells: Int? = nil, indent: Int) {
    let places = evidence.places
    let shown = places.prefix(limit ?? .max)
    for proof in shown {
      let document = graph.documents[proof.document]
      let published = document?.published.map { ", \($0)" } ?? ""
      let quote = TerminalText.visible(proof.quote)
      let speaker = proof.speaker.map { ", said by \(TerminalText.visible($0))" } ?? ""
      add(
        "“\(cells.map { TerminalText.truncated(quote, to: $0) } ?? quote)” — \(proof.document)\(published)\(speaker)", indent: indent,
        hanging: indent + 1)
    }
    if shown.count < places.count { add("… and in \(Counting.of(places.count - shown.count, "more place"))", indent: indent) }
  }

  /// Adds what a person's assertion rests on.
  mutating func add(_ assertions: [Basis], indent: Int) {
    for basis in assertions { add("asserted by hand: \(basis)", indent: indent, hanging: indent + 2) }
  }
}

extension [Evidence] {
  /// The first piece of evidence of each place, in their order.
  var places: [Evidence] {
    var seen: Set<Place> = []
    return filter { seen.insert(Place(document: $0.document, range: $0.range)).inserted }
  }
}

/// A stretch of a document.
private struct Place: Hashable {
  let document: DocumentID
  let range: Range<Int>
}
