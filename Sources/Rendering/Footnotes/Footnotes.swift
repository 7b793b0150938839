public import Knowledge

/// The footnotes of a picture: one for each statement that is drawn, in the same order, and no other.
public struct Footnotes: Hashable, Sendable {
  /// The footnotes, numbered from 1.
  public let all: [Footnote]

  /// The longest quote.
  private static let quoteLength = 600

  /// Gathers the evidence of what an illustration draws.
  /// - Parameters:
  ///   - graph: the graph that it was drawn from.
  ///   - inference: what else was drawn: each conclusion cites what it follows from.
  public init(of illustration: some Illustration, in graph: KnowledgeGraph, inference: Inference = .nothing) {
    var sentences = SentenceNumbers(graph)
    all = illustration.statements.enumerated().map { index, statement in
      let grounds = Grounds(statement.facts, in: graph, inference)
      var seen: Set<Place> = []
      let proofs = grounds.stated.flatMap { graph.evidence[$0] ?? [] }.sorted().filter {
        seen.insert(Place(document: $0.document, range: $0.range)).inserted
      }
      let assertions = Set(grounds.stated.flatMap { graph.curation.assertions[$0] ?? [] }).sorted()
      return Footnote(
        number: index + 1, statement: statement,
        citations: proofs.map { proof in
          let document = graph.documents[proof.document]
          return Footnote.Citation(
            quote: PlainText.cleaned(proof.quote, limit: Self.quoteLength), document: proof.document,
            title: PlainText.cleaned(document?.title ?? proof.document.rawValue, limit: 200), published: document?.published,
            sentence: sentences.number(of: proof), range: proof.range, link: document?.url.flatMap(LinkPolicy.safe))
        }, premises: grounds.premises,
        assertions: assertions.map { "asserted by hand: " + PlainText.cleaned($0.description, limit: Self.quoteLength) })
    }
  }

  private struct Place: Hashable {
    let document: DocumentID
    let range: Range<Int>
  }
}

/// The numbers of sentences in their documents.
private struct SentenceNumbers {
  private let graph: KnowledgeGraph
  private var ends: [DocumentID: [Int]] = [:]

  init(_ graph: KnowledgeGraph) { self.graph = graph }

  /// The number of the sentence in which evidence begins.
  mutating func number(of proof: Evidence) -> Int? {
    let ends = ends[proof.document] ?? (graph.ledger[proof.document] ?? []).map(\.range.upperBound)
    self.ends[proof.document] = ends
    var low = 0, high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= proof.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ends.count ? low + 1 : nil
  }
}

/// What the facts of a statement rest on.
private struct Grounds {
  /// The facts that documents or persons state.
  private(set) var stated: [FactID] = []
  /// What conclusions were drawn from, in words.
  private(set) var premises: [String] = []

  private let graph: KnowledgeGraph
  private let inference: Inference
  private var seen: Set<FactID> = []

  init(_ facts: [FactID], in graph: KnowledgeGraph, _ inference: Inference) {
    self.graph = graph
    self.inference = inference
    for fact in facts { trace(fact) }
  }

  private mutating func trace(_ id: FactID) {
    guard seen.insert(id).inserted else { return }
    guard graph.facts[id] == nil, let inferred = inference[id] else { return stated.append(id) }
    for premise in inferred.premises {
      switch premise {
      case .fact(let id):
        if let fact = graph.facts[id] { premises.append(sentence(fact)) }
        trace(id)
      case .known(let known): premises.append("\(name(known.object)) is \(known.key) of \(name(known.subject)) (gazetteer)")
      }
    }
  }

  private func sentence(_ fact: Fact) -> String {
    let words = graph.ontology.relationType(fact.type)?.label ?? fact.type.rawValue
    return PlainText.cleaned("\(name(fact.source)) \(words) \(name(fact.target))", limit: 400)
  }

  private func name(_ id: EntityID) -> String {
    PlainText.cleaned((graph.entities[id] ?? inference.entities[id])?.name ?? id.rawValue, limit: 200)
  }
}
